package exabgp.cli.healthcheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A command with all that it starts. Its processes are found while they have their parent, and by a mark in their
 * environment once they lost it; on Linux {@code /proc} shows that, elsewhere only the former are found.
 */
final class ProcessTree {
    private static final Path PROC = Path.of("/proc");
    private static final String MARK = "EXABGP_HEALTHCHECK";
    private static final AtomicLong STARTS = new AtomicLong();
    private static final int ROUNDS = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Process process;
    private final String mark;

    private ProcessTree(Process process, String mark) {
        this.process = process;
        this.mark = mark;
    }

    /** Starts a command with a mark of its own. */
    static ProcessTree start(ProcessBuilder builder) throws IOException {
        var mark = ProcessHandle.current().pid() + "-" + STARTS.incrementAndGet();
        builder.environment().put(MARK, mark);
        return new ProcessTree(builder.start(), MARK + "=" + mark + "\0");
    }

    Process root() {
        return process;
    }

    /** Kills all of it; more than one round, since a process may start others while it is looked for. */
    void kill() {
        for (int round = 0; round < ROUNDS; round++) {
            var left = find();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private List<ProcessHandle> find() {
        var found = new ArrayList<>(process.descendants().toList());
        if (process.isAlive()) {
            found.add(process.toHandle());
        }
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var entry : processes) {
                if (isMarked(entry)) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString())).ifPresent(found::add);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // No /proc here, or it changed under our feet: the next round looks again.
            return found;
        }
        return found;
    }

    private boolean isMarked(Path entry) {
        try {
            return Files.readString(entry.resolve("environ"), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            // Not ours to look at, or gone meanwhile.
            return false;
        }
    }
}
