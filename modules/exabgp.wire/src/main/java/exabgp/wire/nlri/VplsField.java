package exabgp.wire.nlri;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/** A field of VPLS routes, each behind its length in two octets (RFC 4761 section 3.2.2). */
final class VplsField {
    private static final int HEAD = 2;
    private static final int PATH_ID = 4;

    private VplsField() {}

    static int length(Octets packed, int at) {
        return HEAD + packed.u16(at);
    }

    /**
     * Checks a field. Routes of another length than that of RFC 4761 are left out: the length tells them from those of auto-discovery (RFC 6074 section 7), which have 12 octets, and from
     * those with TLVs (RFC 6624 section 2.2). So are those with labels that there are not. What stays is written anew: bits without a meaning must not make two routes of one.
     */
    static Nlris check(Family family, boolean pathIds, Octets field) {
        OctetWriter out = new OctetWriter(field.length());
        int count = 0;
        int leftOut = 0;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? PATH_ID : 0);
            if (start + HEAD > field.length() || start + length(field, start) > field.length()) {
                throw NlriFormat.invalid("a truncated NLRI in " + family);
            }
            at = start + length(field, start);
            try {
                NlriWriter.write(value(pathIds, field, start, at), pathIds, out);
                count++;
            } catch (Malformed e) {
                leftOut++;
            }
        }
        return new Nlris(family, pathIds, out.toOctets(), count, leftOut);
    }

    static VplsNlri value(boolean pathIds, Octets packed, int start, int end) {
        if (end - start != HEAD + VplsNlri.LENGTH) {
            throw new Malformed("a VPLS route of " + (end - start - HEAD) + " octets");
        }
        @Nullable PathId pathId = pathIds ? new PathId(packed.i32(start - PATH_ID)) : null;
        return VplsNlri.decode(packed.slice(start + HEAD, end - start - HEAD), pathId);
    }
}
