package exabgp.cli.input;

import exabgp.wire.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines, without looking at any octet more than once. For one thread. */
final class LineReader {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] octets = new byte[PIECE];
    private int begin;
    private int end;
    private int limit;
    private boolean tooLong;

    /**
     * Begins at the place where the stream is.
     *
     * @param longest the octets of the longest line that is kept
     */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end of the input. */
    boolean next() throws IOException {
        begin = Math.min(end + 1, limit);
        tooLong = false;
        int at = begin;
        while (true) {
            at = newline(at);
            if (at < limit) {
                end = at;
                tooLong |= end - begin > longest;
                return true;
            }
            if (limit - begin > longest) {
                tooLong = true;
                begin = limit;
            }
            at -= room();
            int read = in.read(octets, limit, octets.length - limit);
            if (read < 0) {
                end = limit;
                return tooLong || end > begin;
            }
            limit += read;
        }
    }

    /** Whether the line is longer than any that is kept. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The line without its end; nothing of one that is too long. */
    Octets line() {
        return tooLong ? Octets.EMPTY : Octets.copyOf(octets, begin, end - begin);
    }

    /** Whether there is more to read without waiting for it. */
    boolean isReady() throws IOException {
        return end + 1 < limit || in.available() > 0;
    }

    private int newline(int from) {
        byte[] all = octets;
        int to = limit;
        int at = from;
        // four at a time: with one, most of the work is to go on
        while (at < to - 3 && all[at] != '\n' && all[at + 1] != '\n' && all[at + 2] != '\n' && all[at + 3] != '\n') {
            at += 4;
        }
        while (at < to && all[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Makes room behind what was read, and says by how much that moved to the front. */
    private int room() {
        int moved = begin;
        if (moved > 0) {
            System.arraycopy(octets, begin, octets, 0, limit - begin);
            limit -= moved;
            begin = 0;
        }
        if (limit == octets.length) {
            octets = Arrays.copyOf(octets, octets.length * 2);
        }
        return moved;
    }
}
