package exabgp.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The daemon that is measured, with a directory of its own for its files, its log among them. */
final class Daemon implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Path directory;
    private final Process process;
    private final int port;
    private final long started;

    /** Starts the program {@code image} with a configuration that was written into the directory. */
    Daemon(Path image, Path directory, Configuration configuration) throws IOException {
        this.directory = directory;
        Path file = directory.resolve("load.conf");
        configuration.write(file);
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(image.toString(), file.toString());
        builder.redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile());
        builder.environment().putAll(Map.of(
                "exabgp_tcp_bind", "127.0.0.1", "exabgp_tcp_port", Integer.toString(port), "exabgp_daemon_drop", "false", "exabgp_api_cli", "false", "exabgp_api_ack", "false",
                "exabgp_log_level", "WARNING"));
        started = System.nanoTime();
        process = builder.start();
    }

    /** A new directory for one run. */
    static Path directory() throws IOException {
        return Files.createTempDirectory("exabgp-load");
    }

    /** Where it listens, at 127.0.0.1. */
    int port() {
        return port;
    }

    /** When it was started, by {@link System#nanoTime}. */
    long started() {
        return started;
    }

    /** The CPU time that it took so far, in seconds; helpers are not counted. */
    double cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The most memory that it ever had resident, in MB; helpers are not counted. */
    double peak() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
        String line = status.stream().filter(each -> each.startsWith("VmHWM:")).findFirst().orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
    }

    @Override
    public void close() throws IOException {
        if (!process.isAlive()) {
            System.err.println("the daemon ended with status " + process.exitValue() + '\n' + Files.readString(directory.resolve("log")));
        }
        process.destroy();
        try {
            process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
