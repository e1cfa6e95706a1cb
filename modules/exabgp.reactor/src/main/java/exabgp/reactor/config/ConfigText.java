package exabgp.reactor.config;

import exabgp.reactor.grammar.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a configuration. It is read piece by piece, and once more for the lines that are to be shown. */
sealed interface ConfigText {
    /** Begins to read it. */
    Pieces open() throws IOException;

    /** Whether there is nothing in it. */
    boolean isEmpty();

    /** Whether {@link #open} still gives what it gave at first. */
    boolean isSame();

    /** A text that is open, and to be closed. */
    interface Pieces extends Source, AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** A text of one's own. */
    static ConfigText of(String text) {
        return new Whole(text);
    }

    /** The text of a file. What is no plain file, as a pipe, can be read only once: it is read now. */
    static ConfigText of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile() && attributes.size() > 0) {
            return new InFile(file, attributes);
        }
        return new Whole(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * A text in memory.
     *
     * @param text all of it
     */
    record Whole(String text) implements ConfigText {
        @Override
        public Pieces open() {
            Source source = Source.of(text);
            return new Pieces() {
                @Override
                public @Nullable String next() {
                    return source.next();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public boolean isSame() {
            return true;
        }
    }

    /**
     * A text in a file.
     *
     * @param file       the file
     * @param attributes what was known of it before it was read
     */
    record InFile(Path file, BasicFileAttributes attributes) implements ConfigText {
        @Override
        public Pieces open() throws IOException {
            return new FilePieces(file);
        }

        @Override
        public boolean isEmpty() {
            return attributes.size() == 0;
        }

        @Override
        public boolean isSame() {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return now.size() == attributes.size()
                        && now.lastModifiedTime().equals(attributes.lastModifiedTime())
                        && Objects.equals(now.fileKey(), attributes.fileKey());
            } catch (IOException e) {
                // gone: then it is another one
                return false;
            }
        }
    }
}
