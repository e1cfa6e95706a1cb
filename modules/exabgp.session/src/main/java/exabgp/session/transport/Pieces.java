package exabgp.session.transport;

import exabgp.wire.message.Framing;

/** Where a run of messages can be cut. */
final class Pieces {
    private Pieces() {}

    /** The end of the longest run of whole messages from {@code at} on of at most {@code size} octets; that of the first message when it is larger. */
    static int end(byte[] messages, int at, int length, int size) {
        int end = at;
        while (end < length) {
            int next = end + length(messages, end, length);
            if (next - at > size && end > at) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The length of the message at {@code at}. */
    static int length(byte[] messages, int at, int end) {
        int length = end - at < Framing.HEADER ? 0 : (messages[at + 16] & 0xFF) << 8 | (messages[at + 17] & 0xFF);
        if (length < Framing.HEADER || length > end - at) {
            throw new IllegalArgumentException("not a whole message at octet " + at + " of " + end);
        }
        return length;
    }
}
