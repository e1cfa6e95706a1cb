package exabgp.reactor.grammar;

import exabgp.wire.nlri.linkstate.LinkStateObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Routes of BGP-LS: what they describe, then words with their values and attributes, in any order, in a block or not. The words are the keys that JSON has for the same.
 */
final class LinkStateGrammar {
    private static final List<String> SOURCE = List.of("protocol-id", "l3-routing-topology");
    private static final List<String> TOPOLOGIES = List.of("node-descriptors", "multi-topology-ids");

    /** What a route may describe. */
    private enum Described {
        NODE("node", LinkStateObject.NODE, List.of("node-descriptors")),
        LINK(
                "link",
                LinkStateObject.LINK,
                List.of("local-node-descriptors", "remote-node-descriptors", "interface-addresses", "neighbor-addresses", "multi-topology-ids", "link-identifiers")),
        PREFIX_V4("prefix-v4", LinkStateObject.PREFIX_V4, Stream.concat(TOPOLOGIES.stream(), Stream.of("ospf-route-type", "ip-reach-prefix")).toList()),
        PREFIX_V6("prefix-v6", LinkStateObject.PREFIX_V6, PREFIX_V4.own),
        SRV6_SID("srv6sid", LinkStateObject.SRV6_SID, Stream.concat(TOPOLOGIES.stream(), Stream.of("srv6-sid")).toList());

        private final String word;
        private final int type;
        private final List<String> own;
        private final List<String> words;

        Described(String word, int type, List<String> own) {
            this.word = word;
            this.type = type;
            this.own = own;
            this.words = Stream.concat(SOURCE.stream(), own.stream()).toList();
        }
    }

    private static final List<String> KINDS = Stream.concat(Stream.of(Described.values()).map(d -> d.word), Stream.of("code")).toList();

    private LinkStateGrammar() {}

    /** Reads what follows {@code announce bgp-ls}. */
    static ParsedRoute route(Tokens in, AttributeSets sets) throws GrammarError {
        Location place = in.location();
        if (in.accept("code")) {
            LinkStateDraft draft = new LinkStateDraft(place, (int) LinkStateWords.number(in, LinkStateWords.U16, "the type of an NLRI"));
            return statement(in, draft, List.of("raw"), sets);
        }
        for (Described described : Described.values()) {
            if (in.accept(described.word)) {
                return statement(in, new LinkStateDraft(place, described.type), described.words, sets);
            }
        }
        throw in.expected("what the route describes (" + String.join(", ", KINDS) + ")", KINDS);
    }

    private static ParsedRoute statement(Tokens in, LinkStateDraft draft, List<String> words, AttributeSets sets) throws GrammarError {
        ParsedRoute route = draft.finish(NlriStatement.read(in, words, draft::read, sets));
        in.leave();
        return route;
    }
}
