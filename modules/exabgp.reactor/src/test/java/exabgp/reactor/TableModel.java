package exabgp.reactor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What a peer is to have been told, kept in the plainest way. A route is a prefix and a text of its next hop and MED. */
final class TableModel {
    private final Map<String, String> announced = new TreeMap<>();
    /** Of the routes as configured, those that no command has withdrawn. */
    private final Map<String, String> standing = new LinkedHashMap<>();
    private Map<String, String> configured = Map.of();
    private Map<String, Watched> watched = Map.of();

    /** A configured route that is tied to a watchdog. */
    private record Watched(String watchdog, String value, boolean initially, boolean in) {}

    void announce(String prefix, String value) {
        announced.put(prefix, value);
    }

    void withdraw(String prefix) {
        announced.remove(prefix);
        standing.remove(prefix);
    }

    void clear() {
        announced.clear();
        standing.clear();
    }

    void watchdog(String name, boolean in) {
        watched.forEach((prefix, route) -> {
            if (route.watchdog.equals(name) && route.in != in) {
                watched.put(prefix, new Watched(name, route.value, route.initially, in));
                if (in) {
                    announced.put(prefix, route.value);
                } else {
                    announced.remove(prefix);
                }
            }
        });
    }

    /** Makes other configured routes up. */
    void configure(Random random) {
        Map<String, String> routes = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String prefix = Words.prefix(random, random.nextInt(2));
            routes.put(prefix, Words.value(random, prefix));
        }
        Map<String, Watched> dogs = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String prefix = "10.9." + random.nextInt(4) + ".0/24";
            boolean in = random.nextBoolean();
            dogs.put(prefix, new Watched("dog" + random.nextInt(2), Words.value(random, prefix), in, in));
        }
        configured = routes;
        made = dogs;
    }

    private Map<String, Watched> made = Map.of();

    /** The configuration that was made up is read, for the session that there is. */
    void reload() {
        standing.keySet().forEach(prefix -> {
            if (!configured.containsKey(prefix)) {
                announced.remove(prefix);
            }
        });
        standing.clear();
        standing.putAll(configured);
        announced.putAll(configured);
        Map<String, Watched> before = watched;
        watched = new LinkedHashMap<>();
        made.forEach((prefix, route) -> {
            Watched known = before.get(prefix);
            boolean same = known != null && known.watchdog.equals(route.watchdog);
            watched.put(prefix, new Watched(route.watchdog, route.value, route.initially, same ? known.in : route.initially));
        });
        before.keySet().forEach(announced::remove);
        watched.forEach((prefix, route) -> {
            if (route.in) {
                announced.put(prefix, route.value);
            }
        });
    }

    /** The configuration that was made up is read, for another session in the place of the one that there is, whose configured routes were {@code before}. */
    void replace(Map<String, String> before) {
        announced.keySet().removeAll(before.keySet());
        announced.keySet().removeAll(watched.keySet());
        standing.clear();
        watched = Map.of();
        reload();
    }

    Map<String, String> configured() {
        return configured;
    }

    Map<String, String> announced() {
        return announced;
    }

    /** The statements of its section {@code static}. */
    String statements() {
        List<String> lines = new ArrayList<>();
        configured.forEach((prefix, value) -> lines.add("route " + prefix + " next-hop " + value + ";"));
        made.forEach((prefix, route) ->
                lines.add("route " + prefix + " next-hop " + route.value + " watchdog " + route.watchdog + (route.initially ? "" : " withdraw") + ";"));
        return String.join(" ", lines);
    }

    /** Routes at random. */
    static final class Words {
        private Words() {}

        /** One of the prefixes that a helper, 0 or 1, announces. */
        static String prefix(Random random, int helper) {
            int number = random.nextInt(12);
            return number < 8 ? "10." + helper + "." + number + ".0/24" : "2001:db8:" + helper + ":" + number + "::/64";
        }

        static String value(Random random, String prefix) {
            return (prefix.contains(":") ? "2001:db8::" : "192.0.2.") + (1 + random.nextInt(2)) + " med " + random.nextInt(3);
        }
    }
}
