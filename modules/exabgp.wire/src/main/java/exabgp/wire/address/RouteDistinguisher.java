package exabgp.wire.address;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * A route distinguisher: what makes prefixes of different VPNs different (RFC 4364 section 4.2).
 *
 * @param value its 64 bits: a type of 16, then an administrator and a number whose sizes the type tells
 */
public record RouteDistinguisher(long value) {
    /** Its length on the wire. */
    public static final int LENGTH = 8;

    private static final int TWO_OCTET_AS = 0;
    private static final int IPV4 = 1;
    private static final int FOUR_OCTET_AS = 2;

    /** Reads eight octets. */
    public static RouteDistinguisher decode(Octets octets) {
        return new RouteDistinguisher(octets.i64(0));
    }

    /**
     * Reads {@code administrator:number}: an IPv4 address and 16 bits, an AS number of two octets and 32 bits, or one of four octets and 16 bits; or all of it, as {@code 0x} and
     * sixteen digits.
     *
     * @throws IllegalArgumentException when {@code text} is anything else
     */
    public static RouteDistinguisher parse(String text) {
        if (text.startsWith("0x") && text.length() == 2 + 2 * LENGTH) {
            return decode(Octets.parseHex(text.substring(2)));
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw invalid(text);
        }
        String administrator = text.substring(0, colon);
        String number = text.substring(colon + 1);
        if (administrator.indexOf('.') >= 0) {
            return of(IPV4, Integer.toUnsignedLong(Ipv4.parse(administrator).value()), unsigned(number, 0xFFFF, text));
        }
        long as = unsigned(administrator, Asn.MAX, text);
        return as > 0xFFFF
                ? of(FOUR_OCTET_AS, as, unsigned(number, 0xFFFF, text))
                : new RouteDistinguisher((long) TWO_OCTET_AS << 48 | as << 32 | unsigned(number, 0xFFFF_FFFFL, text));
    }

    /** Writes its eight octets. */
    public void encode(OctetWriter out) {
        out.i64(value);
    }

    /** The text that {@link #parse} makes the same value of: {@link #toString} does not tell an AS number of two octets from the same one of four. */
    public String exact() {
        String shown = toString();
        return parse(shown).equals(this) ? shown : hexadecimal();
    }

    /** The form {@link #parse} reads; of an unknown type in hexadecimal. */
    @Override
    public String toString() {
        long fourOctets = value >>> 16 & 0xFFFF_FFFFL;
        return switch ((int) (value >>> 48)) {
            case TWO_OCTET_AS -> (value >>> 32 & 0xFFFF) + ":" + (value & 0xFFFF_FFFFL);
            case IPV4 -> new Ipv4((int) fourOctets) + ":" + (value & 0xFFFF);
            case FOUR_OCTET_AS -> fourOctets + ":" + (value & 0xFFFF);
            default -> hexadecimal();
        };
    }

    private String hexadecimal() {
        return "0x" + new OctetWriter(LENGTH).i64(value).toOctets().toHex();
    }

    private static RouteDistinguisher of(int type, long administrator, long number) {
        return new RouteDistinguisher((long) type << 48 | administrator << 16 | number);
    }

    private static long unsigned(String digits, long most, String text) {
        if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw invalid(text);
        }
        long number = Long.parseLong(digits);
        if (number > most) {
            throw invalid(text);
        }
        return number;
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("'" + text + "' is not a route distinguisher");
    }
}
