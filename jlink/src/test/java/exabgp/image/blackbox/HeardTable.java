package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a simple helper makes of the JSON that it heard of one neighbor.
 *
 * @param routes what it knows: it forgets all when it is told of a gap or of the end of a session
 * @param sessions how often it heard that the session came up, as an event
 * @param gaps how often it was told that something was left out
 * @param leftOut how many events
 * @param resyncs how often it was told again where everything stands
 */
record HeardTable(Set<String> routes, int sessions, int gaps, long leftOut, int resyncs) {
    private static final Pattern NLRI = Pattern.compile("\"(?:nlri\": \")?([0-9.]+/[0-9]+)\"");
    private static final Pattern GAP = Pattern.compile("\"type\": \"gap\", \"gap\": \\{ \"events\": ([0-9]+) }");

    /** Reads all whole lines of a file. */
    static HeardTable of(Path file) {
        var routes = new HashSet<String>();
        int sessions = 0;
        int gaps = 0;
        long leftOut = 0;
        int resyncs = 0;
        var text = Child.text(file);
        for (var line : (Iterable<String>) text.substring(0, text.lastIndexOf('\n') + 1).lines()::iterator) {
            assertTrue(line.startsWith("{ \"exabgp\": ") && line.endsWith(" }"), line);
            var gap = GAP.matcher(line);
            if (gap.find()) {
                routes.clear();
                gaps++;
                leftOut += Long.parseLong(gap.group(1));
            } else if (line.contains("\"type\": \"resync\"")) {
                resyncs++;
            } else if (line.contains("\"state\": \"up\"")) {
                // in a replay it is no event
                sessions += gaps == resyncs ? 1 : 0;
            } else if (line.contains("\"state\": \"down\"")) {
                routes.clear();
            } else if (line.contains("\"type\": \"update\"")) {
                update(line, routes);
            }
        }
        return new HeardTable(routes, sessions, gaps, leftOut, resyncs);
    }

    private static void update(String line, Set<String> routes) {
        int withdraw = line.indexOf("\"withdraw\": {");
        var nlri = NLRI.matcher(line);
        while (nlri.find()) {
            if (withdraw >= 0 && nlri.start() > withdraw) {
                routes.remove(nlri.group(1));
            } else {
                routes.add(nlri.group(1));
            }
        }
    }

    /** Whether it was told all by now, and these are the routes. */
    boolean knows(Set<String> wanted) {
        return gaps == resyncs && routes.equals(wanted);
    }
}
