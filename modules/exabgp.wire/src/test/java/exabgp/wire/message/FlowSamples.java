package exabgp.wire.message;

import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.flow.BitmaskOperator;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowComponent;
import exabgp.wire.nlri.flow.FlowMatch;
import exabgp.wire.nlri.flow.FlowPrefix;
import exabgp.wire.nlri.flow.FlowRule;
import exabgp.wire.nlri.flow.FlowTerm;
import exabgp.wire.nlri.flow.NumericOperator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Flow rules with every component, operator and width. */
final class FlowSamples {
    static final FlowNlri EVERYTHING = new FlowNlri(Family.of(Afi.IPV4, Safi.FLOW), null, new FlowRule(components(false)), null);

    static final FlowNlri VPN = new FlowNlri(
            Family.of(Afi.IPV4, Safi.FLOW_VPN), RouteDistinguisher.parse("65000:1"), new FlowRule(List.of(prefix(ComponentType.SOURCE, "10.0.0.0", 9, 0))), new PathId(1));

    static final FlowNlri EVERYTHING_OF_IPV6 = new FlowNlri(Family.of(Afi.IPV6, Safi.FLOW), null, new FlowRule(components(true)), new PathId(-1));

    /** As long as a rule may be. */
    static final FlowNlri LONG = new FlowNlri(
            Family.of(Afi.IPV6, Safi.FLOW_VPN),
            RouteDistinguisher.parse("192.0.2.1:1"),
            new FlowRule(List.of(new FlowMatch(ComponentType.PORT, Collections.nCopies(2043, FlowTerm.of(false, NumericOperator.EQUAL, 1))))),
            null);

    private FlowSamples() {}

    private static List<FlowComponent> components(boolean ipv6) {
        List<FlowComponent> components = new ArrayList<>();
        components.add(ipv6 ? prefix(ComponentType.DESTINATION, "2001:db8::", 33, 0) : prefix(ComponentType.DESTINATION, "0.0.0.0", 0, 0));
        components.add(ipv6 ? prefix(ComponentType.SOURCE, "::1", 128, 120) : prefix(ComponentType.SOURCE, "192.0.2.1", 32, 0));
        for (ComponentType type : ComponentType.values()) {
            if (!type.isPrefix() && ComponentType.of(type.code(), ipv6).isPresent()) {
                components.add(new FlowMatch(type, type.isBitmask() ? bitmasks() : numbers()));
            }
        }
        return components;
    }

    private static List<FlowTerm> numbers() {
        List<FlowTerm> terms = new ArrayList<>();
        for (NumericOperator operator : NumericOperator.values()) {
            terms.add(new FlowTerm(operator.ordinal() % 2 != 0, operator, 1 << (operator.ordinal() % 4), operator.ordinal()));
        }
        terms.add(FlowTerm.of(false, NumericOperator.EQUAL, -1L));
        return terms;
    }

    private static List<FlowTerm> bitmasks() {
        List<FlowTerm> terms = new ArrayList<>();
        for (BitmaskOperator operator : BitmaskOperator.values()) {
            terms.add(FlowTerm.of(operator.ordinal() % 2 != 0, operator, 1L << (operator.ordinal() * 4)));
        }
        return terms;
    }

    private static FlowPrefix prefix(ComponentType type, String address, int length, int offset) {
        return new FlowPrefix(type, new Prefix(Ip.parse(address), length), offset);
    }
}
