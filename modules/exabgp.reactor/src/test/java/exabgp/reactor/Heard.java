package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a simple helper makes of the JSON it heard of one neighbor: it keeps the routes, and forgets them when it is told of a gap or of the end of a session.
 */
final class Heard {
    private static final Pattern LINE = Pattern.compile("\\{ \"exabgp\": .* }");
    private static final Pattern COUNTER = Pattern.compile("\"counter\": (\\d+)");
    private static final Pattern GAP = Pattern.compile("\"type\": \"gap\", \"gap\": \\{ \"events\": (\\d+) }");
    private static final Pattern NLRI = Pattern.compile("\"nlri\": \"([^\"]+)\"");

    final Set<String> routes = new TreeSet<>();
    final Set<Long> counters = new HashSet<>();
    long leftOut;
    int gaps;
    int resyncs;
    String state = "";

    /** Hears all lines. */
    static Heard of(List<String> lines) {
        Heard heard = new Heard();
        lines.forEach(heard::hear);
        return heard;
    }

    private void hear(String line) {
        assertTrue(LINE.matcher(line).matches(), line);
        Matcher counter = COUNTER.matcher(line);
        if (counter.find()) {
            assertTrue(counters.add(Long.valueOf(counter.group(1))), "told twice: " + line);
        }
        Matcher gap = GAP.matcher(line);
        if (gap.find()) {
            routes.clear();
            leftOut += Long.parseLong(gap.group(1));
            gaps++;
        } else if (line.contains("\"type\": \"resync\"")) {
            resyncs++;
        } else if (line.contains("\"type\": \"state\"")) {
            state = line.replaceAll(".*\"state\": \"(\\w+)\".*", "$1");
            if (state.equals("down")) {
                routes.clear();
            }
        } else if (line.contains("\"type\": \"update\"")) {
            update(line);
        }
    }

    private void update(String line) {
        int withdraw = line.indexOf("\"withdraw\": {");
        Matcher nlri = NLRI.matcher(line);
        while (nlri.find()) {
            if (withdraw >= 0 && nlri.start() > withdraw) {
                routes.remove(nlri.group(1));
            } else {
                routes.add(nlri.group(1));
            }
        }
    }
}
