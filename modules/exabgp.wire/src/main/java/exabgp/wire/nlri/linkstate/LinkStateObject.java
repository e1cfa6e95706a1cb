package exabgp.wire.nlri.linkstate;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import java.util.List;

/** What a link-state NLRI describes (RFC 9552 section 5.2). */
public sealed interface LinkStateObject {
    /** The NLRI type of a node. */
    int NODE = 1;

    /** The NLRI type of a link. */
    int LINK = 2;

    /** The NLRI type of an IPv4 prefix. */
    int PREFIX_V4 = 3;

    /** The NLRI type of an IPv6 prefix. */
    int PREFIX_V6 = 4;

    /** The NLRI type of an SRv6 SID (RFC 9514 section 6). */
    int SRV6_SID = 6;

    /**
     * Takes the octets of an NLRI apart.
     *
     * @param type the NLRI type, 0 to 65535
     * @param body what follows its type, its length and its route distinguisher
     * @throws Malformed when a length is wrong, or a descriptor is missing or there twice
     */
    static LinkStateObject decode(int type, Octets body) {
        return switch (type) {
            case NODE, LINK, PREFIX_V4, PREFIX_V6, SRV6_SID -> new DescriptorReader(body).object(type);
            default -> new Unknown(type, body);
        };
    }

    /**
     * Its octets, as {@link #decode} takes them. Descriptors stand in the order that RFC 9552 section 5.1 asks for.
     *
     * @throws IllegalArgumentException when they are too many for the two octets of a length
     */
    default Octets encode() {
        return switch (this) {
            case Known known -> DescriptorWriter.write(known);
            case Unknown unknown -> unknown.body();
        };
    }

    /** The NLRI type, 0 to 65535. */
    default int type() {
        return switch (this) {
            case Node _ -> NODE;
            case Link _ -> LINK;
            case ReachedPrefix reached -> reached.prefix().address().bits() == 32 ? PREFIX_V4 : PREFIX_V6;
            case Srv6Sid _ -> SRV6_SID;
            case Unknown unknown -> unknown.type();
        };
    }

    /** One of a type this program knows. */
    sealed interface Known extends LinkStateObject {
        /** Where it comes from. */
        Source source();
    }

    /**
     * Where a link-state object comes from.
     *
     * @param protocol   the protocol that told of it, 0 to 255 (RFC 9552 table 2)
     * @param identifier which instance of the protocol, 64 bits
     */
    record Source(int protocol, long identifier) {}

    /**
     * A router or a pseudonode.
     *
     * @param node its descriptors
     */
    record Node(Source source, List<NodeDescriptor> node) implements Known {
        /** Copies the list. */
        public Node {
            node = List.copyOf(node);
        }
    }

    /**
     * One direction of a link.
     *
     * @param local       the descriptors of the node it begins at
     * @param remote      the descriptors of the node it leads to
     * @param interfaces  the addresses of its near end
     * @param neighbors   the addresses of its far end
     * @param topologies  the multi-topology identifiers, 12 bits each
     * @param identifiers the numbers of its ends
     */
    record Link(
            Source source,
            List<NodeDescriptor> local,
            List<NodeDescriptor> remote,
            List<Ip> interfaces,
            List<Ip> neighbors,
            List<Integer> topologies,
            List<LinkIdentifiers> identifiers)
            implements Known {
        /** Copies the lists. */
        public Link {
            local = List.copyOf(local);
            remote = List.copyOf(remote);
            interfaces = List.copyOf(interfaces);
            neighbors = List.copyOf(neighbors);
            topologies = List.copyOf(topologies);
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * The numbers of the ends of a link that has no addresses (RFC 5307 section 1.1).
     *
     * @param local  the number of its near end, 0 to 4294967295
     * @param remote the number of its far end, 0 when it is not known
     */
    record LinkIdentifiers(long local, long remote) {}

    /**
     * A prefix that a node reaches.
     *
     * @param node       the descriptors of the node
     * @param topologies the multi-topology identifiers, 12 bits each
     * @param routeType  the kind of OSPF route, 0 to 255; {@link #NO_ROUTE_TYPE} when it is not told
     * @param prefix     the prefix
     */
    record ReachedPrefix(Source source, List<NodeDescriptor> node, List<Integer> topologies, int routeType, Prefix prefix) implements Known {
        /** No OSPF route type. */
        public static final int NO_ROUTE_TYPE = -1;

        /** Copies the lists. */
        public ReachedPrefix {
            node = List.copyOf(node);
            topologies = List.copyOf(topologies);
        }
    }

    /**
     * A segment identifier of SRv6 that a node has.
     *
     * @param node       the descriptors of the node
     * @param topologies the multi-topology identifiers, 12 bits each
     * @param sid        the SID
     */
    record Srv6Sid(Source source, List<NodeDescriptor> node, List<Integer> topologies, Ipv6 sid) implements Known {
        /** Copies the lists. */
        public Srv6Sid {
            node = List.copyOf(node);
            topologies = List.copyOf(topologies);
        }
    }

    /**
     * One of a type this program does not know.
     *
     * @param type the NLRI type, 0 to 65535
     * @param body all of it
     */
    record Unknown(int type, Octets body) implements LinkStateObject {}
}
