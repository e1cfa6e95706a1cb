package exabgp.reactor.grammar;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import exabgp.wire.nlri.mvpn.SharedTreeJoin;
import exabgp.wire.nlri.mvpn.SourceActive;
import exabgp.wire.nlri.mvpn.SourceTreeJoin;
import exabgp.wire.nlri.mvpn.UnknownMvpnRoute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Routes of multicast VPNs: {@code source-ad}, {@code shared-join} or {@code source-join}, then their words and attributes; {@code code} and a number for a type without words. For one route.
 */
final class MvpnGrammar {
    private static final List<String> KINDS = List.of("source-ad", "shared-join", "source-join", "code");
    private static final List<String> SOURCE = List.of("source", "group");
    private static final List<String> SHARED = List.of("rp", "group", "source-as");
    private static final List<String> JOIN = List.of("source", "group", "source-as");

    private final Location place;
    private final Map<String, Ip> addresses = new HashMap<>();
    private @Nullable Asn sourceAs;
    private Octets raw = Octets.EMPTY;

    private MvpnGrammar(Location place) {
        this.place = place;
    }

    /** Reads what follows {@code mcast-vpn}. */
    static ParsedRoute route(Tokens in, Family family, AttributeSets sets) throws GrammarError {
        if (in.kind() != Tokens.Kind.WORD || !KINDS.contains(in.text())) {
            throw in.expected("a route of a multicast VPN (" + String.join(", ", KINDS) + ")", KINDS);
        }
        MvpnGrammar draft = new MvpnGrammar(in.location());
        String kind = in.text();
        in.next();
        int code = kind.equals("code") ? (int) LinkStateWords.number(in, LinkStateWords.U8, "the type of a route") : 0;
        List<String> words = switch (kind) {
            case "source-ad" -> SOURCE;
            case "shared-join" -> SHARED;
            case "source-join" -> JOIN;
            default -> List.of("raw");
        };
        RouteTail tail = NlriStatement.read(in, words, draft::word, sets);
        MvpnRoute route = code > 0 || kind.equals("code") ? draft.unknown(code) : draft.route(kind, tail.marks().distinguisher());
        in.leave();
        return tail.route(new MvpnNlri(family, route, tail.marks().pathId()));
    }

    private void word(String word, Tokens in) throws GrammarError {
        switch (word) {
            case "source-as" -> sourceAs = Addresses.asn(in, "the AS of the source");
            case "raw" -> raw = LinkStateWords.octets(in, "the octets of the route");
            default -> addresses.put(word, Addresses.ip(in, "the address of the " + word));
        }
    }

    private MvpnRoute unknown(int code) throws GrammarError {
        if (raw.length() > LinkStateWords.U8) {
            throw new GrammarError(place, "a route of a multicast VPN has room for 255 octets, not for " + raw.length());
        }
        return new UnknownMvpnRoute(code, raw);
    }

    private MvpnRoute route(String kind, @Nullable RouteDistinguisher given) throws GrammarError {
        RouteDistinguisher rd = required(given, "rd");
        Ip source = required(addresses.get(kind.equals("shared-join") ? "rp" : "source"), kind.equals("shared-join") ? "rp" : "source");
        Ip group = required(addresses.get("group"), "group");
        try {
            return switch (kind) {
                case "source-ad" -> new SourceActive(rd, source, group);
                case "shared-join" -> new SharedTreeJoin(rd, required(sourceAs, "source-as"), source, group);
                default -> new SourceTreeJoin(rd, required(sourceAs, "source-as"), source, group);
            };
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "this makes " + e.getMessage());
        }
    }

    private <T> T required(@Nullable T value, String word) throws GrammarError {
        if (value == null) {
            throw new GrammarError(place, "this route of a multicast VPN needs '" + word + "'");
        }
        return value;
    }
}
