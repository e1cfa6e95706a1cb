package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes in their three written forms, the same in files, commands and on the command line. An instance remembers the attributes it read, so that routes with the same words share
 * one set of them; keep one per file or helper process. For one thread.
 *
 * <p>Every method begins at the current token and ends behind the end of the statement (a semicolon, or the end of the command). No next hop is required here.
 */
public final class RouteGrammar {
    private static final int FIRST_MULTICAST = 0xE;

    private final AttributeSets sets = new AttributeSets();
    private final TailMemory memory = new TailMemory();

    /** Reads what follows {@code route}: a prefix, then attributes, in a block or not. Several routes when there is a {@code split}. */
    public List<ParsedRoute> route(Tokens in) throws GrammarError {
        Location place = in.location();
        Prefix prefix = Addresses.prefix(in);
        return statement(place, null, prefix, in);
    }

    /** Reads what follows {@code attributes}: attributes, then {@code nlri} and prefixes, or no {@code nlri} at all. */
    public SharedRoutes attributes(Tokens in) throws GrammarError {
        RouteTail tail = line(in, true);
        List<ParsedRoute> routes = new ArrayList<>();
        if (in.accept("nlri")) {
            do {
                Location place = in.location();
                Prefix prefix = Addresses.prefix(in);
                routes.addAll(routes(place, null, prefix, tail));
                in.accept(Kind.COMMA);
            } while (!in.isEnd());
        }
        in.end();
        return new SharedRoutes(tail.attributes(), tail.nextHopSelf(), routes);
    }

    /**
     * Reads what follows {@code announce ipv4} or {@code announce ipv6}: the subsequent family, a prefix, then attributes; or what follows {@code announce l2vpn} or {@code announce bgp-ls}.
     */
    public List<ParsedRoute> family(Tokens in, Afi afi) throws GrammarError {
        if (afi == Afi.BGP_LS) {
            return List.of(LinkStateGrammar.route(in, sets));
        }
        if (afi == Afi.L2VPN) {
            return layer2(in);
        }
        Family family = FamilyGrammar.announced(in, afi);
        if (family.safi() == Safi.MCAST_VPN.code()) {
            return List.of(MvpnGrammar.route(in, family, sets));
        }
        if (FamilyGrammar.isFlow(family)) {
            return List.of(FlowGrammar.line(in, family, sets));
        }
        if (family.safi() == Safi.SR_POLICY.code()) {
            return srPolicy(in, afi);
        }
        if (family.safi() == Safi.MUP.code()) {
            return statement(new MupNlri(family, MupGrammar.route(in, afi), null), in);
        }
        if (family.safi() == Safi.RTC.code()) {
            return statement(RtcGrammar.constraint(in), in);
        }
        Location place = in.location();
        Prefix prefix = Addresses.prefix(in);
        if (afiOf(prefix.address()) != afi) {
            throw new GrammarError(place, "expected an " + (afi == Afi.IPV4 ? "IPv4" : "IPv6") + " prefix, found '" + prefix + "'");
        }
        return statement(place, family, prefix, in);
    }

    /** Reads what follows {@code sr-policy}: a candidate path, in a block or not. Null lets its endpoint say the family. */
    public List<ParsedRoute> srPolicy(Tokens in, @Nullable Afi afi) throws GrammarError {
        return List.of(SrPolicyGrammar.route(in, afi, sets));
    }

    /** Reads what follows {@code vpls}: a block of labels, in a block or not. */
    public List<ParsedRoute> vpls(Tokens in) throws GrammarError {
        return List.of(VplsGrammar.route(in, sets));
    }

    private List<ParsedRoute> layer2(Tokens in) throws GrammarError {
        if (in.accept(Safi.VPLS.label())) {
            return vpls(in);
        }
        if (in.accept(Safi.EVPN.label())) {
            return List.of(EvpnGrammar.route(in, sets));
        }
        List<String> names = List.of(Safi.EVPN.label(), Safi.VPLS.label());
        throw in.expected("a subsequent address family of l2vpn (" + String.join(", ", names) + ")", names);
    }

    /** Reads what follows {@code flow route}: a flow rule, in a block or not. */
    public List<ParsedRoute> flow(Tokens in) throws GrammarError {
        return List.of(FlowGrammar.route(in, sets));
    }

