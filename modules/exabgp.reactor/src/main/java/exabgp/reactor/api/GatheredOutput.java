package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.io.IOException;
import java.io.OutputStream;

/** Gathers texts in one array on their way to a stream, so that many short ones are one write. For one thread. */
final class GatheredOutput implements AutoCloseable {
    /** What a pipe of Linux holds: fewer and larger writes wake a client less often. */
    static final int ROOM = 64 * 1024;

    private final OutputStream to;
    private final byte[] gathered = new byte[ROOM];
    private int length;

    GatheredOutput(OutputStream to) {
        this.to = to;
    }

    void write(Octets text) throws IOException {
        if (text.length() > ROOM - length) {
            pass();
        }
        if (text.length() > ROOM) {
            to.write(text.toByteArray());
        } else {
            text.copyTo(gathered, length);
            length += text.length();
        }
    }

    /** Writes all that was gathered. */
    void flush() throws IOException {
        pass();
        to.flush();
    }

    private void pass() throws IOException {
        // forgotten first: a stream that failed is not tried again with the same octets when it is closed
        int size = length;
        length = 0;
        to.write(gathered, 0, size);
    }

    @Override
    public void close() throws IOException {
        try (to) {
            flush();
        }
    }
}
