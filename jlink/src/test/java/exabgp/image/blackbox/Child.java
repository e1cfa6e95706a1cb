package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A program that a test started, with its output in files. Closing it leaves nothing of it behind. */
class Child implements AutoCloseable {
    private static final long SECONDS = 30;

    private final String name;
    private final Process process;
    private final Path out;
    private final Path err;

    /** Starts it in {@code directory} with these variables beside those of the tests, of which none begins with exabgp. */
    Child(String name, Path directory, Map<String, String> variables, List<String> command) throws IOException {
        this.name = name;
        out = directory.resolve(name + ".out");
        err = directory.resolve(name + ".err");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
        builder.environment().keySet().removeIf(key -> key.toLowerCase(java.util.Locale.ROOT).startsWith("exabgp"));
        builder.environment().putAll(variables);
        process = builder.start();
    }

    /** What it is called in failures. */
    String name() {
        return name;
    }

    /** Whether its output is in the files of another one. */
    boolean writesWhere(Child other) {
        return err.equals(other.err);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    /** Waits until it answers. One that ended instead, or never answers, is closed and fails the test. */
    final void awaitReady(Callable<Boolean> answers) throws Exception {
        try {
            Await.until(name + " answers or has ended", () -> !isAlive() || answers.call(), () -> out() + err());
            assertTrue(isAlive(), () -> name + " has ended\n" + out() + err());
        } catch (Exception | AssertionError e) {
            close();
            throw e;
        }
    }

    /** Sends a signal by the kill of the system. */
    void signal(String name) throws IOException, InterruptedException {
        Commands.run("kill", "-" + name, Long.toString(pid()));
    }

    /** Waits until it has ended and gives its exit status. */
    int exit() throws InterruptedException {
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), () -> "still running after " + SECONDS + " s\n" + err());
        return process.exitValue();
    }

    @Override
    public void close() {
        var family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String text(Path file) {
        try {
            // It may be cut in the middle of a character while somebody writes to it.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