    private List<ParsedRoute> statement(Location place, @Nullable Family family, Prefix prefix, Tokens in) throws GrammarError {
        RouteTail tail = in.kind() == Kind.OPEN_BLOCK ? block(in) : rest(in);
        List<ParsedRoute> routes = routes(place, family, prefix, tail);
        // only now: whoever reports an error goes on behind the end of the statement that it stands in
        in.leave();
        return routes;
    }

    /** The rest of a route that is no prefix. */
    private List<ParsedRoute> statement(Nlri nlri, Tokens in) throws GrammarError {
        Location place = in.location();
        RouteTail tail = in.kind() == Kind.OPEN_BLOCK ? block(in) : rest(in);
        if (tail.split() >= 0 || tail.marks().labels() != null || tail.marks().distinguisher() != null) {
            throw new GrammarError(place, "only a prefix can be split, or have a label or a route distinguisher among its attributes");
        }
        in.leave();
        return List.of(tail.route(nlri.withPathId(tail.marks().pathId())));
    }

    /** Reads all between the prefix and the end of the statement, or remembers what it meant. */
    private RouteTail rest(Tokens in) throws GrammarError {
        if (!in.scanner().isPlain()) {
            return line(in, false);
        }
        String text = in.buffer();
        int from = in.start();
        int to = in.scanner().limit();
        RouteTail known = memory.find(text, from, to);
        if (known != null) {
            in.scanner().skipToEnd();
            return known;
        }
        RouteTail tail = line(in, false);
        if (in.scanner().isLastEnd()) {
            memory.put(text, from, to, tail);
        }
        return tail;
    }

    private RouteTail line(Tokens in, boolean untilNlri) throws GrammarError {
        RouteDraft draft = new RouteDraft();
        while (!in.isEnd() && !(untilNlri && in.is("nlri"))) {
            attribute(in, draft);
        }
        return draft.finish(sets);
    }

    private RouteTail block(Tokens in) throws GrammarError {
        RouteDraft draft = new RouteDraft();
        in.next();
        while (in.kind() != Kind.CLOSE_BLOCK) {
            attribute(in, draft);
            if (!in.accept(Kind.SEMICOLON)) {
                throw in.expected("';'");
            }
        }
        return draft.finish(sets);
    }

    private static void attribute(Tokens in, RouteDraft draft) throws GrammarError {
        RouteWord word = RouteWord.TABLE.find(in);
        if (word == null) {
            throw in.expected("an attribute of the route or the end of the statement", RouteWord.suggestions());
        }
        AttributeGrammar.read(word, in, draft);
    }

    private static List<ParsedRoute> routes(Location place, @Nullable Family named, Prefix prefix, RouteTail tail) throws GrammarError {
        Family family = named == null ? usualFamily(prefix.address(), tail.marks()) : named;
        if (tail.split() <= prefix.length()) {
            return List.of(tail.route(PrefixNlri.of(place, family, prefix, tail.marks())));
        }
        if (!Split.isPossible(prefix, tail.split())) {
            throw new GrammarError(place, "'" + prefix + "' cannot be split into prefixes of /" + tail.split() + ": these are too many, or too long");
        }
        List<ParsedRoute> routes = new ArrayList<>();
        for (Prefix part : Split.parts(prefix, tail.split())) {
            routes.add(tail.route(PrefixNlri.of(place, family, part, tail.marks())));
        }
        return List.copyOf(routes);
    }

    /** By what is said beside the prefix; else unicast, but for IPv4 prefixes of 224.0.0.0/4. */
    private static Family usualFamily(Ip address, RouteTail.Marks marks) {
        if (marks.distinguisher() != null || marks.labels() != null) {
            return Family.of(afiOf(address), marks.distinguisher() == null ? Safi.NLRI_MPLS : Safi.MPLS_VPN);
        }
        return switch (address) {
            case Ipv4 v4 -> v4.value() >>> 28 == FIRST_MULTICAST ? Family.IPV4_MULTICAST : Family.IPV4_UNICAST;
            case Ipv6 _ -> Family.IPV6_UNICAST;
        };
    }

    private static Afi afiOf(Ip address) {
        return switch (address) {
            case Ipv4 _ -> Afi.IPV4;
            case Ipv6 _ -> Afi.IPV6;
        };
    }
}
