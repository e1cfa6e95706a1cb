package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.attribute.community.FlowAction;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions of a flow and its scope, which become extended communities and, where traffic goes to an address, the next hop. */
final class FlowActionGrammar {
    private static final long U16 = 0xFFFF;

    /** ExaBGP clips what is more; a float holds it, but no link does. */
    private static final long MOST_RATE = 1_000_000_000_000L;

    private static final List<String> UNITS = List.of("bytes", "packets");

    private FlowActionGrammar() {}

    /** Reads one action, of which the current token is the name and {@code word} what that means. */
    static void read(FlowActionWord word, Tokens in, RouteDraft route) throws GrammarError {
        in.next();
        switch (word) {
            case ACCEPT -> {
                // what happens to a flow without actions
            }
            case DISCARD -> add(route, FlowAction.trafficRate(new Asn(0), 0));
            case RATE_LIMIT -> add(route, rate(in));
            case REDIRECT -> redirect(in, route);
            case REDIRECT_TO_NEXT_HOP -> add(route, FlowAction.redirectToNextHop(false));
            case REDIRECT_TO_ADDRESS -> {
                switch (Addresses.ip(in, "the address that the traffic goes to")) {
                    case Ipv4 v4 -> add(route, FlowAction.redirectTo(v4, false));
                    case Ipv6 v6 -> add(route, FlowAction.redirectTo(v6, false));
                }
            }
            case COPY -> toNextHop(Addresses.ip(in, "the address that a copy of the traffic goes to"), true, route);
            case MARK -> add(route, value(ExtendedCommunityForm.MARK, in, "a differentiated services code point (0 to 63)"));
            case ACTION -> add(route, value(ExtendedCommunityForm.ACTION, in, "what to do besides (sample, terminal or sample-terminal)"));
            case INTERFACE_SET -> ListGrammar.read(in, t -> add(route, interfaceSet(t)));
        }
    }

    private static ExtendedCommunity rate(Tokens in) throws GrammarError {
        long rate = in.kind() == Kind.WORD ? Numbers.any(in.buffer(), in.start(), in.stop(), Long.MAX_VALUE) : -1;
        if (rate < 0) {
            throw in.expected("a rate, in octets or packets a second");
        }
        in.next();
        float most = Math.min(rate, MOST_RATE);
        if (in.accept("packets")) {
            return FlowAction.trafficRatePackets(new Asn(0), most);
        }
        in.accept(UNITS.getFirst());
        return FlowAction.trafficRate(new Asn(0), most);
    }

    /** Into a table, which a route target names, or to an address. */
    private static void redirect(Tokens in, RouteDraft route) throws GrammarError {
        if (in.accept(Kind.OPEN_LIST)) {
            bracketed(in, route);
            return;
        }
        if (in.isWordFrom("[")) {
            quoted(in, route);
            return;
        }
        Ip address = in.kind() == Kind.WORD ? Addresses.ip(in.buffer(), in.start(), in.stop()) : null;
        if (address != null) {
            in.next();
            toNextHop(address, false, route);
        } else {
            add(route, value(ExtendedCommunityForm.REDIRECT, in, "where the traffic goes: AS:NUMBER (one of them at most 65535), ADDRESS:NUMBER (0 to 65535), ADDRESS or [ADDRESS]:NUMBER"));
        }
    }

    /** Without quotes the brackets are signs. */
    private static void bracketed(Tokens in, RouteDraft route) throws GrammarError {
        Ip address = Addresses.ip(in, "an IPv6 address");
        if (!in.accept(Kind.CLOSE_LIST)) {
            throw in.expected("']'");
        }
        if (in.isWordFrom(":")) {
            into(address, number(in, in.text().substring(1)), route);
            in.next();
        } else {
            toNextHop(address, false, route);
        }
    }

    private static void quoted(Tokens in, RouteDraft route) throws GrammarError {
        String text = in.text();
        int close = text.indexOf(']');
        Ip address = close < 0 ? null : Addresses.ip(text, 1, close);
        if (address == null || (close + 1 < text.length() && text.charAt(close + 1) != ':')) {
            throw in.expected("an address as in [2001:db8::1], or [2001:db8::1]:NUMBER (0 to 65535)");
        }
        if (close + 1 == text.length()) {
            toNextHop(address, false, route);
        } else {
            into(address, number(in, text.substring(close + 2)), route);
        }
        in.next();
    }

    private static int number(Tokens in, String digits) throws GrammarError {
        long number = Numbers.any(digits, 0, digits.length(), U16);
        if (number < 0) {
            throw in.expected("a number from 0 to 65535 behind the address");
        }
        return (int) number;
    }

    private static void into(Ip table, int number, RouteDraft route) {
        switch (table) {
            case Ipv4 v4 -> add(route, FlowAction.redirect(v4, number));
            case Ipv6 v6 -> {
                add(route, FlowAction.redirect(v6, number));
                route.nextHop(new NextHop(v6));
            }
        }
    }

    private static void toNextHop(Ip address, boolean copy, RouteDraft route) {
        route.nextHop(new NextHop(address));
        add(route, FlowAction.redirectToNextHop(copy));
    }

    private static ExtendedCommunity interfaceSet(Tokens in) throws GrammarError {
        return value(ExtendedCommunityForm.INTERFACE_SET, in, "a set of interfaces: [transitive:|non-transitive:]input|output|input-output:AS:GROUP (0 to 16383)");
    }

    private static ExtendedCommunity value(ExtendedCommunityForm form, Tokens in, String what) throws GrammarError {
        @Nullable ExtendedCommunity community = in.kind() == Kind.WORD ? ExtendedCommunityValues.of(form, List.of(in.text().split(":", -1))) : null;
        if (community == null) {
            throw in.expected(what);
        }
        in.next();
        return community;
    }

    private static void add(RouteDraft route, ExtendedCommunity community) {
        route.add(ExtendedCommunities.of(List.of(community)));
    }

    private static void add(RouteDraft route, Ipv6ExtendedCommunity community) {
        route.add(Ipv6ExtendedCommunities.of(List.of(community)));
    }
}
