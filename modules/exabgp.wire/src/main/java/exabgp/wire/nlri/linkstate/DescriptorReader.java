package exabgp.wire.nlri.linkstate;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the descriptors of one NLRI, in whatever order they come. Unknown ones are passed over: they stay in the octets of the NLRI. */
final class DescriptorReader {
    private static final int TOPOLOGY_MASK = 0xFFF;

    private final LinkStateObject.Source source;
    private @Nullable List<NodeDescriptor> local;
    private @Nullable List<NodeDescriptor> remote;
    private final List<Ip> interfaces = new ArrayList<>();
    private final List<Ip> neighbors = new ArrayList<>();
    private final List<Integer> topologies = new ArrayList<>();
    private final List<LinkStateObject.LinkIdentifiers> identifiers = new ArrayList<>();
    private int routeType = LinkStateObject.ReachedPrefix.NO_ROUTE_TYPE;
    private @Nullable Octets reachability;
    private @Nullable Ipv6 sid;

    DescriptorReader(Octets body) {
        Cursor in = body.cursor();
        source = new LinkStateObject.Source(in.u8(), in.i64());
        while (!in.isEmpty()) {
            int type = in.u16();
            tlv(type, in.octets(in.u16()));
        }
    }

    private void tlv(int type, Octets value) {
        switch (type) {
            case 256 -> local = node(local, type, value);
            case 257 -> remote = node(remote, type, value);
            case 258 -> identifiers.add(new LinkStateObject.LinkIdentifiers(exactly(8, type, value).u32(0), value.u32(4)));
            case 259 -> interfaces.add(Ip.decode(exactly(4, type, value)));
            case 260 -> neighbors.add(Ip.decode(exactly(4, type, value)));
            case 261 -> interfaces.add(Ip.decode(exactly(16, type, value)));
            case 262 -> neighbors.add(Ip.decode(exactly(16, type, value)));
            case 263 -> topologies(value.cursor());
            case 264 -> routeType = exactly(1, type, value).u8(0);
            case 265 -> reachability = once(reachability, type, value);
            case 518 -> sid = (Ipv6) Ip.decode(once(sid, type, exactly(16, type, value)));
            default -> {}
        }
    }

    LinkStateObject object(int type) {
        List<NodeDescriptor> node = required(local, "node");
        return switch (type) {
            case LinkStateObject.NODE -> new LinkStateObject.Node(source, node);
            case LinkStateObject.LINK ->
                new LinkStateObject.Link(source, node, required(remote, "remote node"), interfaces, neighbors, topologies, identifiers);
            case LinkStateObject.SRV6_SID -> new LinkStateObject.Srv6Sid(source, node, topologies, required(sid, "SRv6 SID"));
            default -> new LinkStateObject.ReachedPrefix(source, node, topologies, routeType, prefix(type));
        };
    }

    /** Octets beyond those that the length asks for are passed over, as are bits. */
    private Prefix prefix(int type) {
        Cursor in = required(reachability, "IP reachability").cursor();
        int most = type == LinkStateObject.PREFIX_V4 ? 32 : 128;
        int bits = in.u8();
        if (bits > most) {
            throw new Malformed("a prefix length of " + bits);
        }
        int size = (bits + 7) / 8;
        byte[] address = new byte[most / 8];
        in.octets(size).copyTo(address, 0);
        Octets whole = Octets.copyOf(address);
        return Prefix.containing(most == 32 ? new Ipv4(whole.i32(0)) : Ip.decode(whole), bits);
    }

    private void topologies(Cursor in) {
        while (!in.isEmpty()) {
            topologies.add(in.u16() & TOPOLOGY_MASK);
        }
    }

    private static List<NodeDescriptor> node(@Nullable List<NodeDescriptor> before, int type, Octets value) {
        return NodeDescriptor.decode(once(before, type, value).cursor());
    }

    private static Octets once(@Nullable Object before, int type, Octets value) {
        if (before != null) {
            throw new Malformed("a descriptor " + type + " that appears more than once");
        }
        return value;
    }

    private static Octets exactly(int size, int type, Octets value) {
        if (value.length() != size) {
            throw new Malformed("a descriptor " + type + " of " + value.length() + " octets, not " + size);
        }
        return value;
    }

    private static <T> T required(@Nullable T descriptor, String name) {
        if (descriptor == null) {
            throw new Malformed("no " + name + " descriptor");
        }
        return descriptor;
    }
}
