package exabgp.reactor.grammar;

import exabgp.wire.address.Ipv4;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.AtomicAggregate;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.OriginatorId;
import java.util.List;
import java.util.stream.Stream;

/** The attributes of a route, one word and its value each. */
final class AttributeGrammar {
    private static final long U32 = 0xFFFF_FFFFL;
    private static final int LONGEST_PREFIX = 128;

    private static final List<String> ORIGINS = Stream.of(Origin.values()).map(Origin::label).toList();

    private AttributeGrammar() {}

    /** Reads one attribute, of which the current token is the name and {@code word} what that means. */
    static void read(RouteWord word, Tokens in, RouteDraft draft) throws GrammarError {
        switch (word) {
            case NEXT_HOP -> nextHop(value(in), draft);
            case ORIGIN -> draft.add(origin(value(in)));
            case AS_PATH -> draft.add(PathGrammar.asPath(value(in)));
            case MED -> draft.add(new Med(u32(value(in), "a MED (0 to 4294967295)")));
            case LOCAL_PREFERENCE -> draft.add(new LocalPref(u32(value(in), "a local preference (0 to 4294967295)")));
            case ATOMIC_AGGREGATE -> {
                in.next();
                draft.add(AtomicAggregate.INSTANCE);
            }
            case AGGREGATOR -> draft.add(PathGrammar.aggregator(value(in)));
            case ORIGINATOR_ID -> draft.add(new OriginatorId(Addresses.ipv4(value(in), "an originator id (an IPv4 address)")));
            case CLUSTER_LIST -> draft.add(PathGrammar.clusterList(value(in)));
            case COMMUNITY -> draft.add(CommunityGrammar.communities(value(in)));
            case EXTENDED_COMMUNITY -> ExtendedCommunityGrammar.communities(value(in), draft);
            case LARGE_COMMUNITY -> draft.add(LargeCommunityGrammar.communities(value(in)));
            case AIGP -> draft.add(aigp(value(in)));
            case OTC -> draft.add(new OnlyToCustomer(Addresses.asn(value(in), "the AS that made the route for customers only (0 to 4294967295)")));
            case PMSI -> draft.add(PmsiGrammar.read(value(in)));
            case BGP_LS -> draft.add(LinkStateAttributeGrammar.read(value(in)));
            case TUNNEL_ENCAP -> draft.add(TunnelGrammar.read(value(in)));
            case BGP_PREFIX_SID -> draft.add(PrefixSidGrammar.labels(value(in)));
            case BGP_PREFIX_SID_SRV6 -> draft.add(PrefixSidGrammar.service(value(in)));
            case ATTRIBUTE -> draft.add(GenericAttribute.read(value(in)));
            case PATH_INFORMATION -> draft.pathId(pathId(value(in)));
            case LABEL -> draft.labels(LabelGrammar.labels(value(in)));
            case ROUTE_DISTINGUISHER -> draft.distinguisher(LabelGrammar.distinguisher(value(in)));
            case NAME -> value(in).word("a name");
            case SPLIT -> draft.split(split(value(in)));
            case WATCHDOG -> draft.watchdog(watchdog(value(in)));
            case WITHDRAW -> {
                in.next();
                draft.withdrawn();
            }
            case NLRI -> throw in.error("'nlri' belongs to 'attributes ... nlri ...' only");
        }
    }

    private static Tokens value(Tokens in) {
        in.next();
        return in;
    }

    private static void nextHop(Tokens in, RouteDraft draft) throws GrammarError {
        if (in.isIgnoringCase("self")) {
            in.next();
            draft.nextHopSelf();
        } else {
            Ip address = Addresses.ip(in, "a next hop (an IP address, or 'self')");
            draft.nextHop(new NextHop(address, address instanceof Ipv6 && in.accept("link-local") ? linkLocal(in) : null));
        }
    }

    private static Ipv6 linkLocal(Tokens in) throws GrammarError {
        Location place = in.location();
        if (Addresses.ip(in, "an IPv6 address") instanceof Ipv6 address) {
            return address;
        }
        throw new GrammarError(place, "expected an IPv6 address: only a next hop of IPv6 has a link-local one beside it");
    }

    private static Origin origin(Tokens in) throws GrammarError {
        for (Origin origin : Origin.values()) {
            if (in.isIgnoringCase(origin.label())) {
                in.next();
                return origin;
            }
        }
        throw in.expected("an origin (igp, egp or incomplete)", ORIGINS);
    }

    private static long u32(Tokens in, String what) throws GrammarError {
        long value = in.kind() == Tokens.Kind.WORD ? Numbers.decimal(in.buffer(), in.start(), in.stop(), U32) : -1;
        if (value < 0) {
            throw in.expected(what);
        }
        in.next();
        return value;
    }

    private static Aigp aigp(Tokens in) throws GrammarError {
        long metric = in.kind() == Tokens.Kind.WORD ? Numbers.unsigned(in.buffer(), in.start(), in.stop()) : Aigp.NO_METRIC;
        if (metric == Aigp.NO_METRIC) {
            throw in.expected("an AIGP metric (0 to 18446744073709551614, or 0x and up to 16 digits)");
        }
        in.next();
        return Aigp.of(metric);
    }

    private static PathId pathId(Tokens in) throws GrammarError {
        Ipv4 dotted = in.kind() == Tokens.Kind.WORD ? Addresses.ipv4(in.buffer(), in.start(), in.stop()) : null;
        if (dotted != null) {
            in.next();
            return new PathId(dotted.value());
        }
        return new PathId((int) u32(in, "a path identifier (like an IPv4 address, or a number)"));
    }

    private static int split(Tokens in) throws GrammarError {
        boolean slash = in.kind() == Tokens.Kind.WORD && in.buffer().startsWith("/", in.start());
        long length = slash ? Numbers.decimal(in.buffer(), in.start() + 1, in.stop(), LONGEST_PREFIX) : -1;
        if (length < 0) {
            throw in.expected("a prefix length (as in /24)");
        }
        in.next();
        return (int) length;
    }

    private static String watchdog(Tokens in) throws GrammarError {
        if (in.is("announce") || in.is("withdraw")) {
            throw in.expected("the name of a watchdog, which cannot be 'announce' or 'withdraw'");
        }
        return in.word("the name of a watchdog");
    }
}
