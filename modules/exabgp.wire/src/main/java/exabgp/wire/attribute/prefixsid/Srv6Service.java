package exabgp.wire.attribute.prefixsid;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SRv6 L3 Service or SRv6 L2 Service: the SIDs under which the router that advertises the route offers its service (RFC 9252 section 2).
 *
 * @param kind    which of the two
 * @param subTlvs what it says, in the order of the wire
 */
public record Srv6Service(Kind kind, List<Srv6SubTlv> subTlvs) implements PrefixSidTlv {
    /** Keeps its own list. */
    public Srv6Service {
        subTlvs = List.copyOf(subTlvs);
    }

    /** What the service carries. */
    public enum Kind {
        /** IP packets. */
        L3(5, "l3-service"),
        /** Ethernet frames. */
        L2(6, "l2-service");

        private final int type;
        private final String label;

        Kind(int type, String label) {
            this.type = type;
            this.label = label;
        }

        /** Its name in configurations, commands and JSON. */
        public String label() {
            return label;
        }

        static @Nullable Kind of(int type) {
            return type == L3.type ? L3 : type == L2.type ? L2 : null;
        }
    }

    static Srv6Service decode(Kind kind, Octets value) {
        Cursor in = value.cursor();
        in.u8(); // reserved
        List<Srv6SubTlv> subTlvs = new ArrayList<>(1);
        while (!in.isEmpty()) {
            subTlvs.add(Srv6SubTlv.decode(in.u8(), in.octets(in.u16())));
        }
        return new Srv6Service(kind, subTlvs);
    }

    @Override
    public int type() {
        return kind.type;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        out.u8(0);
        for (Srv6SubTlv subTlv : subTlvs) {
            out.u8(subTlv.type());
            int mark = out.mark16();
            subTlv.encodeValue(out);
            out.patch16(mark);
        }
    }
}
