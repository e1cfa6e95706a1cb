package exabgp.reactor.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file of UTF-8 in pieces of whole lines; what is not UTF-8 becomes U+FFFD, which does no harm in a comment. Keeps no more than a piece, which grows with the longest line. */
final class FilePieces implements ConfigText.Pieces {
    private static final int PIECE = 1 << 16;

    private static final int LONGEST = 1 << 30;

    private final InputStream in;
    private byte[] read = new byte[PIECE];
    private int length;

    FilePieces(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /**
     * The next piece.
     *
     * @throws UncheckedIOException when the file cannot be read further
     */
    @Override
    public @Nullable String next() {
        try {
            int end = 0;
            while (end == 0) {
                int scanned = length;
                if (!fill()) {
                    return rest();
                }
                end = end(scanned);
            }
            return take(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads until there is no more room; false at the end of the file. */
    private boolean fill() throws IOException {
        if (length == LONGEST) {
            throw new IOException("a line is too long");
        }
        if (length == read.length) {
            read = Arrays.copyOf(read, length * 2);
        }
        while (length < read.length) {
            int count = in.read(read, length, read.length - length);
            if (count < 0) {
                return false;
            }
            length += count;
        }
        return true;
    }

    /** Behind the last line that is whole, of those that end at {@code from} or later; 0 when there is none. */
    private int end(int from) {
        for (int i = length - 1; i >= from; i--) {
            if (read[i] == '\n' && !isContinued(i)) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isContinued(int feed) {
        int i = feed - 1;
        while (i >= 0 && read[i] >= 0 && read[i] <= ' ' && read[i] != '\n') {
            i--;
        }
        return i >= 0 && read[i] == '\\';
    }

    private String take(int end) {
        String piece = new String(read, 0, end, StandardCharsets.UTF_8);
        System.arraycopy(read, end, read, 0, length - end);
        length -= end;
        return piece;
    }

    private @Nullable String rest() {
        return length == 0 ? null : take(length);
    }
}
