package exabgp.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An image on the disk, as jlink made it or copied elsewhere.
 *
 * @param home the directory that has bin and lib
 */
record Image(Path home) {
    private static final long SECONDS = 60;

    /** The one that the build has just made. */
    static Image built() {
        return new Image(Path.of(System.getProperty("image")));
    }

    Path launcher() {
        return home.resolve("bin/exabgp");
    }

    Path cache() {
        return home.resolve("lib/exabgp.aot");
    }

    /** Copies the files and nothing of their times, as an unpacked archive may. */
    Image copyTo(Path target) {
        try (var files = Files.walk(home)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(home.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
            return new Image(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** What a program printed, and how it ended. */
    record Outcome(int status, String out, String err) {}

    /** Runs a command with no environment at all, in a directory that has nothing of ours. */
    static Outcome run(Path directory, List<String> command) throws IOException, InterruptedException {
        var out = Files.createTempFile(directory, "out", ".txt");
        var err = Files.createTempFile(directory, "err", ".txt");
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        var process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end");
        }
        return new Outcome(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
