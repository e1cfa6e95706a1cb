package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for threads and sockets that should be gone. */
final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\"name\": \"([^\"]*)\"");

    private Leftovers() {}

    /** The names of all threads, virtual ones included, that contain {@code part}: from a thread dump of this process. */
    static List<String> threads(String part) {
        try {
            Path file = Files.createTempFile("threads", ".json");
            Files.delete(file);
            dump(file);
            try (Stream<String> lines = Files.lines(file)) {
                return lines.map(NAME::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .map(match -> match.group(1))
                        .filter(name -> name.contains(part))
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sockets this process has open. */
    static Set<String> sockets() {
        Set<String> sockets = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:")) {
                        sockets.add(target);
                    }
                } catch (IOException e) {
                    // the descriptor of this very listing is gone by now
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sockets;
    }

    static void assertNone(String name, Set<String> socketsBefore) {
        assertEquals(List.of(), threads(name), "threads left behind");
        Set<String> left = sockets();
        left.removeAll(socketsBefore);
        assertEquals(Set.of(), left, "sockets left behind");
    }

    /** By reflection, as the management modules are no dependency of this one. */
    private static void dump(Path file) {
        try {
            Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
            Class<?> bean = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
            Class<?> format = Class.forName("com.sun.management.HotSpotDiagnosticMXBean$ThreadDumpFormat");
            Object diagnostics = factory.getMethod("getPlatformMXBean", Class.class).invoke(null, bean);
            Method dump = bean.getMethod("dumpThreads", String.class, format);
            dump.invoke(diagnostics, file.toString(), format.getField("JSON").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
