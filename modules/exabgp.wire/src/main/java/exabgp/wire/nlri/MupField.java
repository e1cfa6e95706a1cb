package exabgp.wire.nlri;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.mup.MupRoute;

/** A field of routes of Mobile User Plane (draft-mpmz-bess-mup-safi section 3.1). */
final class MupField {
    private static final int PATH_ID = 4;

    private MupField() {}

    static int length(Octets packed, int at) {
        return MupRoute.HEADER + packed.u8(at + MupRoute.HEADER - 1);
    }

    /** Checks a field. What is kept is written anew from its values, so that routes that say the same are the same octets. */
    static Nlris check(Family family, boolean pathIds, Octets field) {
        OctetWriter out = new OctetWriter(field.length());
        int count = 0;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? PATH_ID : 0);
            if (start + MupRoute.HEADER > field.length() || start + length(field, start) > field.length()) {
                throw NlriFormat.invalid("a truncated NLRI in " + family);
            }
            int end = start + length(field, start);
            out.octets(field, at, start - at);
            route(family, field, start, end).encode(out);
            at = end;
            count++;
        }
        Octets packed = out.toOctets();
        return new Nlris(family, pathIds, packed.equals(field) ? field : packed, count);
    }

    static MupRoute route(Family family, Octets packed, int start, int end) {
        try {
            return MupRoute.decode(family.afi() == Afi.IPV4.code() ? 32 : 128, packed.slice(start, end - start));
        } catch (Malformed e) {
            throw NlriFormat.invalid("a malformed NLRI of type " + packed.u16(start + 1) + " in " + family + ": " + e.why());
        }
    }

    /** Of a session nothing but the distinguisher and the prefix counts (draft-mpmz-bess-mup-safi section 3.1.3), of all else everything. */
    static void key(Octets packed, int start, int end, OctetWriter out) {
        int size = MupRoute.keyLength(packed.slice(start, end - start));
        out.octets(packed, start, MupRoute.HEADER - 1).octets(packed, start + MupRoute.HEADER, size - MupRoute.HEADER);
    }
}
