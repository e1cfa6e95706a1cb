package exabgp.cli.healthcheck;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** The routes to the addresses of the service. */
final class Routes {
    /** Addresses that one network may be taken apart into. */
    static final int MOST = 1 << 16;

    private Routes() {}

    /**
     * The routes, each once.
     *
     * @param apart whether every address of a network has its own route
     * @param start the place of the one that comes first
     * @throws IllegalArgumentException when a network has too many addresses to be taken apart
     */
    static List<Prefix> of(List<ServiceAddress> addresses, boolean apart, int start) {
        var routes = new LinkedHashSet<Prefix>();
        for (var address : addresses) {
            if (apart) {
                routes.addAll(apart(address.network()));
            } else {
                routes.add(address.network());
            }
        }
        var list = new ArrayList<>(routes);
        Collections.rotate(list, -start);
        return list;
    }

    private static List<Prefix> apart(Prefix network) {
        int bits = network.address().bits();
        int host = bits - network.length();
        if (host > 31 || 1L << host > MOST) {
            throw new IllegalArgumentException(network + " has more than " + MOST + " addresses to announce one by one");
        }
        var routes = new ArrayList<Prefix>();
        for (int at = 0; at < 1 << host; at++) {
            routes.add(new Prefix(plus(network.address(), at), bits));
        }
        return routes;
    }

    /** No carry: the host bits of a network are zero. */
    private static Ip plus(Ip address, int offset) {
        return switch (address) {
            case Ipv4 v4 -> new Ipv4(v4.value() | offset);
            case Ipv6 v6 -> new Ipv6(v6.high(), v6.low() | offset);
        };
    }
}
