package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.family.Afi;
import java.util.List;

/** The sections with routes: {@code static}, {@code announce}, {@code flow} and {@code l2vpn}. */
final class StaticSection {
    static final Table<NeighborDraft> STATIC = new Table<NeighborDraft>("a static section")
            .with("route", StaticSection::route)
            .with("attributes", StaticSection::attributes)
            .with("attribute", StaticSection::attributes)
            .with("sr-policy", StaticSection::srPolicy);

    static final Section<NeighborDraft> LAYER2 = routes(Afi.L2VPN);

    static final Table<NeighborDraft> ANNOUNCE = new Table<NeighborDraft>("an announce section")
            .block("ipv4", routes(Afi.IPV4), n -> n)
            .block("ipv6", routes(Afi.IPV6), n -> n)
            .block("l2vpn", LAYER2, n -> n)
            .block("bgp-ls", routes(Afi.BGP_LS), n -> n);

    static final Table<NeighborDraft> FLOW = new Table<NeighborDraft>("a flow section").with("route", StaticSection::flow);

    private StaticSection() {}

    private static void route(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        Location place = in.location();
        add(reading.routes().route(in), place, neighbor, reading);
    }

    private static void attributes(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        Location place = in.location();
        add(reading.routes().attributes(in).routes(), place, neighbor, reading);
    }

    private static void srPolicy(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        Location place = in.location();
        add(reading.routes().srPolicy(in, null), place, neighbor, reading);
    }

    private static void flow(Tokens in, NeighborDraft neighbor, Reading reading) throws GrammarError {
        Location place = in.location();
        add(reading.routes().flow(in), place, neighbor, reading);
    }

    private static Section<NeighborDraft> routes(Afi afi) {
        return (in, neighbor, reading) -> family(in, afi, neighbor, reading);
    }

    private static void family(Tokens in, Afi afi, NeighborDraft neighbor, Reading reading) throws GrammarError {
        Location place = in.location();
        add(reading.routes().family(in, afi), place, neighbor, reading);
    }

    private static void add(List<ParsedRoute> routes, Location place, NeighborDraft neighbor, Reading reading) {
        for (ParsedRoute route : routes) {
            String fault = route.hasLabels() ? reading.context().routeRule().fault(route) : "a route of " + route.nlri().family() + " needs a label ('label')";
            if (fault == null) {
                neighbor.add(route, place);
            } else {
                // not thrown: the statement was read to its end
                reading.errors().add(new GrammarError(place, fault));
            }
        }
    }
}
