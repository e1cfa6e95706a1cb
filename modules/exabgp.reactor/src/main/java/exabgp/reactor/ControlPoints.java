package exabgp.reactor;

import exabgp.reactor.api.CommandSink;
import exabgp.reactor.api.ControlClients;
import exabgp.reactor.api.ControlPipes;
import exabgp.reactor.api.ControlSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where others than helpers may give commands, as far as the environment wants it and the machine allows it. For the owner of the reactor only. */
final class ControlPoints {
    private static final Logger LOG = LoggerFactory.getLogger(ControlPoints.class);

    private final Forks forks;
    private final CommandSink sink;
    private final ControlClients clients;
    private @Nullable ControlSocket socket;
    private final List<ControlPipes> pipes = new ArrayList<>();

    ControlPoints(Forks forks, CommandSink sink, ControlClients clients) {
        this.forks = forks;
        this.sink = sink;
        this.clients = clients;
    }

    /** Opens them. A daemon without them works as well, so a failure is told and no more. */
    void open(Settings.Control settings) {
        if (!settings.sockets().isEmpty()) {
            try {
                socket = ControlSocket.open(settings.sockets(), settings.clients());
            } catch (IOException e) {
                LOG.error("there is no control socket: {}", e.getMessage());
            }
        }
        for (Settings.Pipes wanted : settings.pipes()) {
            try {
                pipes.add(ControlPipes.open(wanted.commands(), wanted.answers()));
            } catch (IOException e) {
                LOG.error("there are no control pipes: {}", e.getMessage());
            }
        }
    }

    /** The files that were created. */
    List<Path> files() {
        return socket == null ? List.of() : List.of(socket.path());
    }

    /** Serves those who come. */
    void start() {
        ControlSocket listening = socket;
        if (listening != null) {
            forks.fork("control", () -> listening.run(sink, clients));
        }
        for (ControlPipes open : pipes) {
            forks.fork("control pipes", () -> {
                try {
                    open.run(sink, clients);
                } catch (IOException e) {
                    LOG.error("the control pipes: {}", e.getMessage());
                }
            });
        }
    }

    /** Ends them, after what their clients are still to be told. Does not wait; their tasks end soon. */
    void close() {
        if (socket != null) {
            socket.close();
        }
        pipes.forEach(ControlPipes::close);
    }
}
