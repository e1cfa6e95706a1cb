package exabgp.reactor.grammar;

import exabgp.wire.address.Label;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes of EVPN: what they are, then words with their values and attributes, in any order, in a block or not. ExaBGP does not announce these, so the words are ours. {@code code} and a number is a
 * type without words.
 */
final class EvpnGrammar {
    private EvpnGrammar() {}

    /** What a route may be. */
    enum Kind {
        ETHERNET_AD("ethernet-ad", "esi", "ethernet-tag", "label", "vni"),
        MAC_IP("mac-ip", "esi", "ethernet-tag", "mac", "ip", "label", "vni"),
        MULTICAST("multicast", "ethernet-tag", "ip"),
        ETHERNET_SEGMENT("ethernet-segment", "esi", "ip"),
        IP_PREFIX("ip-prefix", "esi", "ethernet-tag", "prefix", "gateway", "label", "vni"),
        CODE("code", "raw");

        /** What all are called. */
        static final List<String> WORDS = List.of("ethernet-ad", "mac-ip", "multicast", "ethernet-segment", "ip-prefix", "code");

        private final String word;
        private final List<String> words;

        Kind(String word, String... words) {
            this.word = word;
            this.words = List.of(words);
        }

        static @Nullable Kind find(Tokens in) {
            for (Kind kind : values()) {
                if (in.is(kind.word)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** Reads what follows {@code evpn}. */
    static ParsedRoute route(Tokens in, AttributeSets sets) throws GrammarError {
        Kind kind = Kind.find(in);
        if (kind == null) {
            throw in.expected("a route of EVPN (" + String.join(", ", Kind.WORDS) + ")", Kind.WORDS);
        }
        EvpnDraft draft = new EvpnDraft(in.location(), kind);
        in.next();
        if (kind == Kind.CODE) {
            draft.code((int) LinkStateWords.number(in, LinkStateWords.U8, "the type of a route"));
        }
        RouteTail tail = NlriStatement.read(in, kind.words, draft::word, sets);
        EvpnRoute route = draft.finish(tail.marks().distinguisher());
        in.leave();
        return tail.route(new EvpnNlri(route, tail.marks().pathId()));
    }

    /** Whether a route can be announced as far as labels go: none belong there, or there are some. */
    static boolean hasLabels(EvpnRoute route) {
        return switch (route) {
            case EthernetAutoDiscovery r -> !r.labels().isEmpty();
            case MacIpAdvertisement r -> r.labels().getFirst() != Label.WITHDRAWN.entry();
            case IpPrefixAdvertisement r -> r.label() != Label.WITHDRAWN.entry();
            case InclusiveMulticast _, EthernetSegment _, UnknownEvpnRoute _ -> true;
        };
    }
}
