package exabgp.image.blackbox;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One BIRD with many sessions, each with another address of ours, and the configuration of our end of each.
 *
 * @param sessions how many
 * @param port where BIRD listens
 * @param ourPort where we listen
 * @param network the second octet of our addresses: nobody else on the machine uses them
 */
record BirdReload(int sessions, int port, int ourPort, int network) {
    private static final Pattern CHANGES =
            Pattern.compile("Import updates: +(\\d+).*?Import withdraws: +(\\d+)", Pattern.DOTALL);

    private static final long CLOCK_ERROR = 10;

    static BirdReload of(int sessions) throws IOException {
        int port = Ports.free();
        return new BirdReload(sessions, port, Ports.free(), 16 + port % 200);
    }

    /**
     * What BIRD says of one session.
     *
     * @param since when it last changed its state, in milliseconds of no zone
     * @param updates how many routes it was sent, of the kinds that change nothing too
     * @param withdraws how many it was sent
     */
    record Seen(long since, int updates, int withdraws) {}

    /** Our address in a session. */
    String ours(int number) {
        return "127." + network + ".1." + number;
    }

    /** Its protocols, which listen. */
    String bird() {
        var text = new StringBuilder("timeformat protocol iso long ms;\n");
        for (int i = 1; i <= sessions; i++) {
            text.append("""
                    protocol bgp p%d {
                        local 127.0.0.2 port %d as 65002;
                        neighbor %s as 65001;
                        multihop;
                        passive;
                        error wait time 1, 2;
                        ipv4 { import all; export none; };
                    }
                    """.formatted(i, port, ours(i)));
        }
        return text.toString();
    }

    /** One neighbor of ours, by number from 1, with these statements. */
    String neighbor(int number, String... statements) {
        return """
                neighbor 127.0.0.2 {
                    router-id 10.1.0.%1$d;
                    local-address %2$s;
                    local-as 65001;
                    peer-as 65002;
                    family { ipv4 unicast; }
                    %3$s
                }
                """.formatted(number, ours(number), String.join("\n    ", statements));
    }

    /** Static routes of a neighbor. */
    static String routes(List<String> routes) {
        var text = new StringBuilder("static {\n");
        routes.forEach(route -> text.append("        route ").append(route).append(";\n"));
        return text.append("    }").toString();
    }

    Map<String, String> options() {
        return Map.of("exabgp_tcp_port", Integer.toString(port), "exabgp_tcp_bind", "");
    }

    /** What BIRD says of every session that is up, by the name of its protocol. */
    Map<String, Seen> seen(Bird bird) throws IOException, InterruptedException {
        return seen(bird, Map.of());
    }

    /**
     * The same some time after {@code before}. BIRD works the time out anew each time, from how long ago it was: one that differs by that error is given as the one before. No session comes
     * up again as soon as that.
     */
    Map<String, Seen> seen(Bird bird, Map<String, Seen> before) throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, Seen>();
        for (var part : sections(bird.ask("show protocols all"))) {
            var words = part.split("\\s+", 8);
            Matcher changes = CHANGES.matcher(part);
            if (part.startsWith("p") && part.lines().findFirst().orElse("").contains("Established") && changes.find()) {
                long since = LocalDateTime.parse(words[4] + "T" + words[5]).toInstant(ZoneOffset.UTC).toEpochMilli();
                var known = before.get(words[0]);
                all.put(words[0], new Seen(known != null && Math.abs(known.since() - since) <= CLOCK_ERROR ? known.since() : since,
                        Integer.parseInt(changes.group(1)), Integer.parseInt(changes.group(2))));
            }
        }
        return all;
    }

    private static List<String> sections(String text) {
        var sections = new ArrayList<String>();
        for (var part : text.split("\\n(?=[a-z])")) {
            sections.add(part.strip());
        }
        return sections;
    }
}
