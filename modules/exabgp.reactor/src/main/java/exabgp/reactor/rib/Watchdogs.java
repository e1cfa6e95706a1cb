package exabgp.reactor.rib;

import java.util.Collection;

/**
 * The configured routes of one peer that are tied to watchdogs: names that helper processes announce and withdraw. Each route is either in or out; a command moves all routes of a name. For
 * the reactor's owner thread.
 */
public final class Watchdogs {
    /** No routes yet; those to come go into {@code rib} and out of it. */
    public Watchdogs(AdjRibOut rib) {
        throw new UnsupportedOperationException(rib.toString());
    }

    /**
     * A route tied to a watchdog.
     *
     * @param name      of the watchdog
     * @param route     the route
     * @param withdrawn whether it is out until a command lets it in
     */
    public record Tied(String name, Route route, boolean withdrawn) {}

    /** Takes over the tied routes of a configuration that was read. What was in or out under the same name stays so; routes that are gone are withdrawn. */
    public void configure(Collection<Tied> routes) {
        throw new UnsupportedOperationException(routes.toString());
    }

    /** Announces all routes of a name that are out. */
    public void announce(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Withdraws all routes of a name that are in. */
    public void withdraw(String name) {
        throw new UnsupportedOperationException(name);
    }
}
