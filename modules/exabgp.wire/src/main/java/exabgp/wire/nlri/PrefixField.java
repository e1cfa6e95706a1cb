package exabgp.wire.nlri;

import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;

/** Checks a field of plain prefixes (RFC 4271 section 6.3, RFC 7606 section 5.3). */
final class PrefixField {
    private PrefixField() {}

    static Nlris check(Family family, boolean pathIds, Octets field) {
        int most = family.afi() == Afi.IPV4.code() ? 32 : 128;
        int count = 0;
        boolean clean = true;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? 4 : 0);
            if (start >= field.length()) {
                throw NlriFormat.invalid("a path identifier without an NLRI in " + family);
            }
            int bits = field.u8(start);
            if (bits > most) {
                throw NlriFormat.invalid("a prefix length of " + bits + " in " + family);
            }
            at = start + 1 + (bits + 7) / 8;
            if (at > field.length()) {
                throw NlriFormat.invalid("a truncated prefix in " + family);
            }
            clean &= bits % 8 == 0 || (field.u8(at - 1) & 0xFF >> (bits % 8)) == 0;
            count++;
        }
        return new Nlris(family, pathIds, clean ? field : masked(field, pathIds), count);
    }

    /** The same field with every bit behind a prefix cleared: their value is irrelevant (RFC 4271 section 4.3), and equal prefixes must be equal octets. */
    private static Octets masked(Octets field, boolean pathIds) {
        byte[] bytes = field.toByteArray();
        int at = 0;
        while (at < bytes.length) {
            int start = at + (pathIds ? 4 : 0);
            int bits = bytes[start] & 0xFF;
            at = start + 1 + (bits + 7) / 8;
            if (bits % 8 != 0) {
                bytes[at - 1] &= (byte) (0xFF00 >> (bits % 8));
            }
        }
        return Octets.copyOf(bytes);
    }
}
