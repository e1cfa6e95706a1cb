package exabgp.reactor.api;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The processes that still hold an end of a helper's pipes. A helper may leave children behind that keep its pipes open: a thread of ours that reads such a pipe would then wait
 * for them, and nothing but their end frees it. On Linux they are found in {@code /proc}; elsewhere there is no way to find them.
 */
final class PipeHolders {
    private static final Path PROC = Path.of("/proc");

    /** One start at a time, or one process would be given the pipes of another. */
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final Set<String> pipes;

    private PipeHolders(Set<String> pipes) {
        this.pipes = pipes;
    }

    /** A process and the pipes we share with it. */
    record Started(Process process, PipeHolders holders) {}

    /**
     * Starts a process and remembers its pipes: those which we hold afterwards and did not before. What the process itself holds would not do, it may be gone already.
     */
    static Started start(ProcessBuilder builder) throws IOException {
        STARTING.lock();
        try {
            Set<String> before = ours();
            Process process = builder.start();
            Set<String> pipes = ours();
            pipes.removeAll(before);
            return new Started(process, new PipeHolders(pipes));
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

    /** Who holds them now, without ourselves. */
    List<ProcessHandle> find() {
        List<ProcessHandle> holders = new ArrayList<>();
        if (pipes.isEmpty()) {
            return holders;
        }
        long self = ProcessHandle.current().pid();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (pid != self && holds(process.resolve("fd"))) {
                    ProcessHandle.of(pid).ifPresent(holders::add);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // no /proc here, or it changed under our feet: whoever asks will ask again
            return holders;
        }
        return holders;
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
