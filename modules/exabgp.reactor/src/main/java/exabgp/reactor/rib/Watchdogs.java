package exabgp.reactor.rib;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configured routes of one peer that are tied to watchdogs: names that helper processes announce and withdraw. Each route is either in or out; a command moves all routes of a name. For
 * the reactor's owner thread.
 */
public final class Watchdogs {
    private final AdjRibOut rib;
    private Map<String, Map<RouteKey, Watched>> names = Map.of();

    /** No routes yet; those to come go into {@code rib} and out of it. */
    public Watchdogs(AdjRibOut rib) {
        this.rib = rib;
    }

    /**
     * A route tied to a watchdog.
     *
     * @param name      of the watchdog
     * @param route     the route
     * @param withdrawn whether it is out until a command lets it in
     */
    public record Tied(String name, Route route, boolean withdrawn) {}

    private record Watched(Route route, boolean in) {}

    /** Takes over the tied routes of a configuration that was read. What was in or out under the same name stays so; routes that are gone are withdrawn. */
    public void configure(Collection<Tied> routes) {
        Map<String, Map<RouteKey, Watched>> before = names;
        names = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Tied tied : routes) {
            Watched known = before.getOrDefault(tied.name, Map.of()).get(tied.route.key());
            Watched watched = new Watched(tied.route, known == null ? !tied.withdrawn : known.in);
            names.computeIfAbsent(tied.name, _ -> new LinkedHashMap<>()).put(tied.route.key(), watched);
        }
        before.forEach((name, gone) -> gone.forEach((key, watched) -> {
            if (watched.in && !names.getOrDefault(name, Map.of()).containsKey(key)) {
                changes.add(new Change.Withdraw(watched.route.nlri()));
            }
        }));
        names.values().forEach(all -> all.values().stream().filter(Watched::in).forEach(watched -> changes.add(new Change.Announce(watched.route))));
        rib.applyConfigured(changes);
    }

    /** Announces all routes of a name that are out. */
    public void announce(String name) {
        move(name, true);
    }

    /** Withdraws all routes of a name that are in. */
    public void withdraw(String name) {
        move(name, false);
    }

    private void move(String name, boolean in) {
        Map<RouteKey, Watched> tied = names.get(name);
        if (tied == null) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        tied.replaceAll((_, watched) -> {
            if (watched.in != in) {
                changes.add(in ? new Change.Announce(watched.route) : new Change.Withdraw(watched.route.nlri()));
            }
            return new Watched(watched.route, in);
        });
        rib.apply(changes);
    }
}
