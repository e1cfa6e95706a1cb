package exabgp.cli.control;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A way to a daemon: lines go there, lines come back. For one thread. */
interface Transport extends AutoCloseable {
    /** Sends one line. */
    void send(String line) throws IOException;

    /**
     * The next line, null when none comes within {@code most}.
     *
     * @throws IOException when none will ever come
     */
    @Nullable String receive(Duration most) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
