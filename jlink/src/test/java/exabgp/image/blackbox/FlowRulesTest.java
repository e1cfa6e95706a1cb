package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Open;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Mitigation of an attack: thousands of flow rules of both families to BIRD, FRRouting and GoBGP at the same time, with faulty ones among them, and half of them taken back. How many:
 * {@code -Dexabgp.rules=N} for each family.
 */
class FlowRulesTest {
    private static final int RULES = Integer.getInteger("exabgp.rules", 400);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Every so many commands there is one with a prefix that does not exist. */
    private static final int FAULTY = 50;

    private static final List<String> MATCHES = List.of(
            "protocol !=tcp", "destination-port >1024&<2048", "fragment [ is-fragment !dont-fragment ]", "protocol tcp tcp-flags [ syn !ack ]", "packet-length [ >200&<300 ]",
            "port [ =80 =443 ]", "protocol [ udp tcp ] source-port !=53");
    private static final List<String> MATCHES_V6 = List.of(
            "next-header !=tcp", "destination-port >1024&<2048", "next-header tcp tcp-flags [ syn !ack ]", "packet-length [ >200&<300 ]", "next-header udp flow-label 100");
    private static final List<String> ACTIONS =
            List.of("discard", "rate-limit 9600", "redirect 65500:12345", "redirect-to-nexthop-ietf 192.0.2.9", "action sample redirect 65500:7", "redirect 192.0.2.9", "mark 10");
    private static final List<String> ACTIONS_V6 =
            List.of("discard", "rate-limit 9600", "redirect 65500:12345", "redirect-to-nexthop-ietf 2001:db8::9", "action sample redirect 65500:7");

    @RegisterExtension
    private final Stage stage = new Stage();

    private final Scene birds = scene("127.0.0.2");
    private final Scene frrs = scene("127.0.0.3");
    private final Scene gobgps = scene("127.0.0.4");
    private Bird bird;
    private Frr frr;
    private Gobgp gobgp;
    private Exabgp exabgp;

    FlowRulesTest() throws IOException {}

    private static Scene scene(String theirs) throws IOException {
        return new Scene("127.0.0.1", theirs, Ports.free(), Ports.free(), "ipv4 flow");
    }

    private void startPeers() throws Exception {
        bird = stage.bird("""
                flow4 table rules4;
                flow6 table rules6;
                protocol bgp peer {
                    local %s port %d as %d; neighbor %s port %d as %d; multihop; passive;
                    flow4 { table rules4; import all; export none; validate off; };
                    flow6 { table rules6; import all; export none; validate off; };
                }
                """.formatted(birds.theirs(), birds.theirPort(), Scene.THEIR_AS, birds.ours(), birds.ourPort(), Scene.OUR_AS));
        frr = stage.frr(frrs, frrs.frr() + """
                 address-family ipv6 flowspec
                  neighbor %s activate
                 exit-address-family
                """.formatted(frrs.ours()));
        gobgp = stage.gobgp(gobgps.gobgp().replace("ipv4-flow", "ipv4-flowspec") + """
                  [[neighbors.afi-safis]]
                    [neighbors.afi-safis.config]
                      afi-safi-name = "ipv6-flowspec"
                """);
    }

    private String neighbor(Scene scene, String more) {
        return """
                neighbor %s {
                    router-id 10.0.0.1; local-address %s; local-as %d; peer-as %d; connect %d;
                    family { ipv4 flow; ipv6 flow; }
                    %s
                }
                """.formatted(scene.theirs(), scene.ours(), Scene.OUR_AS, Scene.THEIR_AS, scene.theirPort(), more);
    }

    /** A rule of a family; equal numbers give equal rules. */
    private static String rule(boolean six, int i) {
        String destination = six ? "2001:db8:" + Integer.toHexString(i) + "::/48" : "10." + (i >> 8) + "." + (i & 0xFF) + ".0/24";
        List<String> matches = six ? MATCHES_V6 : MATCHES;
        return "flow route destination " + destination + " " + matches.get(i % matches.size());
    }

    private static String action(boolean six, int i) {
        List<String> actions = six ? ACTIONS_V6 : ACTIONS;
        return actions.get(i / 7 % actions.size());
    }

    /** Whom a rule is for: FRRouting ends the session at {@code !=}, as it takes an operator that is both less and greater for a contradiction (RFC 8955 section 4.2.1.1 has it so). */
    private String whom(String rule) {
        return rule.contains("!=") ? "peer [" + birds.theirs() + ", " + gobgps.theirs() + "] " : "peer * ";
    }

