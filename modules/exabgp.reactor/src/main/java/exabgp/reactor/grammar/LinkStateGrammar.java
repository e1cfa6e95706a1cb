package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
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
        if (in.accept(Kind.OPEN_BLOCK)) {
            while (in.kind() != Kind.CLOSE_BLOCK) {
                word(in, draft, words);
                if (!in.accept(Kind.SEMICOLON)) {
                    throw in.expected("';'");
                }
            }
        } else {
            while (!in.isEnd()) {
                word(in, draft, words);
            }
        }
        ParsedRoute route = draft.finish(sets);
        // only now: whoever reports an error goes on behind the end of the statement that it stands in
        in.leave();
        return route;
    }

    private static void word(Tokens in, LinkStateDraft draft, List<String> words) throws GrammarError {
        RouteWord attribute = RouteWord.TABLE.find(in);
        if (in.kind() == Kind.WORD && words.contains(in.text())) {
            String key = in.text();
            in.next();
            draft.read(key, in);
        } else if (attribute != null && attribute != RouteWord.SPLIT && attribute != RouteWord.LABEL) {
            AttributeGrammar.read(attribute, in, draft.route());
        } else {
            throw in.expected(
                    "a word of the route (" + String.join(", ", words) + "), an attribute or its end", Stream.concat(words.stream(), RouteWord.suggestions().stream()).toList());
        }
    }
}
