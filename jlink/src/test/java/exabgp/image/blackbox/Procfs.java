package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the kernel knows of a process. */
record Procfs(long pid) {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Whether it has ended; one that nobody has waited for yet has, too. */
    boolean hasEnded() {
        return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                || Child.text(path("status")).contains("State:\tZ");
    }

    /** How many file descriptors it has open. */
    int descriptors() throws IOException {
        return entries("fd").size();
    }

    /** How many threads it has. */
    int threads() throws IOException {
        return entries("task").size();
    }

    /** The names of its threads. */
    List<String> threadNames() throws IOException {
        var names = new ArrayList<String>();
        for (var task : entries("task")) {
            try {
                names.add(Files.readString(task.resolve("comm")).strip());
            } catch (IOException e) {
                // It ended while we looked.
                continue;
            }
        }
        return names;
    }

    /** The most memory it ever had resident, in MB. */
    long peakMegabytes() throws IOException {
        var status = PEAK.matcher(Files.readString(path("status")));
        return status.find() ? Long.parseLong(status.group(1)) / 1024 : 0;
    }

    /** Its TCP sockets that are not listening, as lines of the kernel's table. */
    List<String> connections() throws IOException {
        var own = new ArrayList<String>();
        for (var descriptor : entries("fd")) {
            try {
                var socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
                if (socket.matches()) {
                    own.add(socket.group(1));
                }
            } catch (NoSuchFileException e) {
                // It was closed while we looked.
                continue;
            }
        }
        var found = new ArrayList<String>();
        for (var table : List.of("net/tcp", "net/tcp6")) {
            var lines = Files.readAllLines(path(table));
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.strip().split("\\s+");
                if (own.contains(fields[9]) && !fields[3].equals("0A")) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    private List<Path> entries(String folder) throws IOException {
        try (var entries = Files.list(path(folder))) {
            return entries.toList();
        }
    }

    private Path path(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
