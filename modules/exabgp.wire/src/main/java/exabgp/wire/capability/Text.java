package exabgp.wire.capability;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in capabilities: a length octet and UTF-8, at most 64 octets of it when sent. */
final class Text {
    private static final int MOST = 64;

    private Text() {}

    static String decode(Octets octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("text that is not UTF-8: " + octets);
        }
    }

    /** Writes {@code text}; when it is too long, as much of it as leaves room for {@code ellipsis}, which says so. */
    static void encode(String text, String ellipsis, OctetWriter out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST) {
            int size = MOST - ellipsis.length();
            // a character is left out whole: its later octets are those of the form 10xxxxxx
            while ((bytes[size] & 0xC0) == 0x80) {
                size--;
            }
            bytes = (new String(bytes, 0, size, StandardCharsets.UTF_8) + ellipsis).getBytes(StandardCharsets.UTF_8);
        }
        out.u8(bytes.length).bytes(bytes, 0, bytes.length);
    }
}
