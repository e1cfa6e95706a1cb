package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import org.jspecify.annotations.Nullable;

/**
 * Which routes of VPNs an AS wants to hear of: a prefix of an AS number and a route target, 96 bits together (RFC 4684 section 4).
 *
 * @param length how many of these bits count, 32 to 96; or 0, which wants every route
 * @param origin the AS that wants them
 * @param target the eight octets of the route target, an extended community; the bits that do not count are zero
 * @param pathId the path identifier, null where there is none
 */
public record RtcNlri(int length, Asn origin, long target, @Nullable PathId pathId) implements Nlri {
    /** IPv4 and route-target constraint: the only one that there is. */
    public static final Family FAMILY = Family.of(Afi.IPV4, Safi.RTC);

    /** How many bits an AS number and a route target have. */
    public static final int FULL = 96;

    /** How many of them the AS number has. */
    public static final int ORIGIN_BITS = 32;

    private static final Asn NOBODY = new Asn(0);

    /** Checks the length, and that no bit behind it is set. */
    public RtcNlri {
        if (!isLength(length) || (target & ~mask(length)) != 0 || (length == 0 && !origin.equals(NOBODY))) {
            throw new IllegalArgumentException("a route-target constraint of " + length + " bits of " + origin + " and " + Long.toHexString(target));
        }
    }

    /** The one that wants every route. */
    public static RtcNlri wildcard() {
        return new RtcNlri(0, NOBODY, 0, null);
    }

    /** The one that wants what has exactly this route target. */
    public static RtcNlri of(Asn origin, long target) {
        return new RtcNlri(FULL, origin, target, null);
    }

    /** Whether a prefix may have so many bits. */
    public static boolean isLength(int bits) {
        return bits == 0 || (bits >= ORIGIN_BITS && bits <= FULL);
    }

    /** The bits of a route target that count in a prefix of a length that {@link #isLength}. */
    public static long mask(int length) {
        return length <= ORIGIN_BITS ? 0 : -1L << (FULL - length);
    }

    @Override
    public Family family() {
        return FAMILY;
    }

    @Override
    public RtcNlri withPathId(@Nullable PathId other) {
        return new RtcNlri(length, origin, target, other);
    }

    /** Checks a field of them and counts what is in it; the bits behind a prefix are cleared, as their value means nothing. */
    static Nlris check(boolean pathIds, Octets field) {
        int count = 0;
        boolean clean = true;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? 4 : 0);
            if (start >= field.length()) {
                throw NlriFormat.invalid("a path identifier without an NLRI in " + FAMILY);
            }
            int bits = field.u8(start);
            at = end(field, start, bits);
            clean &= PrefixField.isClean(field, bits, at);
            count++;
        }
        return new Nlris(FAMILY, pathIds, clean ? field : PrefixField.masked(field, pathIds), count);
    }

    private static int end(Octets field, int start, int bits) {
        if (!isLength(bits)) {
            throw NlriFormat.invalid("a prefix length of " + bits + " in " + FAMILY);
        }
        int end = start + 1 + (bits + 7) / 8;
        if (end > field.length()) {
            throw NlriFormat.invalid("a truncated prefix in " + FAMILY);
        }
        return end;
    }

    /** The value of checked octets. */
    static RtcNlri value(Octets packed, int start, int end, @Nullable PathId pathId) {
        int length = packed.u8(start);
        if (length == 0) {
            return new RtcNlri(0, NOBODY, 0, pathId);
        }
        int from = start + 1 + ORIGIN_BITS / 8;
        long target = 0;
        for (int i = from; i < end; i++) {
            target |= (long) packed.u8(i) << (56 - 8 * (i - from));
        }
        return new RtcNlri(length, new Asn(Integer.toUnsignedLong(packed.i32(start + 1))), target, pathId);
    }

    void encode(OctetWriter out) {
        int start = out.u8(length).length();
        out.u32(origin.value()).i64(target);
        out.truncate(start + (length + 7) / 8);
    }
}
