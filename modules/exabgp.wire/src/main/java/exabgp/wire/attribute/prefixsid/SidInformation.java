package exabgp.wire.attribute.prefixsid;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SRv6 SID Information: a SID, and what a packet sent to it meets (RFC 9252 section 3.1).
 *
 * @param sid       the SID
 * @param flags     8 bits, none of them defined
 * @param behavior  the endpoint behavior, 0 to 65535; {@link #OPAQUE} when nobody needs to know
 * @param structure which bits of the SID are what, null where it is not said
 * @param unknown   what else was said about the SID, in parts of types that this program does not know
 */
public record SidInformation(Ipv6 sid, int flags, int behavior, @Nullable SidStructure structure, List<Srv6SubTlv.Unknown> unknown) implements Srv6SubTlv {
    /** An endpoint behavior that is not told (RFC 9252 section 3.1). */
    public static final int OPAQUE = 0xFFFF;

    static final int TYPE = 1;
    private static final int LEAST = 21;

    /** Keeps its own list. */
    public SidInformation {
        unknown = List.copyOf(unknown);
    }

    static SidInformation decode(Octets value) {
        if (value.length() < LEAST) {
            throw new Malformed("an SRv6 SID Information of " + value.length() + " octets");
        }
        Cursor in = value.cursor();
        in.u8(); // reserved
        Ipv6 sid = (Ipv6) Ip.decode(in.octets(16));
        int flags = in.u8();
        int behavior = in.u16();
        in.u8(); // reserved
        SidStructure structure = null;
        List<Srv6SubTlv.Unknown> unknown = new ArrayList<>(0);
        while (!in.isEmpty()) {
            int type = in.u8();
            Octets part = in.octets(in.u16());
            if (type != SidStructure.TYPE) {
                unknown.add(new Srv6SubTlv.Unknown(type, part));
            } else if (structure == null) {
                structure = SidStructure.decode(part);
            }
        }
        return new SidInformation(sid, flags, behavior, structure, unknown);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        out.u8(0);
        sid.encode(out);
        out.u8(flags).u16(behavior).u8(0);
        if (structure != null) {
            structure.encode(out);
        }
        for (Srv6SubTlv.Unknown part : unknown) {
            out.u8(part.type()).u16(part.value().length()).octets(part.value());
        }
    }
}
