package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A routing table that was recorded elsewhere is played to BIRD, one route a line and many prefixes a line, and dumped there again: what bgpdump reads in the dump is what was played. How
 * many prefixes: {@code -Dexabgp.replay=N} of IPv4, and a quarter as many of IPv6.
 */
class TableReplayTest {
    private static final int IPV4 = Integer.getInteger("exabgp.replay", 8000);
    private static final int IPV6 = IPV4 * 22 / 100;
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("exabgp.replay.seconds", 60));

    /** As many prefixes in a row have the same attributes, about as in the Internet; those of IPv6 stand in one line. */
    private static final int A_SET = 7;

    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;
    private Exabgp exabgp;

    /**
     * The attributes of a recorded route, as commands have them and as bgpdump has them.
     *
     * @param command words of a command
     * @param dumped  fields of a line of bgpdump, from the AS_PATH on
     */
    private record Recorded(String command, String dumped) {}

    /** Those of the {@code i}th set; hardly any two are alike. */
    private static Recorded attributes(int i, String nextHop) {
        var path = new StringBuilder("65001");
        for (int hop = 0; hop <= i % 6; hop++) {
            path.append(' ').append(hop % 2 == 0 ? 4_200_000_000L + i % 1013 : 64_512 + (i * 7 + hop) % 400);
        }
        var origin = List.of("igp", "egp", "incomplete").get(i % 3);
        var command = new StringBuilder("next-hop " + nextHop + " origin " + origin + " as-path [ " + path + " ]");
        int med = i % 5;
        if (med > 0) {
            command.append(" med ").append(med);
        }
        var communities = new ArrayList<String>();
        for (int n = 0; n < i % 4; n++) {
            communities.add("65001:" + (i % 100 + n));
        }
        if (!communities.isEmpty()) {
            command.append(" community [ ").append(String.join(" ", communities)).append(" ]");
        }
        boolean atomic = i % 11 == 0;
        boolean aggregated = i % 13 == 0;
        command.append(atomic ? " atomic-aggregate" : "").append(aggregated ? " aggregator ( 4200000001:10.9.9.9 )" : "");
        return new Recorded(command.toString(), String.join("|", path, origin.toUpperCase(java.util.Locale.ROOT), nextHop, "100", Integer.toString(med), String.join(" ", communities),
                atomic ? "AG" : "NAG", aggregated ? "4200000001 10.9.9.9" : ""));
    }

    @Test
    void whatWasPlayedIsWhatIsDumped() throws Exception {
        Assumptions.assumeTrue(Commands.exists("bgpdump"), "bgpdump is not installed");
        Map<String, String> expected = new TreeMap<>();
        var commands = stage.file("commands");
        write(commands, expected);
        var writer = stage.running("writer", "cat '" + commands + "'\nexec cat >/dev/null");
        var listener = stage.helper("listener");
        var scene = new Scene("127.0.0.1", "127.0.0.2", Ports.free(), Ports.free(), "ipv4 unicast; ipv6 unicast");
        bird = stage.bird("""
                protocol bgp peer {
                    local %s port %d as %d; neighbor %s port %d as %d; multihop; passive;
                    ipv4 { import all; export none; };
                    ipv6 { import all; export none; };
                }
                """.formatted(scene.theirs(), scene.theirPort(), Scene.THEIR_AS, scene.ours(), scene.ourPort(), Scene.OUR_AS));
        long began = System.nanoTime();
        exabgp = stage.connecting(scene, scene.configuration(List.of(writer, listener)));
        Await.until("BIRD has all prefixes", PATIENCE, () -> bird.count("master4") == IPV4 && bird.count("master6") == IPV6, () -> counts() + stage.state());
        System.out.println((IPV4 + IPV6) + " prefixes in " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms, peak " + exabgp.proc().peakMegabytes() + " MB");
        assertEquals(0, listener.heardText().lines().filter(line -> line.contains("\"state\": \"down\"")).count(), "the session broke");
        assertEquals(expected, dumped());
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    private static void write(Path commands, Map<String, String> expected) throws IOException {
        try (var out = Files.newBufferedWriter(commands)) {
            for (int i = 0; i < IPV4; i++) {
                var attributes = attributes(i / A_SET, "192.0.2." + (1 + i / A_SET % 200));
                var prefix = (20 + (i >> 16)) + "." + (i >> 8 & 0xFF) + "." + (i & 0xFF) + ".0/24";
                out.write("announce route " + prefix + " " + attributes.command() + "\n");
                expected.put(prefix, attributes.dumped());
            }
            for (int i = 0; i < IPV6; i += A_SET) {
                var attributes = attributes(i / A_SET, "2001:db8::" + (1 + i / A_SET % 9));
                var line = new StringBuilder("announce attributes " + attributes.command() + " nlri");
                for (int n = i; n < Math.min(i + A_SET, IPV6); n++) {
                    var prefix = "2a00:" + Integer.toHexString(1 + n / 60_000) + ":" + Integer.toHexString(1 + n % 60_000) + "::/48";
                    line.append(' ').append(prefix);
                    expected.put(prefix, attributes.dumped());
                }
                out.write(line.append('\n').toString());
            }
        }
    }

    /** What BIRD has, by prefix. */
    private Map<String, String> dumped() throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (var table : List.of("master4", "master6")) {
            var dump = stage.file(table + ".mrt");
            bird.order("mrt dump table \"" + table + "\" to \"" + dump + "\"");
            Map<String, String> routes = new TreeMap<>();
            Await.until("the dump of " + table + " is complete", PATIENCE, () -> {
                routes.putAll(dumped(dump));
                return routes.size() == (table.equals("master4") ? IPV4 : IPV6);
            }, stage::state);
            all.putAll(routes);
        }
        return all;
    }

    private static Map<String, String> dumped(Path dump) throws Exception {
        Map<String, String> routes = new TreeMap<>();
        if (Files.exists(dump)) {
            Commands.run(PATIENCE.toSeconds(), List.of("bgpdump", "-m", dump.toString())).lines().forEach(line -> {
                var fields = line.split("\\|", -1);
                if (fields.length > 14 && fields[2].equals("B")) {
                    routes.put(fields[5], String.join("|", List.of(fields).subList(6, 14)));
                }
            });
        }
        return routes;
    }

    private String counts() {
        try {
            return bird.ask("show route count") + bird.ask("show protocols all peer");
        } catch (Exception e) {
            return e.toString();
        }
    }
}
