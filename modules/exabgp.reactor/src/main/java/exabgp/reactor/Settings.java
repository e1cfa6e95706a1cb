package exabgp.reactor;

import exabgp.wire.address.Ip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the environment and the command line tell the daemon, beside its configuration.
 *
 * @param tcp     where to listen and how often to connect
 * @param api     how helper processes are spoken to
 * @param control where others than helpers give commands
 * @param passive never open a connection, only accept ({@code exabgp.bgp.passive})
 * @param openWait how long a peer may take to send its OPEN ({@code exabgp.bgp.openwait})
 * @param version the version claimed in answers and in the software version capability
 * @param auditPaths whether a peer that sends more paths for a prefix than its paths-limit is warned about ({@code exabgp.bgp.paths_limit_audit})
 * @param rotate  whether each reload takes the next of several configurations ({@code exabgp.debug.rotate})
 * @param notices where the daemon says on the terminal why it does not start; one line each, called by the thread that runs the reactor
 */
public record Settings(Tcp tcp, Api api, Control control, boolean passive, Duration openWait, String version, boolean auditPaths, boolean rotate, Notices notices) {
    /** What holds when nobody says otherwise; nothing is listened on. */
    public static Settings defaults(String version, Notices notices) {
        return new Settings(Tcp.DEFAULTS, Api.DEFAULTS, Control.NONE, false, Duration.ofSeconds(60), version, true, true, notices);
    }

    /** The same with other TCP settings. */
    public Settings with(Tcp other) {
        return new Settings(other, api, control, passive, openWait, version, auditPaths, rotate, notices);
    }

    /** The same with other API settings. */
    public Settings with(Api other) {
        return new Settings(tcp, other, control, passive, openWait, version, auditPaths, rotate, notices);
    }

    /** The same with other places for commands. */
    public Settings with(Control other) {
        return new Settings(tcp, api, other, passive, openWait, version, auditPaths, rotate, notices);
    }

    /**
     * The part about TCP.
     *
     * @param bind        addresses to listen on, none to listen nowhere
     * @param listenPort  the port to listen on, 1 to 65535
     * @param connectPort the port to connect to when a neighbor says nothing, 1 to 65535
     * @param attempts    connection rounds for each peer, 0 for no limit
     */
    public record Tcp(List<Ip> bind, int listenPort, int connectPort, int attempts) {
        /** Listens nowhere, connects to port 179 for ever. */
        public static final Tcp DEFAULTS = new Tcp(List.of(), 179, 179, 0);

        /** Keeps its own list and refuses numbers out of range. */
        public Tcp {
            bind = List.copyOf(bind);
            port(listenPort);
            port(connectPort);
            if (attempts < 0) {
                throw new IllegalArgumentException("attempts " + attempts);
            }
        }

        private static void port(int port) {
            if (port < 1 || port > 65535) {
                throw new IllegalArgumentException("port " + port);
            }
        }
    }

    /**
     * The part about helper processes.
     *
     * @param ack       whether commands are acknowledged at first ({@code exabgp.api.ack})
     * @param chunk     routes in one line of JSON of {@code rib show}, at least 1
     * @param json      whether a process without {@code encoder} gets JSON, else text
     * @param compact   whether a prefix without path identifier is a plain JSON string
     * @param respawn   whether a helper that ended is started again
     * @param terminate whether the daemon ends when a helper cannot be kept
     * @param version   the version of events and answers, 4 or 6
     */
    public record Api(boolean ack, int chunk, boolean json, boolean compact, boolean respawn, boolean terminate, int version) {
        /** The defaults of ExaBGP. */
        public static final Api DEFAULTS = new Api(true, 1, true, false, true, false, 6);

        /** Refuses what has no meaning. */
        public Api {
            if (chunk < 1 || (version != 4 && version != 6)) {
                throw new IllegalArgumentException("chunk " + chunk + ", version " + version);
            }
        }
    }

    /**
     * Where others than helpers give commands.
     *
     * @param sockets files for a socket in the Unix domain; the first one that can be made is used, none for no socket
     * @param pipes   named pipes that are there
     * @param clients how many may be connected to the socket at a time, at least 1
     */
    public record Control(List<Path> sockets, List<Pipes> pipes, int clients) {
        /** Nowhere. */
        public static final Control NONE = new Control(List.of(), List.of(), 1);

        /** Keeps its own lists and refuses a number that lets nobody in. */
        public Control {
            sockets = List.copyOf(sockets);
            pipes = List.copyOf(pipes);
            if (clients < 1) {
                throw new IllegalArgumentException("clients " + clients);
            }
        }
    }

    /**
     * Two named pipes.
     *
     * @param commands what the daemon reads
     * @param answers  what it writes
     */
    public record Pipes(Path commands, Path answers) {}

    /** Where the daemon puts words for the person who started it. */
    @FunctionalInterface
    public interface Notices {
        /** Shows one line. */
        void say(String line);
    }
}
