package exabgp.cli.control;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The two named pipes of a daemon. Opening a pipe for one direction waits for somebody at the other end, so both are opened for both; and as a read cannot be given up, it is only begun when
 * something is there.
 */
final class PipeTransport implements Transport {
    private static final Duration LOOK = Duration.ofMillis(2);

    /** How long after an answer nobody took there may be more of it. */
    private static final Duration QUIET = Duration.ofMillis(20);

    private final RandomAccessFile commands;
    private final RandomAccessFile answers;
    private final FileInputStream incoming;
    private final LineBuffer lines = new LineBuffer();

    private PipeTransport(RandomAccessFile commands, RandomAccessFile answers) throws IOException {
        this.commands = commands;
        this.answers = answers;
        this.incoming = new FileInputStream(answers.getFD());
    }

    /** Opens them, and throws away what was said to somebody who did not stay for it. */
    static PipeTransport open(Places.Pipes pipes) throws IOException, InterruptedException {
        var commands = new RandomAccessFile(pipes.commands().toFile(), "rw");
        try {
            var transport = new PipeTransport(commands, new RandomAccessFile(pipes.answers().toFile(), "rw"));
            while (transport.receive(QUIET) != null) {
                // not ours
            }
            return transport;
        } catch (IOException e) {
            commands.close();
            throw e;
        }
    }

    @Override
    public void send(String line) throws IOException {
        commands.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String receive(Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (var line = lines.next(); ; line = lines.next()) {
            if (line != null) {
                return line;
            }
            int size = incoming.available();
            if (size > 0) {
                var piece = new byte[size];
                lines.add(piece, incoming.read(piece));
            } else if (System.nanoTime() - end >= 0) {
                return null;
            } else {
                Thread.sleep(LOOK);
            }
        }
    }

    @Override
    public void close() throws IOException {
        commands.close();
        answers.close();
    }
}
