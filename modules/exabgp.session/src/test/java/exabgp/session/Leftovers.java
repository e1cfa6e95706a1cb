package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for threads and sockets that should be gone. */
final class Leftovers {
    private Leftovers() {}

    /** The names of all threads, virtual ones included, that contain {@code part}. */
    static List<String> threads(String part) {
        try {
            Class<?> containers = Class.forName("jdk.internal.vm.ThreadContainers");
            List<String> names = new ArrayList<>();
            collect(containers.getMethod("root").invoke(null), names);
            return names.stream().filter(name -> name.contains(part)).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Walks the tree of scopes that thread dumps show. */
    private static void collect(Object container, List<String> names) throws ReflectiveOperationException {
        for (Object thread : list(container, "threads")) {
            names.add(((Thread) thread).getName());
        }
        for (Object child : list(container, "children")) {
            collect(child, names);
        }
    }

    private static List<?> list(Object container, String method) throws ReflectiveOperationException {
        return ((Stream<?>) Class.forName("jdk.internal.vm.ThreadContainer").getMethod(method).invoke(container)).toList();
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
}
