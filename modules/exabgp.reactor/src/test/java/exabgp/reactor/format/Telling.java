package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Message;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One neighbor and one daemon that the tests tell of. */
final class Telling {
    static final Host HOST = new Host("router.example", 42, 7);
    static final PeerIdentity PEER =
            new PeerIdentity(Ip.parse("192.0.2.254"), Ip.parse("192.0.2.1"), new Asn(65000), new Asn(65001), Ipv4.parse("1.2.3.4"));
    static final Stamp STAMP = new Stamp(PEER, 1_795_227_874_000_305L, 9);
    static final Shape CONSOLIDATED = new Shape(true, true, true);

    static final Negotiated NEGOTIATED = new Negotiated(
            new Asn(65000), new Asn(65001), 90, 65535, true, List.of(Family.IPV4_UNICAST, Family.IPV6_UNICAST), List.of(), Set.of(), Set.of(), Refresh.ENHANCED);
    static final Negotiated MORE = new Negotiated(
            new Asn(65000), new Asn(65001), 0, 4096, false, List.of(Family.IPV4_UNICAST), List.of(new ExtendedNextHop.Conversion(Family.IPV4_UNICAST, 2)),
            Set.of(Family.IPV4_UNICAST), Set.of(Family.IPV6_UNICAST), Refresh.NORMAL);

    /** What {@link #NEGOTIATED} looks like. */
    static final String NEGOTIATED_JSON = "\"negotiated\": { \"message_size\": 65535, \"hold_time\": 90, \"asn4\": true, \"multisession\": false, "
            + "\"operational\": false, \"refresh\": \"enhanced\", \"families\": [\"ipv4 unicast\", \"ipv6 unicast\"], \"nexthop\": [], "
            + "\"add_path\": {\"send\": [], \"receive\": []} } ";

    /** What stands before the type of every event of {@link #STAMP}. */
    static final String ENVELOPE = "{ \"exabgp\": \"6.0.0\", \"time\": 1795227874.000305, \"host\" : \"router.example\", \"pid\" : 42, \"ppid\" : 7, \"counter\": 9, \"type\": ";

    /** The neighbor of {@link #STAMP}, up to where its content begins. */
    static final String NEIGHBOR = "\"neighbor\": { \"address\": { \"local\": \"192.0.2.254\", \"peer\": \"192.0.2.1\" }, \"asn\": { \"local\": 65000, \"peer\": 65001 }, "
            + "\"router-id\": \"1.2.3.4\" , ";

    private Telling() {}

    static String json(Event event) {
        return json(event, Shape.PARSED);
    }

    static String json(Event event, Shape shape) {
        return string(new JsonEncoder(ApiVersion.V6, HOST, false).encode(event, shape));
    }

    /** Only what follows the direction in the event of a message received. */
    static String received(Message message) {
        String line = json(new Event.Received(STAMP, message, Octets.EMPTY, null));
        String before = NEIGHBOR + "\"direction\": \"receive\"";
        int from = line.indexOf(before) + before.length();
        return line.substring(from, line.length() - " } }\n".length());
    }

    static String text(Event event) {
        return text(event, Shape.PARSED);
    }

    static String text(Event event, Shape shape) {
        return string(new TextEncoder(HOST).encode(event, shape));
    }

    static String string(Octets line) {
        return new String(line.toByteArray(), StandardCharsets.ISO_8859_1);
    }

    /** Checks that it is exactly one line with exactly one object in it, and returns this object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> parsed(String line) {
        if (!line.endsWith("\n") || line.indexOf('\n') != line.length() - 1 || !line.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'))) {
            throw new AssertionError("not one line of ASCII: " + line);
        }
        return (Map<String, Object>) StrictJson.parse(line.substring(0, line.length() - 1));
    }
}
