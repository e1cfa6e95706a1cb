package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.environment.Options;
import exabgp.reactor.Settings;
import exabgp.wire.address.Ip;
import java.time.Duration;
import java.util.ArrayList;

/** The options of the environment as the reactor wants them. */
final class DaemonSettings {
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
                environment.get(Options.BGP_PASSIVE),
                Duration.ofSeconds(environment.get(Options.BGP_OPENWAIT)),
                Version.of(environment),
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
