package exabgp.reactor.api;

import exabgp.reactor.config.ProcessConfig;
import exabgp.wire.Octets;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a helper program: started without a shell, read and written through pipes, and gone with all its children when {@link #run} returns.
 *
 * <p>The three tasks have platform threads, because blocking in a pipe would occupy a carrier of virtual threads. An interrupt does not free them; the end of the program and of whoever
 * else holds its pipes does, so the owner of the scope sees to that before it leaves the scope.
 */
final class ApiProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProcess.class);
    private static final int CHUNK = 64 * 1024;
    private static final int SMALL_CHUNK = 4 * 1024;

    /** How long a helper that wrote something has to write more that belongs to it: longer than it takes between two lines, shorter than anybody notices. */
    private static final long BURST_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    /** How often it may write more, so that one that never pauses is served all the same. */
    private static final int BURST_WAITS = 4;

    /** How long the last words may take before the helper is asked to end. */
    private static final long FAREWELL_MILLIS = 200;

    /** How long the helper has for reading the last words, and to end by itself at the end of its input. */
    private static final long READING_MILLIS = 250;

    /** How long the helper may take to end when it was asked to. */
    private static final long GRACE_MILLIS = 2000;

    private final ProcessConfig config;
    private final Client client;
    private final CommandSink sink;
    private final Runnable started;
    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);

    /**
     * A run that is about to begin.
     *
     * @param started called when the system has started the program
     */
    ApiProcess(ProcessConfig config, Client client, CommandSink sink, Runnable started) {
        this.config = config;
        this.client = client;
        this.sink = sink;
        this.started = started;
    }

    /** Tells the helper to end, after it was given what waits for it. Any thread; does not wait. */
    void stop() {
        client.queue().finish();
        endings.add(new Ending.Stopped());
    }

    /** Kills the helper. Any thread; does not wait. */
    void kill(String why) {
        endings.add(new Ending.Broken(why));
    }

    /** Runs the program to its end, in a virtual thread of its own. */
    Ending run() throws InterruptedException {
        Leftovers.Started begun;
        try {
            begun = Leftovers.start(builder());
        } catch (IOException e) {
            return new Ending.NotStarted(String.valueOf(e.getMessage()));
        }
        Process process = begun.process();
        Leftovers leftovers = begun.leftovers();
        started.run();
        LOG.info("helper {} started, process {}", config.name(), process.pid());
        try (var scope = StructuredTaskScope.open(
                Joiner.<Object>awaitAll(),
                settings -> settings.withName("helper " + config.name()).withThreadFactory(Thread.ofPlatform().daemon().name("helper " + config.name() + " ", 0).factory()))) {
            Ending ending;
            try {
                scope.fork(() -> read(process.getInputStream()));
                scope.fork(() -> write(process.getOutputStream()));
                scope.fork(() -> await(process));
                ending = endings.take();
                if (ending instanceof Ending.Stopped) {
                    farewell(process);
                }
            } finally {
                end(process, leftovers);
            }
            while (!(read.await(50, TimeUnit.MILLISECONDS) && written.await(50, TimeUnit.MILLISECONDS))) {
                leftovers.find().forEach(ProcessHandle::destroyForcibly);
            }
            scope.join();
            return ending;
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(config.run());
        builder.directory(new File("/"));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.put("TERM", "dumb");
        environment.remove("exabgp_cli_pipe");
        return builder;
    }

    /** Everything it holds on to ends here, so that the threads that wait for its pipes come free. */
    private void end(Process process, Leftovers leftovers) {
        // the children first: they would lose their parent, by which they are found
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        // not by the process itself: that would also throw away what is left in its pipe
        process.toHandle().destroyForcibly();
        client.queue().close();
        for (int round = 0; round < 20; round++) {
            List<ProcessHandle> left = leftovers.find();
            if (left.isEmpty()) {
                break;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void farewell(Process process) throws InterruptedException {
        if (!written.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.debug("helper {} does not read", config.name());
        } else if (endings.poll(READING_MILLIS, TimeUnit.MILLISECONDS) != null) {
            return;
        }
        process.descendants().toList().forEach(ProcessHandle::destroy);
        process.toHandle().destroy();
        Ending exited = endings.poll(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        if (exited == null) {
            LOG.warn("helper {} did not end when asked to and is killed", config.name());
        }
    }

    private boolean await(Process process) throws InterruptedException {
        return endings.add(new Ending.Exited(process.waitFor()));
    }

    private boolean read(InputStream from) throws InterruptedException {
        try (from) {
            LineSplitter splitter = new LineSplitter();
            CommandParser parser = new CommandParser();
            byte[] chunk = new byte[SMALL_CHUNK];
            for (int size = readBurst(from, chunk); size >= 0; size = readBurst(from, chunk)) {
                List<Command> batch = new ArrayList<>();
                boolean sane = splitter.feed(chunk, size, line -> batch.add(parse(parser, line)));
                if (!batch.isEmpty()) {
                    client.queue().awaitRoom();
                    sink.commands(new Batch(client, batch));
                }
                if (!sane) {
                    kill("it wrote a line of more than " + LineSplitter.LONGEST + " octets");
                    return false;
                }
                if (size == chunk.length && size < CHUNK) {
                    chunk = new byte[CHUNK];
                }
            }
            if (splitter.pending() > 0) {
                // it may be the beginning of a longer prefix, so it is no command
                LOG.warn("helper {} ended within a line, which is left out", config.name());
            }
            return true;
        } catch (IOException e) {
            LOG.debug("helper {} is not read any more: {}", config.name(), e.getMessage());
            return false;
        } finally {
            read.countDown();
        }
    }

    /** A fault of ours in reading a command costs this command and no more. */
    private Command parse(CommandParser parser, String line) {
        try {
            return parser.parse(line);
        } catch (RuntimeException e) {
            LOG.error("a command of helper {} could not be read: {}", config.name(), CommandParser.excerpt(line), e);
            return new Command.Refused("internal error: " + e);
        }
    }

    /** Reads what a helper writes in one go, even when it takes it several writes: helpers flush each line. */
    private static int readBurst(InputStream from, byte[] chunk) throws IOException {
        int size = from.read(chunk);
        for (int waits = 0; waits < BURST_WAITS && size > 0 && size < chunk.length; waits++) {
            LockSupport.parkNanos(BURST_NANOS);
            int more = from.available() > 0 ? from.read(chunk, size, chunk.length - size) : 0;
            if (more <= 0) {
                break;
            }
            size += more;
        }
        return size;
    }

    private boolean write(OutputStream to) throws InterruptedException {
        OutputQueue queue = client.queue();
        try (OutputStream out = new BufferedOutputStream(to, SMALL_CHUNK)) {
            for (Portion portion = queue.take(); portion != null; portion = queue.take()) {
                switch (portion) {
                    case Portion.Text text -> write(out, text.octets());
                    case Portion.Lines lines -> write(out, lines.source());
                }
                if (queue.isIdle()) {
                    out.flush();
                }
            }
            return true;
        } catch (IOException e) {
            LOG.debug("helper {} does not read any more: {}", config.name(), e.getMessage());
            return false;
        } finally {
            queue.close();
            written.countDown();
        }
    }

    /** A fault of ours in making an answer costs this answer and no more. */
    private void write(OutputStream out, LineSource source) throws IOException {
        try {
            source.writeTo(line -> {
                try {
                    write(out, line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            LOG.error("an answer to helper {} could not be made", config.name(), e);
            write(out, Client.line("error: internal error: " + e));
        }
    }

    private static void write(OutputStream out, Octets octets) throws IOException {
        out.write(octets.toByteArray());
    }
}
