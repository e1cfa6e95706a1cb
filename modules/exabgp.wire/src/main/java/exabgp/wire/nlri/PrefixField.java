package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;

/** Checks a field of plain prefixes (RFC 4271 section 6.3, RFC 7606 section 5.3). */
final class PrefixField {
    /** In place of the length of a prefix that is not there. */
    private static final int NONE = -1;

    private PrefixField() {}

    static Nlris check(Family family, boolean pathIds, Octets field) {
        int most = family.afi() == Afi.IPV4.code() ? 32 : 128;
        int count = 0;
        boolean clean = true;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? 4 : 0);
            int bits = start < field.length() ? field.u8(start) : NONE;
            at = start + 1 + (bits + 7) / 8;
            if (bits == NONE || bits > most || at > field.length()) {
                throw invalid(bits, most, family);
            }
            clean &= isClean(field, bits, at);
            count++;
        }
        return new Nlris(family, pathIds, clean ? field : masked(field, pathIds), count);
    }

    private static ProtocolFault invalid(int bits, int most, Family family) {
        String what = bits == NONE ? "a path identifier without an NLRI" : bits > most ? "a prefix length of " + bits : "a truncated prefix";
        return NlriFormat.invalid(what + " in " + family);
    }

    /** Whether no bit is set behind the {@code bits} that end before {@code end}. */
    static boolean isClean(Octets field, int bits, int end) {
        return bits % 8 == 0 || (field.u8(end - 1) & 0xFF >> (bits % 8)) == 0;
    }

    /** The prefix whose address begins at {@code from}; only for octets that were checked. */
    static Prefix prefix(Family family, int length, Octets packed, int from, int end) {
        long high = 0;
        long low = 0;
        for (int i = from; i < end; i++) {
            int shift = 56 - 8 * (i - from);
            if (shift >= 0) {
                high |= (long) packed.u8(i) << shift;
            } else {
                low |= (long) packed.u8(i) << (shift + 64);
            }
        }
        return new Prefix(family.afi() == Afi.IPV4.code() ? new Ipv4((int) (high >>> 32)) : new Ipv6(high, low), length);
    }

    /** Writes the octets of the address that the length asks for. */
    static void encodeAddress(Prefix prefix, OctetWriter out) {
        int start = out.length();
        prefix.address().encode(out);
        out.truncate(start + (prefix.length() + 7) / 8);
    }

    /** The same field with every bit behind a prefix cleared: their value is irrelevant (RFC 4271 section 4.3), and equal prefixes must be equal octets. */
    static Octets masked(Octets field, boolean pathIds) {
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
