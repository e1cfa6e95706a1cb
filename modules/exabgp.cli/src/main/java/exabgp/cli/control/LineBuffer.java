package exabgp.cli.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Makes lines of what comes in pieces. */
final class LineBuffer {
    private final Deque<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** Takes the first {@code size} octets of a piece. */
    void add(byte[] piece, int size) {
        int start = 0;
        for (int at = 0; at < size; at++) {
            if (piece[at] == '\n') {
                begun.write(piece, start, at - start);
                lines.add(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
                start = at + 1;
            }
        }
        begun.write(piece, start, size - start);
    }

    /** The next line, null when there is no whole one. */
    @Nullable String next() {
        return lines.poll();
    }
}
