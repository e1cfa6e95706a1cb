package exabgp.wire.attribute.tunnel;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate path of an SR Policy (RFC 9830 section 2.4).
 *
 * @param subTlvs what it says, in the order of the wire
 */
public record SrPolicy(List<PolicyTlv> subTlvs) implements Tunnel {
    static final int TYPE = 15;

    /** Keeps its own list. */
    public SrPolicy {
        subTlvs = List.copyOf(subTlvs);
    }

    static SrPolicy decode(Octets value) {
        List<PolicyTlv> subTlvs = new ArrayList<>();
        Cursor in = value.cursor();
        while (!in.isEmpty()) {
            int type = in.u8();
            int length = PolicyTlv.isWide(type) ? in.u16() : in.u8();
            subTlvs.add(PolicyTlv.decode(type, in.octets(length)));
        }
        return new SrPolicy(subTlvs);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        for (PolicyTlv subTlv : subTlvs) {
            out.u8(subTlv.type());
            boolean wide = PolicyTlv.isWide(subTlv.type());
            int mark = wide ? out.mark16() : out.mark8();
            subTlv.encodeValue(out);
            if (wide) {
                out.patch16(mark);
            } else {
                out.patch8(mark);
            }
        }
    }
}
