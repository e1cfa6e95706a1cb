package exabgp.reactor.api;

import java.util.Arrays;

/**
 * Cuts what a client writes into lines. Octets are taken as they are, so that a line which is no text is still one line. For one thread.
 */
final class LineSplitter {
    /** The longest line in octets; a client that exceeds it is broken. */
    static final int LONGEST = 1 << 20;

    private byte[] pending = new byte[256];
    private int length;

    /** Takes lines. */
    interface Lines {
        /** Takes the line from {@code from} to {@code to}, which stands there only for now. */
        void line(byte[] octets, int from, int to);
    }

    /**
     * Takes a chunk and hands out the lines that are whole, without white space at their end.
     *
     * @return false when a line grew too long: nothing sensible can follow
     */
    boolean feed(byte[] chunk, int size, Lines lines) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (chunk[i] == '\n') {
                if (length > 0) {
                    keep(chunk, start, i - start);
                    if (length > LONGEST) {
                        return false;
                    }
                    lines.line(pending, 0, end(pending, 0, length));
                    length = 0;
                } else {
                    lines.line(chunk, start, end(chunk, start, i));
                }
                start = i + 1;
            }
        }
        keep(chunk, start, size - start);
        return length <= LONGEST;
    }

    /** How many octets wait for the end of their line. */
    int pending() {
        return length;
    }

    private void keep(byte[] chunk, int from, int size) {
        if (length + size > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(length + size, 2 * pending.length));
        }
        System.arraycopy(chunk, from, pending, length, size);
        length += size;
    }

    /** Where a line ends without the white space at its end. */
    private static int end(byte[] octets, int from, int to) {
        int end = to;
        while (end > from && octets[end - 1] <= ' ' && octets[end - 1] >= 0) {
            end--;
        }
        return end;
    }
}
