package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import exabgp.wire.nlri.linkstate.NodeDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the words of a route of BGP-LS say. What is said twice counts as it was said last. */
final class LinkStateDraft {
    /** The protocols that objects come from, by number, beginning with 1 (RFC 9552 table 2, RFC 9086 section 4.1). */
    private static final List<String> PROTOCOLS = List.of("isis-l1", "isis-l2", "ospfv2", "direct", "static", "ospfv3", "bgp");

    private static final int NONE = -1;

    private final Location place;
    private final int type;
    private int protocol = NONE;
    private long identifier;
    private List<NodeDescriptor> local = List.of();
    private List<NodeDescriptor> remote = List.of();
    private List<Ip> interfaces = List.of();
    private List<Ip> neighbors = List.of();
    private List<Integer> topologies = List.of();
    private List<LinkStateObject.LinkIdentifiers> identifiers = List.of();
    private int routeType = LinkStateObject.ReachedPrefix.NO_ROUTE_TYPE;
    private @Nullable Prefix prefix;
    private @Nullable Ipv6 sid;
    private Octets raw = Octets.EMPTY;

    LinkStateDraft(Location place, int type) {
        this.place = place;
        this.type = type;
    }

    void read(String key, Tokens in) throws GrammarError {
        switch (key) {
            case "protocol-id" -> protocol = protocol(in);
            case "l3-routing-topology" -> identifier = LinkStateWords.unsigned(in, "the identifier of a topology");
            case "node-descriptors", "local-node-descriptors" -> local = NodeGrammar.read(in, key);
            case "remote-node-descriptors" -> remote = NodeGrammar.read(in, key);
            case "interface-addresses" -> interfaces = LinkStateWords.values(in, word -> Addresses.ip(word, "an IP address"));
            case "neighbor-addresses" -> neighbors = LinkStateWords.values(in, word -> Addresses.ip(word, "an IP address"));
            case "multi-topology-ids" -> topologies = LinkStateWords.values(in, word -> (int) LinkStateWords.number(word, 0xFFF, "a multi-topology identifier"));
            case "link-identifiers" -> identifiers = LinkStateWords.values(in, LinkStateDraft::identifiers);
            case "ospf-route-type" -> routeType = (int) LinkStateWords.number(in, LinkStateWords.U8, "an OSPF route type");
            case "ip-reach-prefix" -> prefix = prefix(in);
            case "srv6-sid" -> sid = LinkStateWords.ipv6(in, "an SRv6 SID");
            default -> raw = LinkStateWords.octets(in, "the octets of the NLRI");
        }
    }

    /** The route, with what is said beside its NLRI. */
    ParsedRoute finish(RouteTail tail) throws GrammarError {
        try {
            LinkStateObject object = object();
            LinkStateNlri nlri = LinkStateNlri.of(object, tail.marks().distinguisher(), tail.marks().pathId());
            return tail.route(nlri);
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "this makes " + e.getMessage());
        }
    }

    /** An NLRI in hexadecimal may be of a type that there are words for too. */
    private LinkStateObject object() throws GrammarError {
        if (!raw.isEmpty()) {
            return new LinkStateObject.Unknown(type, raw);
        }
        return switch (type) {
            case LinkStateObject.NODE -> new LinkStateObject.Node(source(), local);
            case LinkStateObject.LINK -> new LinkStateObject.Link(source(), local, remote, interfaces, neighbors, topologies, identifiers);
            case LinkStateObject.PREFIX_V4, LinkStateObject.PREFIX_V6 ->
                new LinkStateObject.ReachedPrefix(source(), local, topologies, routeType, required(prefix, "ip-reach-prefix"));
            case LinkStateObject.SRV6_SID -> new LinkStateObject.Srv6Sid(source(), local, topologies, required(sid, "srv6-sid"));
            default -> new LinkStateObject.Unknown(type, raw);
        };
    }

    private LinkStateObject.Source source() throws GrammarError {
        if (protocol == NONE) {
            throw new GrammarError(place, "a route of BGP-LS needs a protocol-id");
        }
        return new LinkStateObject.Source(protocol, identifier);
    }

    private <T> T required(@Nullable T value, String word) throws GrammarError {
        if (value == null) {
            throw new GrammarError(place, "this route of BGP-LS needs " + word);
        }
        return value;
    }

    private Prefix prefix(Tokens in) throws GrammarError {
        Location at = in.location();
        Prefix read = Addresses.prefix(in);
        if ((read.address().bits() == 32) != (type == LinkStateObject.PREFIX_V4)) {
            throw new GrammarError(at, "expected an " + (type == LinkStateObject.PREFIX_V4 ? "IPv4" : "IPv6") + " prefix, found '" + read + "'");
        }
        return read;
    }

    private static int protocol(Tokens in) throws GrammarError {
        int named = in.kind() == Kind.WORD ? PROTOCOLS.indexOf(in.text()) : NONE;
        if (named == NONE) {
            return (int) LinkStateWords.number(in, LinkStateWords.U8, "a protocol, " + String.join(", ", PROTOCOLS) + " or a number");
        }
        in.next();
        return named + 1;
    }

    private static LinkStateObject.LinkIdentifiers identifiers(Tokens in) throws GrammarError {
        String text = in.kind() == Kind.WORD ? in.text() : "";
        int colon = Numbers.find(':', text, 0, text.length());
        long local = Numbers.decimal(text, 0, colon, LinkStateWords.U32);
        long remote = colon == text.length() ? NONE : Numbers.decimal(text, colon + 1, text.length(), LinkStateWords.U32);
        if (local < 0 || remote < 0) {
            throw in.expected("the numbers of both ends of a link (LOCAL:REMOTE, as in 5:0)");
        }
        in.next();
        return new LinkStateObject.LinkIdentifiers(local, remote);
    }
}
