package exabgp.wire.nlri.flow;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;

/**
 * A prefix that an address lies in (RFC 8955 section 4.2.2.1, RFC 8956 section 3.1).
 *
 * @param type   destination or source
 * @param prefix the prefix
 * @param offset how many of its first bits do not count; 0 for IPv4, and less than its length unless both are 0
 */
public record FlowPrefix(ComponentType type, Prefix prefix, int offset) implements FlowComponent {
    /** Checks that the parts fit together. */
    public FlowPrefix {
        if (!type.isPrefix()) {
            throw new IllegalArgumentException(type + " is not a prefix");
        }
        if (!isOffset(prefix, offset)) {
            throw new IllegalArgumentException("an offset of " + offset + " does not fit " + prefix);
        }
    }

    /** Whether a prefix may have this offset. */
    public static boolean isOffset(Prefix prefix, int offset) {
        boolean inside = offset > 0 && offset < prefix.length() && prefix.address() instanceof Ipv6;
        return offset == 0 || inside;
    }

    static FlowPrefix decode(ComponentType type, boolean ipv6, boolean shortened, Cursor in) {
        int length = in.u8();
        if (length > (ipv6 ? 128 : 32)) {
            throw new Malformed("a prefix length of " + length);
        }
        int offset = ipv6 ? in.u8() : 0;
        if (offset != 0 && offset >= length) {
            throw new Malformed("an offset of " + offset + " in a prefix of " + length + " bits");
        }
        Ip address = ipv6 ? address6(length, shortened ? offset : 0, in) : address4(length, in);
        return new FlowPrefix(type, Prefix.containing(address, length), offset);
    }

    /**
     * Writes all octets of the prefix, those before the offset too, as ExaBGP does and its users' receivers expect. RFC 8956 section 3.1 leaves these out; the two are the same where there
     * is no offset.
     */
    @Override
    public void encode(OctetWriter out) {
        out.u8(type.code()).u8(prefix.length());
        if (prefix.address() instanceof Ipv6) {
            out.u8(offset);
        }
        int start = out.length();
        prefix.address().encode(out);
        out.truncate(start + (prefix.length() + 7) / 8);
    }

    private static Ipv4 address4(int length, Cursor in) {
        int value = 0;
        for (int shift = 24; shift > 24 - length; shift -= 8) {
            value |= in.u8() << shift;
        }
        return new Ipv4(value);
    }

    /** The address of which the bits from {@code offset} to {@code length} are written. */
    private static Ipv6 address6(int length, int offset, Cursor in) {
        long high = 0;
        long low = 0;
        for (int at = offset; at < length; at += 8) {
            long octet = in.u8();
            high |= shifted(octet, 56 - at);
            low |= shifted(octet, 120 - at);
        }
        return new Ipv6(high, low);
    }

    private static long shifted(long octet, int left) {
        if (left <= -8 || left >= 64) {
            return 0;
        }
        return left < 0 ? octet >>> -left : octet << left;
    }
}
