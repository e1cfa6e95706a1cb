package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.nlri.linkstate.NodeDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The descriptors of a node: {@code [ autonomous-system 65000 router-id 192.0.2.1 ]}. */
final class NodeGrammar {
    private static final String UNKNOWN = "unknown-subtlv-";
    private static final String DESIGNATED = "designated-router-id";
    private static final List<String> KEYS = List.of("autonomous-system", "bgp-ls-identifier", "ospf-area-id", "router-id", DESIGNATED, UNKNOWN);

    private NodeGrammar() {}

    static List<NodeDescriptor> read(Tokens in, String owner) throws GrammarError {
        List<NodeDescriptor> descriptors = new ArrayList<>();
        LinkStateWords.fields(in, owner, KEYS, (key, word) -> {
            if (key.equals(DESIGNATED)) {
                designated(descriptors, word);
            } else {
                descriptors.add(one(key, word));
            }
        });
        return descriptors;
    }

    private static NodeDescriptor one(String key, Tokens in) throws GrammarError {
        return switch (key) {
            case "autonomous-system" -> new NodeDescriptor.AutonomousSystem(Addresses.asn(in, "an AS number"));
            case "bgp-ls-identifier" -> new NodeDescriptor.Identifier(LinkStateWords.number(in, LinkStateWords.U32, "a BGP-LS identifier"));
            case "ospf-area-id" -> new NodeDescriptor.OspfArea(Addresses.ipv4(in, "an OSPF area (like an IPv4 address)"));
            case "router-id" -> router(in);
            default -> {
                int type = LinkStateWords.suffix(key, UNKNOWN, in.location());
                yield new NodeDescriptor.Unknown(type, LinkStateWords.octets(in, "the value of a node descriptor"));
            }
        };
    }

    private static NodeDescriptor router(Tokens in) throws GrammarError {
        Ip address = in.kind() == Kind.WORD ? Addresses.ip(in.buffer(), in.start(), in.stop()) : null;
        if (address != null) {
            in.next();
            return new NodeDescriptor.Router(address);
        }
        Octets system = LinkStateWords.systemId(in, "a router (an IP address, or the six octets of IS-IS, seven for a pseudonode)");
        return new NodeDescriptor.IsisNode(system);
    }

    /** It makes a network of the router before it. */
    private static void designated(List<NodeDescriptor> before, Tokens in) throws GrammarError {
        if (before.isEmpty() || !(before.removeLast() instanceof NodeDescriptor.Router router) || !(router.address() instanceof Ipv4 id)) {
            throw in.error("designated-router-id belongs behind the router-id of OSPF");
        }
        before.add(new NodeDescriptor.OspfPseudonode(id, Addresses.ipv4(in, "the interface of the designated router (an IPv4 address)")));
    }
}
