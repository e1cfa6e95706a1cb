package exabgp.cli.control;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A daemon that runs, as somebody outside commands it. For one thread. */
public final class Remote implements AutoCloseable {
    /** How long a daemon may be silent within an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String REASON = "error: ";

    private final Transport transport;

    private Remote(Transport transport) {
        this.transport = transport;
    }

    /** How the answer to a command ended. */
    public enum End {
        /** It was done. */
        DONE,
        /** It was refused. */
        ERROR,
        /** No end came in time; the next answer may begin with the rest of this one. */
        SILENT
    }

    /** Who takes the lines of answers. */
    public interface Listener {
        /** A line of content. */
        void line(String line);

        /** Why a command was refused. */
        void reason(String line);
    }

    /**
     * Finds the daemon.
     *
     * @param pipes whether by named pipes, else by the socket
     * @param name  what the pipes are called, without their endings
     */
    public static Remote connect(Places places, boolean pipes, String name) throws Unreachable, InterruptedException {
        return new Remote(pipes ? pipe(places, name) : socket(places));
    }

    private static Transport socket(Places places) throws Unreachable {
        var failures = new ArrayList<String>();
        for (var socket : places.sockets()) {
            if (Files.exists(socket)) {
                try {
                    return SocketTransport.connect(socket);
                } catch (ConnectException e) {
                    failures.add(socket + " is there, but no daemon listens to it");
                } catch (IOException e) {
                    failures.add("cannot connect to " + socket + ": " + e.getMessage());
                }
            }
        }
        if (failures.isEmpty()) {
            failures.add("could not find the control socket of a daemon: there is none of " + list(places.sockets())
                    + " (is exabgp running, and by a user that you may act for?)");
        }
        throw new Unreachable(String.join("; ", failures));
    }

    private static Transport pipe(Places places, String name) throws Unreachable, InterruptedException {
        var pipes = places.pipes(name);
        if (pipes == null) {
            throw new Unreachable("could not find the named pipes " + name + ".in and " + name + ".out, which mkfifo makes, in any of " + list(places.directories()));
        }
        try {
            return PipeTransport.open(pipes);
        } catch (IOException e) {
            throw new Unreachable("cannot open the named pipes: " + e.getMessage());
        }
    }

    private static String list(List<Path> paths) {
        return paths.stream().map(Path::toString).distinct().collect(Collectors.joining(" "));
    }

    /** Sends a command whose answer nobody waits for. */
    public void tell(String command) throws IOException {
        transport.send(command);
    }

    /**
     * Sends a command and gives the lines of its answer.
     *
     * @throws IOException when the daemon is gone
     */
    public End ask(String command, Listener listener) throws IOException, InterruptedException {
        transport.send(command);
        var reason = "";
        for (var line = transport.receive(PATIENCE); line != null; line = transport.receive(PATIENCE)) {
            boolean refused = line.equals("error");
            if (!reason.isEmpty()) {
                Consumer<String> taker = refused ? listener::reason : listener::line;
                taker.accept(reason);
                reason = "";
            }
            if (refused) {
                return End.ERROR;
            }
            if (line.equals("done")) {
                return End.DONE;
            }
            if (line.startsWith(REASON)) {
                reason = line;
            } else {
                listener.line(line);
            }
        }
        if (!reason.isEmpty()) {
            listener.line(reason);
        }
        return End.SILENT;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
