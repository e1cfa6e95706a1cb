package exabgp.cli.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import org.slf4j.event.Level;

/** A file that is renamed {@code .1}, {@code .2}, {@code .3} when it has grown to a MiB. */
public final class FileDestination implements Destination {
    private static final int KEPT = 3;

    private final Path file;
    private final long limit;
    private OutputStream out;
    private long size;

    /**
     * Opens the file for appending.
     *
     * @param limit the size in octets at which it is renamed
     */
    public FileDestination(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        out = append();
        size = Files.size(file);
    }

    /**
     * Checks that the file can be written, and creates nothing.
     *
     * @throws IOException when it cannot, with words for the user
     */
    public static void check(Path file) throws IOException {
        var place = Files.exists(file) ? file : file.getParent();
        if (place == null || !Files.exists(place)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": Is a directory");
        }
        if (!Files.isWritable(place)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    @Override
    public void write(Line line) throws IOException {
        var octets = (line.full() + "\n").getBytes(StandardCharsets.UTF_8);
        if (size > 0 && size + octets.length > limit) {
            rotate();
        }
        out.write(octets);
        size += octets.length;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // Every line was written and nothing is buffered: there is nothing to lose.
            size = 0;
        }
    }

    /** Where files cannot be renamed, as by a daemon that gave up root in a directory of root, the one that is open goes on growing. */
    private void rotate() throws IOException {
        try {
            rename();
        } catch (IOException e) {
            size = 0;
            var line = new Line(LocalTime.now(), Level.WARN, "log", "the log goes on in the same file, it cannot be renamed: " + e);
            out.write((line.full() + "\n").getBytes(StandardCharsets.UTF_8));
            return;
        }
        var next = append();
        out.close();
        out = next;
        size = 0;
    }

    private void rename() throws IOException {
        for (int number = KEPT; number > 0; number--) {
            var from = number == 1 ? file : numbered(number - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return Path.of(file + "." + number);
    }

    private OutputStream append() throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