    private List<String> announcements() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            for (boolean six : List.of(false, true)) {
                String rule = rule(six, i);
                lines.add(whom(rule) + "announce " + rule + " " + action(six, i));
            }
            if (i % FAULTY == 0) {
                lines.add("announce flow route destination 10.0.0.0/99 discard");
            }
        }
        return lines;
    }

    private List<String> withdrawals() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RULES; i += 2) {
            for (boolean six : List.of(false, true)) {
                String rule = rule(six, i);
                lines.add(whom(rule) + "withdraw " + rule);
            }
        }
        return lines;
    }

    @Test
    void everyPeerHasEveryRuleAndNoneThatWasTakenBack() throws Exception {
        startPeers();
        var helper = stage.helper("rules");
        var deaf = "api { processes [ rules ]; }";
        exabgp = stage.exabgp(helper.process() + neighbor(birds, "api { processes [ rules ]; send { packets; update; } }") + neighbor(frrs, deaf) + neighbor(gobgps, deaf), Map.of());
        var announcements = announcements();
        helper.say(announcements.toArray(String[]::new));
        int faulty = (RULES + FAULTY - 1) / FAULTY;
        awaitAnswers(helper, 2 * RULES, faulty);
        awaitRules(IntStream.range(0, RULES).boxed().toList());
        helper.say(withdrawals().toArray(String[]::new));
        int left = RULES - (RULES + 1) / 2;
        awaitAnswers(helper, 2 * RULES + 2 * (RULES - left), faulty);
        awaitRules(IntStream.range(0, RULES).filter(i -> i % 2 == 1).boxed().toList());
        assertEquals(0, exabgp.terminate(), stage::state);
        if (Commands.exists("tshark")) {
            tsharkReads(packets(helper));
        }
    }

    private void awaitAnswers(Helper helper, int done, int errors) throws Exception {
        Await.until(done + " commands were done and " + errors + " were not", PATIENCE,
                () -> count(helper, "done") == done && count(helper, "error") == errors, () -> helper.heardText().lines().filter(line -> line.startsWith("error")).toList() + stage.state());
    }

    private static long count(Helper helper, String answer) {
        return helper.heardText().lines().filter(answer::equals).count();
    }

    private void awaitRules(List<Integer> rules) throws Exception {
        int all = rules.size();
        int four = (int) rules.stream().filter(i -> !rule(false, i).contains("!=")).count();
        int six = (int) rules.stream().filter(i -> !rule(true, i).contains("!=")).count();
        await("BIRD, IPv4", all, () -> bird.count("rules4"));
        await("BIRD, IPv6", all, () -> bird.count("rules6"));
        await("FRRouting, IPv4", four, () -> count(frr.ask("show bgp ipv4 flowspec detail"), "Displayed +(\\d+) flowspec"));
        await("FRRouting, IPv6", six, () -> count(frr.ask("show bgp ipv6 flowspec detail"), "Displayed +(\\d+) flowspec"));
        await("GoBGP, IPv4", all, () -> count(gobgp.ask("global rib summary -a ipv4-flowspec"), "Destination: (\\d+)"));
        await("GoBGP, IPv6", all, () -> count(gobgp.ask("global rib summary -a ipv6-flowspec"), "Destination: (\\d+)"));
    }

    private void await(String who, int number, Callable<Integer> count) throws Exception {
        Await.until(who + " has " + number + " rules", PATIENCE, () -> count.call() == number, () -> value(count) + "\n" + stage.state());
    }

    private static String value(Callable<Integer> count) {
        try {
            return "it has " + count.call();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static int count(String answer, String pattern) {
        var found = Pattern.compile(pattern).matcher(answer);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** What was sent to BIRD. */
    private static List<Octets> packets(Helper helper) {
        var packet = Pattern.compile("\"category\": 2, \"header\": \"0x([0-9A-F]+)\", \"body\": \"0x([0-9A-F]+)\"");
        List<Octets> packets = new ArrayList<>();
        helper.heardText().lines().forEach(line -> {
            var found = packet.matcher(line);
            if (found.find()) {
                packets.add(Octets.copyOf(java.util.HexFormat.of().parseHex(found.group(1) + found.group(2))));
            }
        });
        return packets;
    }

    /**
     * Those of IPv4, as it takes the prefixes of rules of IPv6 for those of another draft, and without a next hop: that of a redirection (draft-simpson-idr-flowspec-redirect) it holds against
     * RFC 8955.
     */
    private void tsharkReads(List<Octets> packets) throws Exception {
        List<Octets> ipv4 = packets.stream().filter(packet -> packet.toHex().matches(".*000185(?!04|$).*")).toList();
        var open = Messages.encode(new Open(
                Scene.OUR_AS, 180, Ipv4.parse("10.0.0.1"), List.of(new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(new Asn(Scene.OUR_AS)))));
        var capture = new Capture();
        capture.connection(20_000, open, ipv4);
        var file = stage.file("rules.pcap");
        capture.write(file);
        var answer = Commands.run(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields", "-E", "separator=|", "-e", "bgp.flowspec_nlri.filter_type", "-e", "_ws.malformed"));
        // the first two are OPEN; each of the others shows the types of its components, and no mark
        var read = answer.lines().filter(line -> line.contains("|")).skip(2).toList();
        assertEquals(ipv4.size(), read.size(), answer);
        assertEquals(List.of(), read.stream().filter(line -> !line.matches("[0-9,]+\\|")).toList());
        System.out.println("tshark read " + ipv4.size() + " messages with rules");
    }
}
