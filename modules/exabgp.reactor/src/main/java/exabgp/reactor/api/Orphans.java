package exabgp.reactor.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of helpers whose daemon is dead. A daemon that is killed cannot take its helpers along: those that read see the end of their input, others would run for ever, beside those that the
 * next daemon starts. So that one ends them. They are known by the mark that {@link Leftovers} gives them, which names the daemon.
 */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Path PROC = Path.of("/proc");

    /** Where the time of the start stands, in clock ticks since the boot of the machine, behind the name of the program. */
    private static final int START = 19;

    private Orphans() {}

    /** What this process is called in marks: its number, and its start since numbers are used again. */
    static String daemon() {
        long pid = ProcessHandle.current().pid();
        return pid + "." + started(pid);
    }

    /** Kills them all. Reads the environment of every process that it may, so the caller should have time. */
    static void end() {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                String daemon = daemonOf(process);
                if (daemon != null && isAmongUs(process) && !lives(daemon)) {
                    long pid = Long.parseLong(process.getFileName().toString());
                    LOG.warn("process {} was left behind by a daemon that was killed, and is ended", pid);
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("no look at the processes of the machine: {}", e.getMessage());
        }
    }

    /** The daemon that the mark of a process names, null when it has none. */
    private static @Nullable String daemonOf(Path process) {
        String variable = "\0" + Leftovers.MARK + "=";
        String environment = "\0" + read(process.resolve("environ"));
        int at = environment.indexOf(variable);
        int end = environment.indexOf('-', at + variable.length());
        return at < 0 || end < 0 ? null : environment.substring(at + variable.length(), end);
    }

    /** Whether numbers mean the same to a process as to us: in a container there is another process of the number that the mark names. */
    private static boolean isAmongUs(Path process) {
        Path numbers = Path.of("ns", "pid");
        try {
            return Files.readSymbolicLink(process.resolve(numbers)).equals(Files.readSymbolicLink(PROC.resolve("self").resolve(numbers)));
        } catch (IOException e) {
            // not ours to look at, or gone meanwhile
            return false;
        }
    }

    private static boolean lives(String daemon) {
        int dot = daemon.indexOf('.');
        try {
            // a mark of another form is none of ours
            return dot < 0 || started(Long.parseLong(daemon.substring(0, dot))).equals(daemon.substring(dot + 1));
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** When a process started, empty when there is none. */
    private static String started(long pid) {
        String status = read(PROC.resolve(Long.toString(pid)).resolve("stat"));
        String[] fields = status.substring(status.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > START ? fields[START] : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // not ours to look at, or gone meanwhile
            return "";
        }
    }
}
