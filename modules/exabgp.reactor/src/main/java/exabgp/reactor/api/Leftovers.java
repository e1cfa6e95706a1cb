package exabgp.reactor.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The processes that a helper leaves behind. Those that keep its pipes open would hold up a thread of ours for as long as they live, and all of them would outlive the daemon. They are found by
 * these pipes and, as a helper may be gone before its pipes were seen, by a mark in their environment. On Linux {@code /proc} shows both; elsewhere there is no way to find them.
 */
final class Leftovers {
    private static final Path PROC = Path.of("/proc");

    /** One start at a time, or one process would be given the pipes of another. */
    private static final ReentrantLock STARTING = new ReentrantLock();

    /** The variable that marks all processes that helpers start: its value is {@link Orphans#daemon}, and a number. */
    static final String MARK = "EXABGP_HELPER";

    private static final AtomicLong STARTS = new AtomicLong();

    private final Set<String> pipes;
    private final String mark;

    private Leftovers(Set<String> pipes, String mark) {
        this.pipes = pipes;
        this.mark = mark;
    }

    /** A process and what it may leave behind. */
    record Started(Process process, Leftovers leftovers) {}

    /**
     * Starts a process with a mark of its own and remembers its pipes: those which we hold afterwards and did not before. What the process itself holds would not do, it may be gone already.
     */
    static Started start(ProcessBuilder builder) throws IOException {
        String mark = Orphans.daemon() + "-" + STARTS.incrementAndGet();
        builder.environment().put(MARK, mark);
        STARTING.lock();
        try {
            Set<String> before = ours();
            Process process = builder.start();
            Set<String> pipes = ours();
            pipes.removeAll(before);
            return new Started(process, new Leftovers(pipes, MARK + "=" + mark + "\0"));
        } finally {
            STARTING.unlock();
        }
    }

    private static Set<String> ours() {
        Set<String> pipes = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(PROC.resolve("self").resolve("fd"))) {
            for (Path file : open) {
                String target = target(file);
                if (target.startsWith("pipe:")) {
                    pipes.add(target);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // no /proc here: nobody will be found
            return pipes;
        }
        return pipes;
    }

    /** Who they are now. The helper itself is among them while it lives. */
    List<ProcessHandle> find() {
        List<ProcessHandle> found = new ArrayList<>();
        long self = ProcessHandle.current().pid();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (pid != self && (isMarked(process) || holds(process.resolve("fd")))) {
                    ProcessHandle.of(pid).ifPresent(found::add);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // no /proc here, or it changed under our feet: whoever asks will ask again
            return found;
        }
        return found;
    }

    private boolean isMarked(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            // not ours to look at, or gone meanwhile
            return false;
        }
    }

    private boolean holds(Path files) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(files)) {
            for (Path file : open) {
                if (pipes.contains(target(file))) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // not ours to look at, or gone meanwhile: then it holds nothing that keeps us
            return false;
        }
        return false;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
