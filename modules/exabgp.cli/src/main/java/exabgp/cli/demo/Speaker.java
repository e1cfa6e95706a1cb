package exabgp.cli.demo;

import exabgp.reactor.ConfigurationSource;
import exabgp.reactor.Reactor;
import exabgp.reactor.ReactorOrder;
import exabgp.reactor.Settings;
import exabgp.wire.address.Ip;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** One of the two daemons, in a thread of its own. */
final class Speaker {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Queue<String> notices;
    private final Reactor reactor;
    private final Thread thread;

    private Speaker(Role role, String configuration, Settings.Tcp tcp, String version) {
        notices = new ConcurrentLinkedQueue<>();
        var settings = Settings.defaults(version, notices::add).with(tcp);
        reactor = new Reactor(settings, List.of(new ConfigurationSource.Text("the demo's " + role.label(), configuration)));
        thread = Thread.ofPlatform().daemon().name(role.label()).start(this::run);
    }

    /**
     * Starts one.
     *
     * @param run the words that start its helper
     * @param port where the one that listens does, and the other connects to
     */
    static Speaker start(Role role, List<String> run, int port, String version) {
        var listens = role == Role.ROUTER ? List.of(Ip.parse(role.address())) : List.<Ip>of();
        return new Speaker(role, configuration(role, run), new Settings.Tcp(listens, port, port, 0), version);
    }

    /** Why it did not start, if it did not. */
    String complaint() {
        return String.join("; ", notices);
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Closes its session and ends its helper. */
    void stop() throws InterruptedException {
        reactor.order(new ReactorOrder.Shutdown(ReactorOrder.Cause.NONE));
        if (!thread.join(GRACE)) {
            thread.interrupt();
            thread.join(GRACE);
        }
    }

    private void run() {
        try {
            reactor.run();
        } catch (InterruptedException e) {
            // stop() lost patience; the thread ends either way.
            Thread.currentThread().interrupt();
        }
    }

    private static String configuration(Role role, List<String> run) {
        var words = run.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "));
        var other = role.other();
        return """
                process helper {
                    run %s;
                    encoder json;
                }
                neighbor %s {
                    router-id %s;
                    local-address %s;
                    local-as %d;
                    peer-as %d;
                    %s
                    family { ipv4 unicast; ipv6 unicast; }
                    api {
                        processes [ helper ];
                        neighbor-changes;
                        %s
                    }
                }
                """.formatted(words, other.address(), role.routerId(), role.address(), role.asn(), other.asn(),
                role == Role.ROUTER ? "passive;" : "",
                role == Role.ROUTER ? "receive { parsed; update; }" : "");
    }
}
