package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.OctetWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The data of a NOTIFICATION for an administrative shutdown or reset: a length octet and text (RFC 9003).
 *
 * @param text     what the operator said, empty when nothing
 * @param problem  what is wrong with the data in words, empty when nothing
 * @param trailing octets behind the text, which should not be there
 */
public record ShutdownCommunication(String text, String problem, Octets trailing) {
    /** The longest text that is sent, in octets of UTF-8: what RFC 8203 allowed, and so every receiver takes. Up to 255 are read. */
    public static final int MOST = 128;

    /** Whether a NOTIFICATION with these codes carries such data. */
    public static boolean isCarriedBy(int code, int subcode) {
        return code == 6 && (subcode == 2 || subcode == 4);
    }

    /** Reads the data of a NOTIFICATION; what is wrong with it becomes {@link #problem}. */
    public static ShutdownCommunication decode(Octets data) {
        if (data.isEmpty()) {
            return new ShutdownCommunication("", "", Octets.EMPTY);
        }
        int length = data.u8(0);
        if (length > data.length() - 1) {
            return new ShutdownCommunication("", "buffer underrun", data);
        }
        Octets trailing = data.slice(1 + length, data.length() - 1 - length);
        try {
            byte[] bytes = data.slice(1, length).toByteArray();
            return new ShutdownCommunication(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), "", trailing);
        } catch (CharacterCodingException e) {
            return new ShutdownCommunication("", "invalid UTF-8", trailing);
        }
    }

    /** The data that says {@code text}, cut at a character where it is too long. */
    public static Octets encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int size = Math.min(bytes.length, MOST);
        while (size < bytes.length && (bytes[size] & 0xC0) == 0x80) {
            size--;
        }
        return new OctetWriter(1 + size).u8(size).bytes(bytes, 0, size).toOctets();
    }
}
