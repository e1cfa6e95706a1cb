package exabgp.wire.nlri.linkstate;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import java.util.ArrayList;
import java.util.List;

/** One of the properties that tell a node from others (RFC 9552 section 5.2.1.4). */
public sealed interface NodeDescriptor {
    /** The AS of the node. */
    record AutonomousSystem(Asn asn) implements NodeDescriptor {}

    /**
     * The BGP-LS identifier, deprecated.
     *
     * @param value 0 to 4294967295
     */
    record Identifier(long value) implements NodeDescriptor {}

    /** The OSPF area of the node. */
    record OspfArea(Ipv4 area) implements NodeDescriptor {}

    /** The address that an OSPF router, or one outside any IGP, is known by. */
    record Router(Ip address) implements NodeDescriptor {}

    /**
     * A network of OSPF.
     *
     * @param router     the identifier of the designated router
     * @param designated the address of its interface to the network
     */
    record OspfPseudonode(Ipv4 router, Ipv4 designated) implements NodeDescriptor {}

    /**
     * A node of IS-IS.
     *
     * @param systemId six octets; for a pseudonode a seventh, its number
     */
    record IsisNode(Octets systemId) implements NodeDescriptor {
        /** Whether it is a network and not a router. */
        public boolean isPseudonode() {
            return systemId.length() > SYSTEM_ID;
        }

        /** The number of a pseudonode, 0 to 255. */
        public int pseudonode() {
            return systemId.u8(SYSTEM_ID);
        }

        private static final int SYSTEM_ID = 6;
    }

    /**
     * A property this program does not know.
     *
     * @param type  the sub-TLV type, 0 to 65535
     * @param value its octets
     */
    record Unknown(int type, Octets value) implements NodeDescriptor {}

    /** Reads the sub-TLVs of a node descriptor TLV. */
    static List<NodeDescriptor> decode(Cursor in) {
        List<NodeDescriptor> descriptors = new ArrayList<>();
        while (!in.isEmpty()) {
            int type = in.u16();
            descriptors.add(decode(type, in.octets(in.u16())));
        }
        return descriptors;
    }

    private static NodeDescriptor decode(int type, Octets value) {
        return switch (type) {
            case 512 -> new AutonomousSystem(new Asn(number(type, value)));
            case 513 -> new Identifier(number(type, value));
            case 514 -> new OspfArea(new Ipv4((int) number(type, value)));
            case 515 -> router(value);
            default -> new Unknown(type, value);
        };
    }

    private static NodeDescriptor router(Octets value) {
        return switch (value.length()) {
            case 4, 16 -> new Router(Ip.decode(value));
            case 6, 7 -> new IsisNode(value);
            case 8 -> new OspfPseudonode(new Ipv4(value.i32(0)), new Ipv4(value.i32(4)));
            default -> throw new Malformed("an IGP router identifier of " + value.length() + " octets");
        };
    }

    private static long number(int type, Octets value) {
        if (value.length() != 4) {
            throw new Malformed("a node descriptor " + type + " of " + value.length() + " octets, not 4");
        }
        return value.u32(0);
    }
}
