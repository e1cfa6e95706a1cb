package exabgp.wire.address;

import exabgp.wire.OctetWriter;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 address; also the form of a BGP Identifier.
 *
 * @param value its 32 bits
 */
public record Ipv4(int value) implements Ip {
    /** 0.0.0.0. */
    public static final Ipv4 ANY = new Ipv4(0);

    /**
     * Reads four decimal numbers with dots between them.
     *
     * @throws IllegalArgumentException when {@code text} is anything else
     */
    public static Ipv4 parse(String text) {
        Ipv4 address = read(text, 0);
        if (address == null) {
            throw new IllegalArgumentException("'" + text + "' is not an IPv4 address");
        }
        return address;
    }

    /** The address that {@code text} is from {@code from} to its end, or null. */
    static @Nullable Ipv4 read(String text, int from) {
        int value = 0;
        int at = from;
        for (int part = 0; part < 4; part++) {
            int end = at;
            int number = 0;
            while (end < text.length() && end - at < 3 && isDigit(text.charAt(end))) {
                number = number * 10 + text.charAt(end++) - '0';
            }
            boolean terminated = part == 3 ? end == text.length() : end < text.length() && text.charAt(end) == '.';
            // a leading zero means octal to some readers
            boolean octal = end - at > 1 && text.charAt(at) == '0';
            if (end == at || number > 255 || octal || !terminated) {
                return null;
            }
            value = value << 8 | number;
            at = end + 1;
        }
        return new Ipv4(value);
    }

    @Override
    public int bits() {
        return 32;
    }

    @Override
    public void encode(OctetWriter out) {
        out.i32(value);
    }

    /** Four decimal numbers with dots between them. */
    @Override
    public String toString() {
        return (value >>> 24) + "." + (value >>> 16 & 0xFF) + "." + (value >>> 8 & 0xFF) + "." + (value & 0xFF);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The IPv6 address that stands for this one (RFC 4291 section 2.5.5.2). */
    public Ipv6 mapped() {
        return new Ipv6(0, 0xFFFF_0000_0000L | Integer.toUnsignedLong(value));
    }
}
