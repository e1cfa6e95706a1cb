package exabgp.cli.log;

import exabgp.cli.system.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Standard error, in colour when it is a terminal. */
public final class StreamDestination implements Destination {
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.err);
    private final boolean brief;
    private final boolean terminal = Surroundings.isTerminal(2);

    /** @param brief lines without time and pid */
    public StreamDestination(boolean brief) {
        this.brief = brief;
    }

    @Override
    public void write(Line line) throws IOException {
        var text = brief ? line.brief() : line.full();
        out.write(((terminal ? line.coloured(text) : text) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Standard error stays open for the last words of the program. */
    @Override
    public void close() {}
}
