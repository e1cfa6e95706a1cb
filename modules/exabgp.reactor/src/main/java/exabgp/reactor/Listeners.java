package exabgp.reactor;

import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.listen.Listener;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All listening sockets: those of the environment and those of single neighbors. For the owner of the reactor only. */
final class Listeners {
    /** A socket at this address takes IPv4 as well, and there is no way to tell the JDK otherwise: beside it there is no room for one of IPv4 on the same port. */
    static final Ip ANY = Ip.parse("::");

    private final Settings settings;
    private final Map<Listener.Point, Listener> open = new LinkedHashMap<>();

    Listeners(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens what a configuration wants and is not open, and closes the rest.
     *
     * @param start runs a new listener in a thread of its own
     * @throws IOException when one cannot be opened; what was open before stays so
     */
    void configure(Configuration configuration, Consumer<Listener> start) throws IOException {
        Set<Listener.Point> wanted = wanted(configuration);
        Map<Listener.Point, Listener> fresh = new LinkedHashMap<>();
        try {
            for (Listener.Point point : wanted) {
                if (!open.containsKey(point)) {
                    fresh.put(point, Listener.bind(point, Guests.of(point, configuration.neighbors())));
                }
            }
        } catch (IOException e) {
            fresh.values().forEach(Listener::close);
            throw e;
        }
        open.entrySet().removeIf(entry -> {
            if (wanted.contains(entry.getKey())) {
                return false;
            }
            entry.getValue().close();
            return true;
        });
        open.forEach((point, listener) -> listener.change(Guests.of(point, configuration.neighbors())));
        open.putAll(fresh);
        fresh.values().forEach(start);
    }

    private Set<Listener.Point> wanted(Configuration configuration) {
        Set<Listener.Point> wanted = new LinkedHashSet<>();
        for (Ip address : settings.tcp().bind()) {
            wanted.add(new Listener.Point(address, settings.tcp().listenPort()));
        }
        for (NeighborConfig neighbor : configuration.neighbors()) {
            Ip address = neighbor.transport().md5Address() == null ? neighbor.localAddress() : neighbor.transport().md5Address();
            if (neighbor.transport().listen() != 0 && address != null) {
                boolean scoped = address instanceof Ipv6 v6 && v6.isLinkLocal();
                wanted.add(new Listener.Point(address, neighbor.transport().listen(), scoped ? neighbor.transport().sourceInterface() : ""));
            }
        }
        wanted.removeIf(point -> point.address().bits() == 32 && wanted.contains(new Listener.Point(ANY, point.port())));
        return wanted;
    }

    /** Closes all of them. */
    void close() {
        open.values().forEach(Listener::close);
        open.clear();
    }
}
