package exabgp.cli.healthcheck;

import exabgp.session.scope.Bounded;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs commands, each in a scope with a deadline. A command that does not end in time, or has not ended when the health
 * check is told to, is killed with all that it started.
 */
final class Runner {
    /** Octets of output that are kept. */
    private static final int MOST_OUTPUT = 1 << 20;

    private static final long LOOK_MILLIS = 10;
    private static final Duration NO_LIMIT = Duration.ofDays(10_000);

    private final CountDownLatch stop;

    /** @param stop opens when every command has to end */
    Runner(CountDownLatch stop) {
        this.stop = stop;
    }

    /** Runs words of the shell. */
    Ending shell(String words, Duration limit, Map<String, String> variables) throws InterruptedException {
        return run(List.of("/bin/sh", "-c", words), limit, variables);
    }

    /**
     * Runs a program with its arguments.
     *
     * @param limit how long it may take, zero for as long as it likes
     * @param variables what its environment has besides ours
     */
    Ending run(List<String> command, Duration limit, Map<String, String> variables) throws InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().putAll(variables);
        ProcessTree tree;
        try {
            tree = ProcessTree.start(builder);
        } catch (IOException e) {
            return new Ending.NotStarted(String.valueOf(e.getMessage()));
        }
        Ending ending = new Ending.Stopped();
        try {
            ending = await(tree.root(), limit);
            return ending;
        } finally {
            if (!(ending instanceof Ending.Exited)) {
                tree.kill();
            }
        }
    }

    private Ending await(Process process, Duration limit) throws InterruptedException {
        var ending = new AtomicReference<Ending>(new Ending.TimedOut());
        boolean inTime = Bounded.run(limit.isZero() ? NO_LIMIT : limit, () -> ending.set(watched(process)));
        return inTime ? ending.get() : new Ending.TimedOut();
    }

    /**
     * Waits for the end, of the command or of the health check. Reads only what is there: a read that waits is freed by
     * nothing but the last process at the other end of the pipe, which may be one that the command left behind on purpose.
     */
    private Ending watched(Process process) throws IOException, InterruptedException {
        var output = new ByteArrayOutputStream();
        try (var from = process.getInputStream()) {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                take(from, output);
                if (stop.getCount() == 0) {
                    return new Ending.Stopped();
                }
            }
            take(from, output);
        }
        return new Ending.Exited(process.exitValue(), output.toString(StandardCharsets.UTF_8));
    }

    private static void take(InputStream from, ByteArrayOutputStream output) throws IOException {
        int there = from.available();
        var octets = from.readNBytes(there);
        output.write(octets, 0, Math.min(there, MOST_OUTPUT - output.size()));
    }
}
