package exabgp.reactor.format;

import exabgp.wire.address.Ip;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import exabgp.wire.nlri.linkstate.NodeDescriptor;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Link-state NLRI as JSON. */
final class LinkStateNlriJson {
    private LinkStateNlriJson() {}

    /**
     * Writes one.
     *
     * @param nextHop where it leads when that is to be told here, as API 4 has it for nodes and prefixes
     */
    static void write(LineBuffer out, LinkStateNlri nlri, @Nullable Ip nextHop) {
        switch (nlri.object()) {
            case LinkStateObject.Node node -> {
                begin(out, "bgpls-node", node.source());
                nodes(out, "node-descriptors", node.node());
                nextHop(out, nextHop);
            }
            case LinkStateObject.Link link -> link(out, link);
            case LinkStateObject.ReachedPrefix prefix -> {
                prefix(out, prefix);
                nextHop(out, nextHop);
            }
            case LinkStateObject.Srv6Sid sid -> srv6(out, sid);
            case LinkStateObject.Unknown unknown ->
                out.ascii("{ \"code\": ").number(unknown.type()).ascii(", \"parsed\": false, \"raw\": \"").hex(unknown.body()).put('"');
        }
        end(out, nlri);
    }

    private static void begin(LineBuffer out, String type, LinkStateObject.Source source) {
        out.ascii("{ \"ls-nlri-type\": \"").ascii(type).ascii("\", \"l3-routing-topology\": ").ascii(Long.toUnsignedString(source.identifier()));
        out.ascii(", \"protocol-id\": ").number(source.protocol());
    }

    private static void end(LineBuffer out, LinkStateNlri nlri) {
        if (nlri.distinguisher() != null) {
            out.ascii(", \"rd\": \"").ascii(nlri.distinguisher().toString()).put('"');
        }
        if (nlri.pathId() != null) {
            out.ascii(", \"path-information\": \"");
            AddressText.ipv4(out, nlri.pathId().value());
            out.put('"');
        }
        out.ascii(" }");
    }

    private static void nextHop(LineBuffer out, @Nullable Ip nextHop) {
        if (nextHop != null) {
            out.ascii(", \"nexthop\": ");
            address(out, nextHop);
        }
    }

    private static void link(LineBuffer out, LinkStateObject.Link link) {
        begin(out, "bgpls-link", link.source());
        nodes(out, "local-node-descriptors", link.local());
        nodes(out, "remote-node-descriptors", link.remote());
        array(out, "interface-addresses", link.interfaces(), LinkStateNlriJson::address);
        array(out, "neighbor-addresses", link.neighbors(), LinkStateNlriJson::address);
        array(out, "multi-topology-ids", link.topologies(), LinkStateNlriJson::number);
        array(out, "link-identifiers", link.identifiers(), LinkStateNlriJson::identifiers);
    }

    private static void prefix(LineBuffer out, LinkStateObject.ReachedPrefix reached) {
        begin(out, reached.prefix().address().bits() == 32 ? "bgpls-prefix-v4" : "bgpls-prefix-v6", reached.source());
        nodes(out, "node-descriptors", reached.node());
        String prefix = reached.prefix().toString();
        out.ascii(", \"ip-reachability-tlv\": \"").ascii(prefix).ascii("\", \"ip-reach-prefix\": \"").ascii(prefix).put('"');
        if (reached.routeType() != LinkStateObject.ReachedPrefix.NO_ROUTE_TYPE) {
            out.ascii(", \"ospf-route-type\": ").number(reached.routeType());
        }
    }

    private static void srv6(LineBuffer out, LinkStateObject.Srv6Sid sid) {
        begin(out, "bgpls-srv6sid", sid.source());
        nodes(out, "node-descriptors", sid.node());
        out.ascii(", \"srv6-sid-descriptors\": {\"multi-topology-ids\": [");
        items(out, sid.topologies(), LinkStateNlriJson::number);
        out.ascii("], \"srv6-sid\": ");
        address(out, sid.sid());
        out.put('}');
    }

    private static void nodes(LineBuffer out, String name, List<NodeDescriptor> descriptors) {
        array(out, name, descriptors, LinkStateNlriJson::descriptor);
    }

    private static void descriptor(LineBuffer out, NodeDescriptor descriptor) {
        switch (descriptor) {
            case NodeDescriptor.AutonomousSystem as -> out.ascii("{ \"autonomous-system\": ").number(as.asn().value());
            case NodeDescriptor.Identifier identifier -> out.ascii("{ \"bgp-ls-identifier\": \"").number(identifier.value()).put('"');
            case NodeDescriptor.OspfArea area -> address(out.ascii("{ \"ospf-area-id\": "), area.area());
            case NodeDescriptor.Router router -> address(out.ascii("{ \"router-id\": "), router.address());
            case NodeDescriptor.OspfPseudonode node -> {
                address(out.ascii("{ \"router-id\": "), node.router());
                address(out.ascii(", \"designated-router-id\": "), node.designated());
            }
            case NodeDescriptor.IsisNode node -> {
                out.ascii("{ \"router-id\": \"").hexLower(node.systemId()).put('"');
                if (node.isPseudonode()) {
                    out.ascii(", \"psn\": \"").number(node.pseudonode()).put('"');
                }
            }
            case NodeDescriptor.Unknown unknown -> out.ascii("{ \"unknown-subtlv-").number(unknown.type()).ascii("\": \"0x").hex(unknown.value()).put('"');
        }
        out.ascii(" }");
    }

    private static void identifiers(LineBuffer out, LinkStateObject.LinkIdentifiers numbers) {
        out.ascii("{ \"link-local-id\": ").number(numbers.local()).ascii(", \"link-remote-id\": ").number(numbers.remote()).ascii(" }");
    }

    private static void number(LineBuffer out, int number) {
        out.number(number);
    }

    private static void address(LineBuffer out, Ip address) {
        out.put('"');
        AddressText.ip(out, address);
        out.put('"');
    }

    private static <T> void array(LineBuffer out, String name, List<T> values, BiConsumer<LineBuffer, T> item) {
        out.ascii(", \"").ascii(name).ascii("\": [ ");
        items(out, values, item);
        out.ascii(" ]");
    }

    private static <T> void items(LineBuffer out, List<T> values, BiConsumer<LineBuffer, T> item) {
        boolean first = true;
        for (T value : values) {
            if (!first) {
                out.ascii(", ");
            }
            first = false;
            item.accept(out, value);
        }
    }
}
