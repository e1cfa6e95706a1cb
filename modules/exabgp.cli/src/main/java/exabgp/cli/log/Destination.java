package exabgp.cli.log;

import java.io.IOException;

/** Where lines go. Only the thread of {@link LogQueue} writes, so an implementation needs no lock. */
public interface Destination extends AutoCloseable {
    /** Writes one line, which may hold the reader up; the line break is the destination's. */
    void write(Line line) throws IOException;

    @Override
    void close();
}
