package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.format.CommandText;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Open;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VpnNlri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** tshark, which shares nothing with us, reads every message that we write: those of all samples, and what encode makes of their commands. */
class TsharkTest {
    /** Messages that tshark 4.0 marks as malformed and that are not, by the names of their samples, with the reason. Whatever it reads again must leave this list. */
    private static final Map<String, String> MISREAD = misread();

    private static final int MESSAGE_TYPE = 18;

    @TempDir
    private Path directory;

    private static Map<String, String> misread() {
        var misread = new LinkedHashMap<String, String>();
        misread.put("parameters with extended lengths, RFC 9072|message OPEN 2", "it does not know RFC 9072, extended optional parameters");
        misread.put("(announced|withdrawn) ipv6 flow-vpn", "it does not know RFC 8654, messages of more than 4096 octets");
        misread.put("(announced|withdrawn) ipv[46] flow(-vpn)?( [0-9]+)? add-path", "it does not expect path identifiers in flows, which RFC 7911 allows in any family");
        misread.put("an IPv6 prefix with an offset, .*|(announced|withdrawn) ipv6 flow.*", "it reads the octets before the offset of a prefix, which RFC 8956 leaves out");
        misread.put("(announced|withdrawn) ipv[46] mpls-vpn.* add-path", "it looks for path identifiers in unicast alone");
        misread.put("announced ipv[46] mup.*", "it does not know SAFI 85, Mobile User Plane");
        misread.put("announced ipv[46] sr-policy.*", "it does not know next hops of SAFI 73, SR Policy");
        misread.put("(announced|withdrawn) ipv[46] sr-policy.* add-path", "it looks for path identifiers in unicast alone");
        misread.put("attribute 23.*", "it reads the encapsulation of VXLAN without a look at its length");
        misread.put("(announced|withdrawn) l2vpn evpn.*", "it takes an EVPN route of a type that nobody knows for damaged");
        misread.put("announced ipv4 evpn.*|routes of a family whose NLRI are not taken apart", "a family that does not exist");
        misread.put("attribute 26.*", "it takes a TLV of AIGP that nobody knows for damaged");
        misread.put("attribute 40.*", "it loses its place behind a TLV of BGP Prefix-SID that it does not know");
        misread.put("capability 131.*", "it wants a session identifier in the multisession capability of Cisco, which may have none");
        misread.put("(announced|withdrawn) ipv4 rtc.*", "it wants the whole of a route target, where RFC 4684 allows the first bits of one, and no path identifiers");
        misread.put("message OPERATIONAL.*", "it takes messages of type 6 for those of an old draft, dynamic capabilities");
        misread.put("attribute 99", "it knows another use of attribute 99");
        return misread;
    }

    private record Sent(String name, Octets frame) {}

