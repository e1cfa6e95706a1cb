package exabgp.wire.operational;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.ShortRead;
import exabgp.wire.family.Family;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Words for the operator of the peer.
 *
 * @param kind   what becomes of them
 * @param family the family they are about
 * @param text   the words, at most {@link #MOST} octets of UTF-8 when sent
 */
public record Advisory(Kind kind, Family family, String text) implements OperationalTlv {
    /** The longest text that is sent, in octets of UTF-8. */
    public static final int MOST = 2048;

    private static final String ELLIPSIS = "...";
    private static final int FAMILY = 3;

    static OperationalTlv decode(Kind kind, Octets value) {
        if (value.length() < FAMILY) {
            throw new ShortRead(FAMILY, value.length());
        }
        Family family = new Family(value.u16(0), value.u8(2));
        try {
            byte[] text = value.slice(FAMILY, value.length() - FAMILY).toByteArray();
            return new Advisory(kind, family, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
        } catch (CharacterCodingException e) {
            // not worth the session, and as octets nothing of it is lost
            return new UnknownOperational(kind.type(), value);
        }
    }

    void write(OctetWriter out) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        if (octets.length > MOST) {
            int size = MOST - ELLIPSIS.length();
            // a character is left out whole: its later octets are those of the form 10xxxxxx
            while ((octets[size] & 0xC0) == 0x80) {
                size--;
            }
            octets = (new String(octets, 0, size, StandardCharsets.UTF_8) + ELLIPSIS).getBytes(StandardCharsets.UTF_8);
        }
        out.u16(family.afi()).u8(family.safi()).bytes(octets, 0, octets.length);
    }

    @Override
    public int type() {
        return kind.type;
    }

    /** What becomes of the words. */
    public enum Kind {
        /** To be told to the operator. */
        ADM(1),
        /** To be kept as the state of the family until another one comes. */
        ASM(2);

        private final int type;

        Kind(int type) {
            this.type = type;
        }

        /** The type of the TLV. */
        public int type() {
            return type;
        }
    }
}
