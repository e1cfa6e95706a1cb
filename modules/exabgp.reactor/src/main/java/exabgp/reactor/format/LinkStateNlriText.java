package exabgp.reactor.format;

import exabgp.wire.address.Ip;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import exabgp.wire.nlri.linkstate.NodeDescriptor;
import java.util.List;

/**
 * Link-state NLRI as text, the form in which commands take them: with the keys of their JSON as words. What the words cannot say exactly, unknown descriptors and an order that is not
 * that of the RFC, is told in hexadecimal.
 */
final class LinkStateNlriText {
    private LinkStateNlriText() {}

    static void write(LineBuffer out, LinkStateNlri nlri) {
        out.ascii("bgp-ls ");
        LinkStateObject object = nlri.object();
        switch (object) {
            case LinkStateObject.Known known when object.encode().equals(nlri.body()) -> known(out, known);
            case LinkStateObject.Known _, LinkStateObject.Unknown _ -> out.ascii("code ").number(nlri.type()).ascii(" raw 0x").hex(nlri.body());
        }
        if (nlri.distinguisher() != null) {
            out.ascii(" rd ").ascii(nlri.distinguisher().exact());
        }
        if (nlri.pathId() != null) {
            out.ascii(" path-information ");
            AddressText.ipv4(out, nlri.pathId().value());
        }
    }

    private static void known(LineBuffer out, LinkStateObject.Known object) {
        switch (object) {
            case LinkStateObject.Node node -> {
                source(out, "node", node.source());
                nodes(out, " node-descriptors", node.node());
            }
            case LinkStateObject.Link link -> link(out, link);
            case LinkStateObject.ReachedPrefix reached -> {
                source(out, reached.prefix().address().bits() == 32 ? "prefix-v4" : "prefix-v6", reached.source());
                nodes(out, " node-descriptors", reached.node());
                topologies(out, reached.topologies());
                if (reached.routeType() != LinkStateObject.ReachedPrefix.NO_ROUTE_TYPE) {
                    out.ascii(" ospf-route-type ").number(reached.routeType());
                }
                out.ascii(" ip-reach-prefix ").ascii(reached.prefix().toString());
            }
            case LinkStateObject.Srv6Sid sid -> {
                source(out, "srv6sid", sid.source());
                nodes(out, " node-descriptors", sid.node());
                topologies(out, sid.topologies());
                AddressText.ip(out.ascii(" srv6-sid "), sid.sid());
            }
        }
    }

    private static void source(LineBuffer out, String word, LinkStateObject.Source source) {
        out.ascii(word).ascii(" protocol-id ").number(source.protocol());
        out.ascii(" l3-routing-topology ").ascii(Long.toUnsignedString(source.identifier()));
    }

    private static void link(LineBuffer out, LinkStateObject.Link link) {
        source(out, "link", link.source());
        nodes(out, " local-node-descriptors", link.local());
        nodes(out, " remote-node-descriptors", link.remote());
        addresses(out, " interface-addresses [", link.interfaces());
        addresses(out, " neighbor-addresses [", link.neighbors());
        topologies(out, link.topologies());
        if (!link.identifiers().isEmpty()) {
            out.ascii(" link-identifiers [");
            link.identifiers().forEach(ends -> out.put(' ').number(ends.local()).put(':').number(ends.remote()));
            out.ascii(" ]");
        }
    }

    private static void addresses(LineBuffer out, String word, List<Ip> addresses) {
        if (!addresses.isEmpty()) {
            out.ascii(word);
            addresses.forEach(address -> AddressText.ip(out.put(' '), address));
            out.ascii(" ]");
        }
    }

    private static void topologies(LineBuffer out, List<Integer> topologies) {
        if (!topologies.isEmpty()) {
            out.ascii(" multi-topology-ids [");
            topologies.forEach(topology -> out.put(' ').number(topology));
            out.ascii(" ]");
        }
    }

    private static void nodes(LineBuffer out, String word, List<NodeDescriptor> descriptors) {
        out.ascii(word).ascii(" [");
        descriptors.forEach(descriptor -> descriptor(out, descriptor));
        out.ascii(" ]");
    }

    private static void descriptor(LineBuffer out, NodeDescriptor descriptor) {
        switch (descriptor) {
            case NodeDescriptor.AutonomousSystem as -> out.ascii(" autonomous-system ").number(as.asn().value());
            case NodeDescriptor.Identifier identifier -> out.ascii(" bgp-ls-identifier ").number(identifier.value());
            case NodeDescriptor.OspfArea area -> AddressText.ip(out.ascii(" ospf-area-id "), area.area());
            case NodeDescriptor.Router router -> AddressText.ip(out.ascii(" router-id "), router.address());
            case NodeDescriptor.OspfPseudonode node -> {
                AddressText.ip(out.ascii(" router-id "), node.router());
                AddressText.ip(out.ascii(" designated-router-id "), node.designated());
            }
            case NodeDescriptor.IsisNode node -> out.ascii(" router-id ").hexLower(node.systemId());
            case NodeDescriptor.Unknown unknown -> out.ascii(" unknown-subtlv-").number(unknown.type()).ascii(" 0x").hex(unknown.value());
        }
    }
}