    @Test
    void noMessageIsMalformed() throws Exception {
        Assumptions.assumeTrue(Commands.exists("tshark"), "tshark is not installed");
        var capture = new Capture();
        var sent = new ArrayList<Sent>();
        int port = 20_000;
        for (var connection : connections().entrySet()) {
            boolean addPath = connection.getKey().contains("add-path");
            var open = open(!connection.getKey().contains("narrow"), addPath);
            capture.connection(port++, open, connection.getValue().stream().map(Sent::frame).toList());
            sent.add(new Sent("our OPEN", open));
            sent.add(new Sent("their OPEN", open));
            sent.addAll(connection.getValue());
        }
        var file = directory.resolve("messages.pcap");
        capture.write(file);
        check(sent, Commands.run(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields", "-E", "separator=|", "-e", "frame.number", "-e", "bgp.type", "-e", "_ws.malformed")));
    }

    private static void check(List<Sent> sent, String answer) {
        var lines = answer.lines().filter(line -> line.matches("[0-9]+\\|.*")).toList();
        assertEquals(sent.size(), lines.size(), answer);
        var needed = new LinkedHashSet<String>();
        var wrong = new ArrayList<String>();
        for (int number = 0; number < sent.size(); number++) {
            var message = sent.get(number);
            if (!lines.get(number).equals((number + 1) + "|" + message.frame().u8(MESSAGE_TYPE) + "|")) {
                var known = MISREAD.keySet().stream().filter(message.name()::matches).toList();
                needed.addAll(known);
                if (known.isEmpty()) {
                    wrong.add(message.name() + ": " + lines.get(number) + " " + message.frame());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(MISREAD.keySet(), needed, "tshark reads some of these by now");
        System.out.println("tshark read " + sent.size() + " messages");
    }

    /** What is sent, by the words of the session. */
    private Map<String, List<Sent>> connections() throws Exception {
        var connections = new LinkedHashMap<String, List<Sent>>();
        var commands = new LinkedHashMap<String, Set<String>>();
        for (var sample : SampleFile.read()) {
            var suffix = sample.addPath() ? " add-path" : "";
            var message = Messages.decode(sample.frame(), sample.session());
            if (message instanceof Update update && !update.faults().isEmpty()) {
                continue;
            }
            connections.computeIfAbsent(sample.sessionName(), name -> new ArrayList<>())
                    .add(new Sent(sample.name() + suffix, Messages.encode(message, sample.session())));
            if (message instanceof Update update) {
                commands.computeIfAbsent(sample.name() + suffix, name -> new LinkedHashSet<>()).addAll(commands(update));
            }
        }
        connections.put("encode", encoded(commands, false));
        connections.put("encode add-path", encoded(commands, true));
        return connections;
    }

    private static List<String> commands(Update update) {
        var commands = new ArrayList<String>();
        update.withdrawn().forEach(nlris -> nlris.forEach(nlri -> {
            if (hasWords(nlri)) {
                commands.add(CommandText.withdraw(nlri));
            }
        }));
        for (var reach : update.announced()) {
            var attributes = reach.nextHop() == null ? update.attributes() : update.attributes().with(reach.nextHop());
            reach.nlris().forEach(nlri -> {
                if (hasWords(nlri) && !isWithdrawn(nlri)) {
                    commands.add(CommandText.announce(nlri, attributes));
                }
            });
        }
        return commands;
    }

    private static boolean hasWords(Nlri nlri) {
        return !(nlri instanceof UnknownNlri);
    }

    /** Whether it has what withdraws carry in place of labels, which nobody announces. */
    private static boolean isWithdrawn(Nlri nlri) {
        return nlri instanceof VpnNlri vpn && vpn.labels().equals(LabelStack.WITHDRAWN);
    }

    /** What encode prints for the commands whose samples have path identifiers, or for the others. */
    private List<Sent> encoded(Map<String, Set<String>> commands, boolean addPath) throws IOException, InterruptedException {
        var names = new ArrayList<String>();
        var lines = new StringBuilder();
        commands.forEach((name, texts) -> {
            if (name.endsWith(" add-path") == addPath) {
                texts.forEach(text -> {
                    names.add(name);
                    lines.append(text).append('\n');
                });
            }
        });
        var in = Files.writeString(directory.resolve("commands"), lines, StandardCharsets.US_ASCII);
        var out = directory.resolve("encoded");
        var command = new ArrayList<>(List.of("env", "-i", Exabgp.LAUNCHER.toString(), "encode", "-a", "65000", "-z", "65000"));
        if (addPath) {
            command.add("-i");
        }
        var process = new ProcessBuilder(command).redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectErrorStream(true).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "encode did not end");
        assertEquals("", String.join("\n", Child.text(out).lines().filter(line -> line.startsWith("error")).toList()));
        var frames = Files.readAllLines(out);
        assertEquals(names.size(), frames.size(), "one message for each command");
        var sent = new ArrayList<Sent>();
        for (int number = 0; number < frames.size(); number++) {
            sent.add(new Sent(names.get(number), Octets.parseHex(frames.get(number))));
        }
        return sent;
    }

    private static Octets open(boolean fourOctetAs, boolean addPath) {
        var capabilities = new ArrayList<exabgp.wire.capability.Capability>();
        capabilities.add(new Multiprotocol(Family.IPV4_UNICAST));
        capabilities.add(new Multiprotocol(Family.IPV6_UNICAST));
        capabilities.add(ExtendedMessage.INSTANCE);
        if (fourOctetAs) {
            capabilities.add(new FourOctetAs(new Asn(65000)));
        }
        if (addPath) {
            capabilities.add(new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, 3), new AddPath.Entry(Family.IPV6_UNICAST, 3))));
        }
        return Messages.encode(new Open(65000, 90, Ipv4.parse("10.0.0.1"), capabilities));
    }
}
