package exabgp.cli.decode;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.message.Framing;
import exabgp.wire.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A whole message, made from what the user gave.
 *
 * @param frame header and body, its length field telling the truth
 * @param warning what is odd about it, or null
 */
public record Framed(Octets frame, @Nullable String warning) {
    private static final int MARKER = 16;
    private static final int LONGEST = 65535;

    /** A message with its header, or without a header the body of an UPDATE. */
    public static Framed of(Octets octets) throws Undecodable {
        return hasMarker(octets) ? withHeader(octets) : new Framed(framed(MessageType.UPDATE.code(), octets), null);
    }

    private static Framed withHeader(Octets octets) throws Undecodable {
        if (octets.length() < Framing.HEADER) {
            throw new Undecodable("invalid payload");
        }
        int declared = octets.u16(MARKER);
        int type = octets.u8(MARKER + 2);
        if (MessageType.of(type).isEmpty()) {
            throw new Undecodable("unknown type " + type);
        }
        return declared == octets.length() ? new Framed(octets, null) : ofOtherLength(octets, declared, type);
    }

    private static Framed ofOtherLength(Octets octets, int declared, int type) throws Undecodable {
        var warning = "warning: BGP header size (" + declared + ") does not match data length (" + octets.length() + ")";
        int length = declared >= Framing.HEADER ? Math.min(declared, octets.length()) : octets.length();
        return new Framed(framed(type, octets.slice(Framing.HEADER, length - Framing.HEADER)), warning);
    }

    private static Octets framed(int type, Octets body) throws Undecodable {
        int length = Framing.HEADER + body.length();
        if (length > LONGEST) {
            throw new Undecodable("invalid payload: " + length + " octets are more than a message can have");
        }
        var out = new OctetWriter();
        for (int at = 0; at < MARKER; at++) {
            out.u8(0xFF);
        }
        out.u16(length);
        out.u8(type);
        out.octets(body);
        return out.toOctets();
    }

    private static boolean hasMarker(Octets octets) {
        return octets.length() >= MARKER && (octets.i64(0) & octets.i64(MARKER / 2)) == -1;
    }
}
