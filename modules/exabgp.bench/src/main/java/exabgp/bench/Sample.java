package exabgp.bench;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.List;

/** One UPDATE of each kind that is measured, told by the command that announces it. */
public enum Sample {
    /** The least that an UPDATE can announce. */
    IPV4("route 198.51.100.0/24 next-hop 192.0.2.1"),
    /** As in a full table: five prefixes of one origin. */
    IPV4_FULL("attributes next-hop 192.0.2.1 origin igp med 100 as-path [ 65002 3356 1299 196615 ] community [ 65002:100 3356:2 1299:30000 ]"
            + " large-community [ 196615:1:2 ] nlri 198.51.100.0/24 198.51.101.0/24 203.0.112.0/22 192.0.2.128/25 198.18.0.0/15"),
    /** One prefix with the attributes of a full table. */
    IPV6("route 2001:db8:100::/40 next-hop 2001:db8::1 origin igp med 100 as-path [ 65002 3356 1299 196615 ] community [ 65002:100 3356:2 ]"),
    /** A labelled prefix. */
    LABELLED("ipv4 nlri-mpls 198.51.100.0/24 next-hop 192.0.2.1 label 800012"),
    /** A prefix in a VPN. */
    VPN("ipv4 mpls-vpn 198.51.100.0/24 next-hop 192.0.2.1 rd 65001:100 label 800012 extended-community [ target:65001:100 ]"),
    /** A rule against a flood. */
    FLOW("flow route destination 198.51.100.7/32 protocol udp source-port [ =53 =123 ] packet-length >=1000&<=1500 rate-limit 9600"),
    /** A station behind a VTEP. */
    EVPN("l2vpn evpn mac-ip rd 65001:1 mac 02:00:5e:00:53:03 ip 192.0.2.77 vni 10100 next-hop 192.0.2.1 extended-community [ target:65001:100 ]"),
    /** A link of a topology. */
    LINK_STATE("bgp-ls link protocol-id 3 local-node-descriptors [ router-id 192.0.2.1 ] remote-node-descriptors [ router-id 192.0.2.2 ]"
            + " link-identifiers 5:6 next-hop 192.0.2.1"),
    /** A session of a mobile. */
    MUP("ipv4 mup mup-t1st 198.51.100.1/32 rd 100:7 teid 12345 qfi 9 endpoint 192.0.2.1 next-hop 192.0.2.9");

    private final String command;
    private final Attributes attributes;
    private final Nlris nlris;
    private final Negotiated negotiated;
    private final Octets frame;

    Sample(String command) {
        this.command = command;
        List<ParsedRoute> routes = parse(command);
        attributes = routes.getFirst().attributes();
        nlris = Nlris.of(routes.getFirst().nlri().family(), false, routes.stream().map(ParsedRoute::nlri).toList());
        negotiated = Peers.negotiated(nlris.family());
        OctetWriter out = new OctetWriter();
        new UpdatePacker(negotiated, true).announce(attributes, nlris, out);
        frame = out.toOctets();
    }

    /** What stands behind {@code announce}. */
    String command() {
        return command;
    }

    /** The attributes of the routes. */
    Attributes attributes() {
        return attributes;
    }

    /** What the routes lead to. */
    Nlris nlris() {
        return nlris;
    }

    /** A session that has the family. */
    Negotiated negotiated() {
        return negotiated;
    }

    /** The UPDATE, with its header. */
    Octets frame() {
        return frame;
    }

    private static List<ParsedRoute> parse(String command) {
        int end = command.indexOf(' ');
        String word = command.substring(0, end);
        Tokens rest = Tokens.ofCommand(command, end);
        CommandGrammar grammar = new CommandGrammar();
        try {
            return word.equals("attributes") ? grammar.shared(rest).routes() : grammar.routes(word, rest);
        } catch (GrammarError e) {
            throw new IllegalArgumentException(command, e);
        }
    }
}
