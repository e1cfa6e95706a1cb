package exabgp.wire.address;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.Locale;

/**
 * An Ethernet segment identifier (RFC 7432 section 5).
 *
 * @param octets its ten octets
 */
public record Esi(Octets octets) {
    /** Its length on the wire. */
    public static final int LENGTH = 10;

    /** The identifier of a site with one home: all zeros. */
    public static final Esi ZERO = new Esi(Octets.copyOf(new byte[LENGTH]));

    private static final String NONE = "-";

    /** Checks its length. */
    public Esi {
        if (octets.length() != LENGTH) {
            throw new IllegalArgumentException("an Ethernet segment identifier of " + octets.length() + " octets");
        }
    }

    /** Reads ten octets. */
    public static Esi decode(Cursor in) {
        return new Esi(in.octets(LENGTH));
    }

    /**
     * Reads ten pairs of hexadecimal digits with colons or hyphens between them; a hyphen alone is {@link #ZERO}.
     *
     * @throws IllegalArgumentException when {@code text} is anything else
     */
    public static Esi parse(String text) {
        return text.equals(NONE) ? ZERO : new Esi(HexPairs.parse(text, LENGTH, "an Ethernet segment identifier"));
    }

    /** Writes its ten octets. */
    public void encode(OctetWriter out) {
        out.octets(octets);
    }

    /** Ten pairs of lower-case hexadecimal digits with colons between them; a hyphen for {@link #ZERO}. */
    @Override
    public String toString() {
        return equals(ZERO) ? NONE : HexPairs.text(octets).toLowerCase(Locale.ROOT);
    }
}
