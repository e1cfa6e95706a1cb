package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.mup.DirectSegmentDiscovery;
import exabgp.wire.nlri.mup.InterworkSegmentDiscovery;
import exabgp.wire.nlri.mup.MupRoute;
import exabgp.wire.nlri.mup.Type1SessionTransformed;
import exabgp.wire.nlri.mup.Type2SessionTransformed;
import java.util.List;

/** Routes of Mobile User Plane: {@code mup-isd}, {@code mup-dsd}, {@code mup-t1st} and {@code mup-t2st}, each with its own words behind it in a fixed order; {@code mup-raw} for all others. */
final class MupGrammar {
    private static final long U32 = 0xFFFF_FFFFL;
    /** ExaBGP has six bits for it, the octet on the wire has eight. */
    private static final long LARGEST_QFI = 255;

    private static final List<String> TYPES = List.of("mup-isd", "mup-dsd", "mup-t1st", "mup-t2st", "mup-raw");

    private MupGrammar() {}

    static MupRoute route(Tokens in, Afi afi) throws GrammarError {
        if (in.accept("mup-isd")) {
            Prefix prefix = prefix(in, afi);
            return new InterworkSegmentDiscovery(distinguisher(in), prefix);
        }
        if (in.accept("mup-dsd")) {
            Ip address = address(in, afi);
            return new DirectSegmentDiscovery(distinguisher(in), address);
        }
        if (in.accept("mup-t1st")) {
            return session(in, afi);
        }
        if (in.accept("mup-t2st")) {
            return tunnels(in, afi);
        }
        if (in.accept("mup-raw")) {
            return raw(in, afi);
        }
        throw in.expected("a route of Mobile User Plane (" + String.join(", ", TYPES) + ")", TYPES);
    }

    private static Type1SessionTransformed session(Tokens in, Afi afi) throws GrammarError {
        Prefix prefix = prefix(in, afi);
        RouteDistinguisher distinguisher = distinguisher(in);
        Keywords.take(in, "teid");
        long tunnel = LinkStateWords.number(in, U32, "a tunnel endpoint identifier");
        Keywords.take(in, "qfi");
        int qfi = (int) LinkStateWords.number(in, LARGEST_QFI, "a QoS flow identifier");
        Keywords.take(in, "endpoint");
        Ip endpoint = Addresses.ip(in, "the endpoint of the tunnel (an IP address)");
        Ip source = in.accept("source") ? Addresses.ip(in, "the source of the tunnel (an IP address)") : null;
        return new Type1SessionTransformed(distinguisher, prefix, tunnel, qfi, endpoint, source);
    }

    private static Type2SessionTransformed tunnels(Tokens in, Afi afi) throws GrammarError {
        Ip endpoint = address(in, afi);
        RouteDistinguisher distinguisher = distinguisher(in);
        Keywords.take(in, "teid");
        int slash = in.kind() == Kind.WORD ? Numbers.find('/', in.buffer(), in.start(), in.stop()) : 0;
        long tunnel = in.kind() == Kind.WORD ? Numbers.decimal(in.buffer(), in.start(), slash, U32) : -1;
        long bits = tunnel < 0 || slash == in.stop() ? -1 : Numbers.decimal(in.buffer(), slash + 1, in.stop(), Integer.SIZE);
        if (bits < 0) {
            throw in.expected("a tunnel endpoint identifier and its length (as in 12345/32, up to 32 bits)");
        }
        if (tunnel >>> bits != 0) {
            throw in.error("the tunnel endpoint identifier " + tunnel + " has more than " + bits + " bits");
        }
        in.next();
        return new Type2SessionTransformed(distinguisher, endpoint, (int) bits, tunnel);
    }

    /** All octets of a route, for what has no words. */
    private static MupRoute raw(Tokens in, Afi afi) throws GrammarError {
        Location place = in.location();
        Octets octets = LinkStateWords.octets(in, "a whole route");
        try {
            return MupRoute.ofRaw(afi == Afi.IPV4 ? Integer.SIZE : 2 * Long.SIZE, octets);
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "not a route of Mobile User Plane: " + e.getMessage());
        }
    }

    private static Prefix prefix(Tokens in, Afi afi) throws GrammarError {
        Location place = in.location();
        Prefix prefix = Addresses.prefix(in);
        check(place, prefix.address(), afi);
        return prefix;
    }

    private static Ip address(Tokens in, Afi afi) throws GrammarError {
        Location place = in.location();
        Ip address = Addresses.ip(in, "an IP address");
        check(place, address, afi);
        return address;
    }

    private static void check(Location place, Ip address, Afi afi) throws GrammarError {
        if ((address.bits() == Integer.SIZE) != (afi == Afi.IPV4)) {
            throw new GrammarError(place, "expected an " + (afi == Afi.IPV4 ? "IPv4" : "IPv6") + " address or prefix, found '" + address + "'");
        }
    }

    private static RouteDistinguisher distinguisher(Tokens in) throws GrammarError {
        Keywords.take(in, "rd");
        return LabelGrammar.distinguisher(in);
    }
}
