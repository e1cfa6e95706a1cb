package exabgp.cli;

import exabgp.cli.control.Places;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.environment.Options;
import exabgp.reactor.Settings;
import exabgp.wire.address.Ip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The options of the environment as the reactor wants them. */
final class DaemonSettings {
    private static final String CLIENTS = "exabgp_api_max_clients";
    private static final int DEFAULT_CLIENTS = 10;

    private DaemonSettings() {}

    /**
     * Hands the options over.
     *
     * @param notices where the reactor says why it does not start
     * @throws InvalidValue for an address of {@code tcp.bind} that is none
     */
    static Settings of(Environment environment, Settings.Notices notices) throws InvalidValue {
        return new Settings(
                tcp(environment),
                api(environment),
                control(environment),
                environment.get(Options.BGP_PASSIVE),
                Duration.ofSeconds(environment.get(Options.BGP_OPENWAIT)),
                Version.of(environment),
                environment.get(Options.BGP_PATHS_LIMIT_AUDIT),
                environment.get(Options.DEBUG_ROTATE),
                notices);
    }

    private static Settings.Tcp tcp(Environment environment) throws InvalidValue {
        var bind = new ArrayList<Ip>();
        for (var word : environment.get(Options.TCP_BIND)) {
            try {
                bind.add(Ip.parse(word));
            } catch (IllegalArgumentException e) {
                throw InvalidValue.of(Options.TCP_BIND, word, "an IPv4 or IPv6 address");
            }
        }
        int port = environment.get(Options.TCP_PORT);
        // The ini file sets the port to listen on only, as with ExaBGP.
        int connectPort = environment.isVariable(Options.TCP_PORT) ? port : Settings.Tcp.DEFAULTS.connectPort();
        return new Settings.Tcp(bind, port, connectPort, environment.get(Options.TCP_ATTEMPTS));
    }

    private static Settings.Control control(Environment environment) throws InvalidValue {
        if (!environment.get(Options.API_CLI)) {
            return Settings.Control.NONE;
        }
        var places = new Places(environment);
        if (!places.prefersPipes()) {
            return new Settings.Control(places.socketsToMake(), List.of(), clients(environment));
        }
        var name = environment.get(Options.API_PIPENAME);
        var pipes = places.pipes(name);
        var wanted = pipes == null
                ? new Settings.Pipes(places.directories().getFirst().resolve(name + ".in"), places.directories().getFirst().resolve(name + ".out"))
                : new Settings.Pipes(pipes.commands(), pipes.answers());
        return new Settings.Control(List.of(), List.of(wanted), 1);
    }

    private static int clients(Environment environment) throws InvalidValue {
        var text = environment.variable(CLIENTS);
        if (text == null || text.isBlank()) {
            return DEFAULT_CLIENTS;
        }
        try {
            int clients = Integer.parseInt(text.strip());
            if (clients > 0) {
                return clients;
            }
        } catch (NumberFormatException e) {
            // the same fault as a number that lets nobody in
        }
        throw new InvalidValue("invalid value for " + CLIENTS + " : " + text + " (expected a number, 1 or more)");
    }

    private static Settings.Api api(Environment environment) {
        return new Settings.Api(
                environment.get(Options.API_ACK),
                environment.get(Options.API_CHUNK),
                environment.get(Options.API_ENCODER).equals("json"),
                environment.get(Options.API_COMPACT),
                environment.get(Options.API_RESPAWN),
                environment.get(Options.API_TERMINATE),
                environment.get(Options.API_VERSION));
    }
}
