package exabgp.reactor.api;

import exabgp.reactor.config.ProcessConfig;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        try {
            CommandReader.End end = new CommandReader(client, sink, "helper " + config.name()).run(from);
            if (end == CommandReader.End.TOO_LONG) {
                kill("it wrote a line of more than " + LineSplitter.LONGEST + " octets");
            }
            return true;
        } finally {
            read.countDown();
        }
    }

    private boolean write(OutputStream to) throws InterruptedException {
        try {
            return new ReplyWriter(client.queue(), "helper " + config.name()).run(to);
        } finally {
            written.countDown();
        }
    }
}
