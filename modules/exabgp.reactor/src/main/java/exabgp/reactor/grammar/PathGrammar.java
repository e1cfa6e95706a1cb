package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.ClusterList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that say where a route came through. */
final class PathGrammar {
    private static final String AGGREGATOR = "an aggregator (as in 65000:192.0.2.1)";

    private PathGrammar() {}

    /** One AS number, or any number of sequences in brackets and sets in parentheses; those of a confederation have braces within. */
    static AsPath asPath(Tokens in) throws GrammarError {
        boolean before = in.startParentheses();
        List<AsSegment> segments = new ArrayList<>(2);
        if (in.kind() == Kind.WORD) {
            segments.add(new AsSegment(AsSegment.Kind.SEQUENCE, List.of(Addresses.asn(in, "an AS path (AS numbers in brackets, or one AS number)"))));
        } else if (in.kind() != Kind.OPEN_LIST && in.kind() != Kind.OPEN_SET) {
            throw in.expected("an AS path (AS numbers in brackets, or one AS number)");
        }
        while (in.kind() == Kind.OPEN_LIST || in.kind() == Kind.OPEN_SET) {
            AsSegment segment = segment(in);
            if (segment.size() > 0) {
                segments.add(segment);
            }
            in.accept(Kind.COMMA);
        }
        in.scanner().parentheses(before);
        return segments.isEmpty() ? AsPath.EMPTY : new AsPath(segments);
    }

    private static AsSegment segment(Tokens in) throws GrammarError {
        boolean sequence = in.kind() == Kind.OPEN_LIST;
        Kind close = sequence ? Kind.CLOSE_LIST : Kind.CLOSE_SET;
        in.next();
        if (!in.accept(Kind.OPEN_BLOCK)) {
            return new AsSegment(sequence ? AsSegment.Kind.SEQUENCE : AsSegment.Kind.SET, asns(in, close));
        }
        List<Asn> asns = asns(in, Kind.CLOSE_BLOCK);
        if (!in.accept(close)) {
            throw in.expected(close.shown() + " behind the part of the AS path within the confederation");
        }
        return new AsSegment(sequence ? AsSegment.Kind.CONFED_SEQUENCE : AsSegment.Kind.CONFED_SET, asns);
    }

    /** AS number, colon, IPv4 address; in parentheses or not. */
    static Aggregator aggregator(Tokens in) throws GrammarError {
        boolean before = in.startParentheses();
        boolean open = in.accept(Kind.OPEN_SET);
        Aggregator aggregator = in.kind() == Kind.WORD ? aggregator(in.buffer(), in.start(), in.stop()) : null;
        if (aggregator == null) {
            throw in.expected(AGGREGATOR);
        }
        in.next();
        in.scanner().parentheses(before);
        if (open && !in.accept(Kind.CLOSE_SET)) {
            throw in.expected("')' behind the aggregator");
        }
        return aggregator;
    }

    /** One IPv4 address, or several in brackets. */
    static ClusterList clusterList(Tokens in) throws GrammarError {
        List<Ipv4> clusters = new ArrayList<>();
        ListGrammar.read(in, t -> clusters.add(Addresses.ipv4(t, "a cluster id (an IPv4 address)")));
        return new ClusterList(clusters);
    }

    private static @Nullable Aggregator aggregator(String text, int from, int to) {
        int colon = Numbers.find(':', text, from, to);
        long asn = Addresses.asn(text, from, colon);
        Ipv4 address = colon == to ? null : Addresses.ipv4(text, colon + 1, to);
        return asn < 0 || address == null ? null : new Aggregator(new Asn(asn), address);
    }

    private static List<Asn> asns(Tokens in, Kind close) throws GrammarError {
        List<Asn> asns = new ArrayList<>();
        while (!in.accept(close)) {
            if (in.kind() == Kind.WORD) {
                asns.add(Addresses.asn(in, "an AS number (0 to 4294967295)"));
            } else if (!in.accept(Kind.COMMA)) {
                throw in.expected(close.shown() + " at the end of this part of the AS path");
            }
        }
        return asns;
    }
}
