package exabgp.reactor.grammar;

import exabgp.wire.address.Ipv6;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowComponent;
import exabgp.wire.nlri.flow.FlowMatch;
import exabgp.wire.nlri.flow.FlowPrefix;
import exabgp.wire.nlri.flow.FlowRule;
import exabgp.wire.nlri.flow.FlowTerm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the words of a flow say. */
final class FlowDraft {
    private final Location place;
    private final @Nullable Family family;
    private final RouteDraft route = new RouteDraft();
    private final Map<ComponentType, FlowPrefix> prefixes = new EnumMap<>(ComponentType.class);
    private final Map<ComponentType, List<FlowTerm>> matches = new EnumMap<>(ComponentType.class);

    /** Begins with nothing; {@code family} is null where the prefixes and the distinguisher say it. */
    FlowDraft(Location place, @Nullable Family family) {
        this.place = place;
        this.family = family;
    }

    /** The attributes and all else that is not in the rule itself. */
    RouteDraft route() {
        return route;
    }

    /** Reads the value of a component. What a component of numbers says twice, may be either. */
    void match(FlowWord word, Location at, Tokens in) throws GrammarError {
        ComponentType type = word.type();
        if (type.isPrefix()) {
            prefix(word, at, in);
        } else {
            List<FlowTerm> terms = matches.computeIfAbsent(type, t -> new ArrayList<>());
            ListGrammar.read(in, t -> FlowExpression.read(t, type, terms));
            if (terms.isEmpty()) {
                throw new GrammarError(at, "a list of " + type.label(false) + " must not be empty");
            }
        }
    }

    ParsedRoute finish(AttributeSets sets) throws GrammarError {
        List<FlowComponent> components = new ArrayList<>();
        for (ComponentType type : ComponentType.values()) {
            FlowPrefix prefix = prefixes.get(type);
            List<FlowTerm> terms = matches.get(type);
            if (prefix != null) {
                components.add(prefix);
            } else if (terms != null) {
                components.add(new FlowMatch(type, terms));
            }
        }
        if (components.isEmpty()) {
            throw new GrammarError(place, "a flow must match something: it has no component");
        }
        RouteTail tail = route.finish(sets);
        RouteDistinguisher distinguisher = tail.marks().distinguisher();
        FlowRule rule = new FlowRule(components);
        if (rule.length() + (distinguisher == null ? 0 : RouteDistinguisher.LENGTH) > FlowRule.MOST) {
            throw new GrammarError(place, "a flow of " + rule.length() + " octets is too long: there is room for " + FlowRule.MOST);
        }
        return tail.route(new FlowNlri(family(distinguisher), distinguisher, rule, tail.marks().pathId()));
    }

    private void prefix(FlowWord word, Location at, Tokens in) throws GrammarError {
        FlowPrefix prefix = FlowPrefixGrammar.read(word.type(), in);
        boolean ipv6 = isIpv6(prefix);
        Boolean wanted = word.ipv6() != null ? word.ipv6() : family != null ? Boolean.valueOf(family.afi() == Afi.IPV6.code()) : null;
        if (wanted != null && wanted != ipv6) {
            throw new GrammarError(at, "expected an " + (wanted ? "IPv6" : "IPv4") + " prefix, found '" + prefix.prefix() + "'");
        }
        for (FlowPrefix other : prefixes.values()) {
            if (isIpv6(other) != ipv6) {
                throw new GrammarError(at, "a flow cannot have the prefixes '" + other.prefix() + "' and '" + prefix.prefix() + "': one is of IPv4, the other of IPv6");
            }
        }
        if (prefixes.putIfAbsent(word.type(), prefix) != null) {
            throw new GrammarError(at, "a flow has one prefix of each kind, '" + prefix.prefix() + "' is a second one");
        }
    }

    private Family family(@Nullable RouteDistinguisher distinguisher) throws GrammarError {
        Afi afi = afi();
        if (afi == Afi.IPV4 && matches.containsKey(ComponentType.FLOW_LABEL)) {
            throw new GrammarError(place, "a flow of IPv4 cannot have a flow-label");
        }
        Safi safi = distinguisher == null ? Safi.FLOW : Safi.FLOW_VPN;
        if (distinguisher == null && family != null && family.safi() == Safi.FLOW_VPN.code()) {
            throw new GrammarError(place, "a flow of a VPN needs a route distinguisher: rd");
        }
        return Family.of(afi, safi);
    }

    private Afi afi() {
        if (family != null) {
            return family.afi() == Afi.IPV6.code() ? Afi.IPV6 : Afi.IPV4;
        }
        boolean label = prefixes.isEmpty() && matches.containsKey(ComponentType.FLOW_LABEL);
        return label || prefixes.values().stream().anyMatch(FlowDraft::isIpv6) ? Afi.IPV6 : Afi.IPV4;
    }

    private static boolean isIpv6(FlowPrefix prefix) {
        return prefix.prefix().address() instanceof Ipv6;
    }
}
