package exabgp.session.transport;

import exabgp.wire.Octets;
import exabgp.wire.message.Framing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the stream of a peer into messages. Each is copied once, into an array of its own; what is read and not yet cut stays in a buffer that is small while the peer is quiet
 * and grows while it is not. For one thread.
 */
final class FrameReader {
    /** Room for a KEEPALIVE and most single UPDATEs, as thousands of quiet sessions have one each. */
    static final int IDLE_SIZE = 256;

    private static final int BUSY_SIZE = 64 * 1024;
    private static final int GROWTH = 16;

    private byte[] buffer = new byte[IDLE_SIZE];
    private int from;
    private int to;

    /**
     * The next message if all of it was read already, else null.
     *
     * @throws exabgp.wire.fault.ProtocolFault as {@link Framing#complete} says
     */
    @Nullable Octets buffered(int messageSize) {
        int length = Framing.complete(buffer, from, to, messageSize);
        if (length == 0) {
            return null;
        }
        Octets frame = Octets.copyOf(buffer, from, length);
        from += length;
        return frame;
    }

    /** How many octets of an unfinished message there are. */
    int unfinished() {
        return to - from;
    }

    /** How large the buffer is. */
    int size() {
        return buffer.length;
    }

    /** The length of the message that begins the buffer, as far as that is known; its header was checked. */
    private int needed() {
        return to - from < Framing.HEADER ? Framing.HEADER : (buffer[from + 16] & 0xFF) << 8 | (buffer[from + 17] & 0xFF);
    }

    /** Where octets of the peer are to be put, once {@link #buffered} has said that there is no message. */
    ByteBuffer room() {
        makeRoom(needed());
        return ByteBuffer.wrap(buffer, to, buffer.length - to);
    }

    /** So many octets were put there; fewer than none at the end of the stream. Whether there may be more to come. */
    boolean took(int count) {
        if (count < 0) {
            return false;
        }
        to += count;
        if (to == buffer.length && buffer.length < BUSY_SIZE) {
            // there is probably more: fewer and larger reads from now on
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * GROWTH, BUSY_SIZE));
        }
        return true;
    }

    private void makeRoom(int needed) {
        int left = to - from;
        if (left == 0 && buffer.length > IDLE_SIZE && to < buffer.length) {
            // the last read took all there was, so this one may wait for long
            buffer = new byte[IDLE_SIZE];
        } else if (needed > buffer.length) {
            byte[] larger = new byte[Math.max(needed, BUSY_SIZE / GROWTH)];
            System.arraycopy(buffer, from, larger, 0, left);
            buffer = larger;
        } else if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, left);
        }
        from = 0;
        to = left;
    }
}
