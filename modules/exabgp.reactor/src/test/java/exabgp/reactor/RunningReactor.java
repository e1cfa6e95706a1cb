package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A reactor in a thread of its own, with its configuration and the programs of its helpers in a directory of the test. */
final class RunningReactor implements AutoCloseable {
    private final Path directory;
    private final Path file;
    private final Reactor reactor;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private volatile Integer status;
    private volatile Throwable failure;
    private Thread thread;

    private RunningReactor(Path directory, Settings settings) {
        this.directory = directory;
        this.file = directory.resolve("exabgp.conf");
        this.reactor = new Reactor(settings, List.of(new ConfigurationSource.File(file)));
    }

    static Settings settings() {
        return Settings.defaults("test", line -> {}).with(new Settings.Api(true, 1, true, false, true, false, 4));
    }

    static Settings listening(String address, int port) {
        return settings().with(new Settings.Tcp(List.of(Ip.parse(address)), port, 179, 0));
    }

    /** A port that is free at this moment, beyond those that the system gives away. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static RunningReactor start(Path directory, Settings settings, String configuration) throws IOException {
        RunningReactor running = new RunningReactor(directory, settings);
        running.configure(configuration);
        running.thread = Thread.ofPlatform().name("reactor").start(() -> {
            try {
                running.status = running.reactor.run();
            } catch (Throwable e) {
                running.failure = e;
            }
        });
        return running;
    }

    /** Writes the configuration, which is read at the next reload. */
    void configure(String configuration) throws IOException {
        // at once, as a reload that is under way must meet one text or the other; an empty one has no neighbors
        Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), configuration);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a program for a helper, and gives its section. */
    static String helper(Path directory, String name, String script) throws IOException {
        Path program = directory.resolve(name + ".sh");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return "process " + name + " {\n run " + program + ";\n encoder json;\n}\n";
    }

    void order(ReactorOrder order) {
        reactor.order(order);
    }

    void shutDown() {
        order(new ReactorOrder.Shutdown(new ReactorOrder.Cause(15, "SIGTERM")));
    }

    void reload() {
        order(new ReactorOrder.Reload(new ReactorOrder.Cause(10, "SIGUSR1"), false));
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for its end. */
    int status() throws InterruptedException {
        thread.join(20_000);
        assertTrue(!thread.isAlive(), "still running");
        if (failure != null) {
            throw new AssertionError(failure);
        }
        return status;
    }

    /** Waits for its end by an exception. */
    Throwable failure() throws InterruptedException {
        thread.join(20_000);
        assertTrue(!thread.isAlive(), "still running");
        return failure;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in vain");
            Thread.onSpinWait();
        }
    }

    /** Waits until a file has this many lines, and gives them. */
    List<String> lines(String name, int atLeast) {
        Path path = directory.resolve(name);
        await(() -> read(path).size() >= atLeast);
        return read(path);
    }

    private static List<String> read(Path path) {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            return text.lines().limit(text.chars().filter(c -> c == '\n').count()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        interrupt();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertTrue(!thread.isAlive(), "can not be stopped");
        await(() -> left().isEmpty());
    }

    /** Threads and processes that are there and were not before. */
    private Set<String> left() {
        Set<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> !before.contains(t) && t.isAlive() && t.getName().startsWith("helper "))
                .map(Thread::getName)
                .collect(Collectors.toSet());
        ProcessHandle.current().children().filter(ProcessHandle::isAlive).map(p -> "process " + p.info().commandLine().orElse("?")).forEach(left::add);
        return left;
    }
}
