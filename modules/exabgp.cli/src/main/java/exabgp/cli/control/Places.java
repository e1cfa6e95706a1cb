package exabgp.cli.control;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import exabgp.cli.system.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a daemon and those who command it meet: the same list for both. */
public final class Places {
    private static final String SOCKET_PATH = "exabgp_api_socketpath";
    private static final String SOCKET = "exabgp_cli_socket";
    private static final String TRANSPORT = "exabgp_cli_transport";
    private static final String PIPE = "pipe";

    private final Environment environment;

    /** The places that an environment names. */
    public Places(Environment environment) {
        this.environment = environment;
    }

    /**
     * The two ends of one pair of named pipes.
     *
     * @param commands what the daemon reads
     * @param answers  what it writes
     */
    public record Pipes(Path commands, Path answers) {}

    /** Whether pipes are wanted and no socket: by {@code exabgp_cli_transport}, or by a {@code exabgp_cli_socket} that is there and empty. */
    public boolean prefersPipes() {
        var transport = environment.variable(TRANSPORT);
        if (transport != null && !transport.isBlank()) {
            return transport.strip().equalsIgnoreCase(PIPE);
        }
        var socket = environment.variable(SOCKET);
        return socket != null && socket.isBlank();
    }

    /** The file that {@code exabgp_api_socketpath} names, or {@code exabgp_cli_socket}; null for a search. */
    private @Nullable Path named() {
        for (var name : List.of(SOCKET_PATH, SOCKET)) {
            var value = environment.variable(name);
            if (value != null && !value.isBlank()) {
                var path = Path.of(value.strip()).toAbsolutePath();
                // the second one may be a directory as well
                return Files.isDirectory(path) ? path.resolve(socketName()) : path;
            }
        }
        return null;
    }

    private String socketName() {
        return environment.get(Options.API_SOCKETNAME) + ".sock";
    }

    /** Directories in which a socket or pipes may be, in the order in which they are looked at. */
    public List<Path> directories() {
        var directories = new ArrayList<Path>();
        int user = Surroundings.user();
        for (var prefix : List.of(Path.of("/"), environment.root())) {
            for (var parent : List.of("run", "var/run")) {
                for (var own : List.of("exabgp", Integer.toUnsignedString(user), "")) {
                    directories.add(prefix.resolve(parent).resolve(own));
                }
            }
        }
        return List.copyOf(directories);
    }

    /** Files that may be the socket of a daemon: the one that is named, or else one in each directory. */
    public List<Path> sockets() {
        var named = named();
        return named == null ? directories().stream().map(directory -> directory.resolve(socketName())).toList() : List.of(named);
    }

    /** The same in the order in which a daemon tries to make one: where there is one already, then in {@code run} of the installation, then wherever there is a directory. */
    public List<Path> socketsToMake() {
        var sockets = sockets();
        var present = sockets.stream().filter(Files::exists).findFirst();
        if (sockets.size() == 1 || present.isPresent()) {
            return present.isPresent() ? List.of(present.get()) : sockets;
        }
        var order = new ArrayList<Path>(List.of(environment.root().resolve("run").resolve(socketName())));
        order.addAll(sockets);
        return order.stream().filter(file -> file.getParent() != null && Files.isDirectory(file.getParent())).distinct().toList();
    }

    /**
     * The named pipes, null when there are none.
     *
     * @param name what they are called, without {@code .in} and {@code .out}
     */
    public @Nullable Pipes pipes(String name) {
        for (var directory : directories()) {
            var pipes = new Pipes(directory.resolve(name + ".in"), directory.resolve(name + ".out"));
            if (Files.exists(pipes.commands()) && Files.exists(pipes.answers())) {
                return pipes;
            }
        }
        return null;
    }
}
