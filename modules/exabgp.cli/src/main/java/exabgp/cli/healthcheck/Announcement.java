package exabgp.cli.healthcheck;

import exabgp.wire.address.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a state is told to the daemon: one command for each route of the service.
 *
 * @param routes in the order of their metrics
 * @param neighbors selectors of the neighbors addressed, empty for all
 * @param nextHop an address, or {@code self}
 * @param metrics the metric of the first route by state; 0 for a state that is missing
 * @param increase what is added to the metric from one route to the next
 * @param withdrawOnDown whether DOWN and DISABLED withdraw the routes; else they announce them with their metric
 * @param pathId the path identifier of ADD-PATH, negative for none
 */
public record Announcement(
        List<Prefix> routes, List<String> neighbors, String nextHop, Map<State, Long> metrics, long increase, Attributes attributes,
        boolean withdrawOnDown, long pathId) {
    /** MED has 32 bits (RFC 4271 section 4.3). */
    private static final long HIGHEST_METRIC = 0xFFFF_FFFFL;

    /** Keeps its own collections. */
    public Announcement {
        routes = List.copyOf(routes);
        neighbors = List.copyOf(neighbors);
        metrics = Map.copyOf(metrics);
    }

    /** The same for these routes. */
    Announcement to(List<Prefix> others) {
        return new Announcement(others, neighbors, nextHop, metrics, increase, attributes, withdrawOnDown, pathId);
    }

    /** Whether a state takes the routes away. */
    boolean withdraws(State state) {
        return state == State.EXIT || (withdrawOnDown && state != State.UP);
    }

    /** The commands of a state; none when the daemon is not told of it. */
    List<String> commands(State state) {
        if (!state.isAnnounced()) {
            return List.of();
        }
        var commands = new ArrayList<String>(routes.size());
        long metric = metrics.getOrDefault(state, 0L);
        for (var route : routes) {
            commands.add(command(state, route, Math.clamp(metric, 0, HIGHEST_METRIC)));
            metric += increase;
        }
        return commands;
    }

    private String command(State state, Prefix route, long metric) {
        var text = new StringBuilder("peer ").append(selector()).append(withdraws(state) ? " withdraw" : " announce");
        text.append(" route ").append(route).append(" next-hop ").append(nextHop);
        if (!withdraws(state)) {
            text.append(" med ").append(metric).append(attributes.text(state));
        }
        if (pathId >= 0) {
            text.append(" path-information ").append(pathId);
        }
        return text.toString();
    }

    /** ExaBGP writes several neighbors without brackets, which its own parser does not understand. */
    private String selector() {
        if (neighbors.isEmpty() || neighbors.contains("*")) {
            return "*";
        }
        return neighbors.size() == 1 ? neighbors.getFirst() : "[" + String.join(", ", neighbors) + "]";
    }
}
