package exabgp.wire.nlri.linkstate;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;
import java.util.ArrayList;
import java.util.List;

/** Gathers the TLVs of one NLRI and puts them in order: by type, then by length, then by value, which is the order of their octets (RFC 9552 section 5.1). */
final class DescriptorWriter {
    private static final int LONGEST = 0xFFFF;

    private final List<Octets> tlvs = new ArrayList<>();

    private DescriptorWriter() {}

    static Octets write(LinkStateObject.Known object) {
        DescriptorWriter writer = new DescriptorWriter();
        writer.object(object);
        OctetWriter out = new OctetWriter();
        out.u8(object.source().protocol()).i64(object.source().identifier());
        writer.sorted().forEach(out::octets);
        return out.toOctets();
    }

    private void object(LinkStateObject.Known object) {
        switch (object) {
            case LinkStateObject.Node node -> node(256, node.node());
            case LinkStateObject.Link link -> {
                node(256, link.local());
                node(257, link.remote());
                link.identifiers().forEach(i -> tlv(258, new OctetWriter().u32(i.local()).u32(i.remote())));
                link.interfaces().forEach(address -> address(259, address));
                link.neighbors().forEach(address -> address(260, address));
                topologies(link.topologies());
            }
            case LinkStateObject.ReachedPrefix reached -> {
                node(256, reached.node());
                topologies(reached.topologies());
                if (reached.routeType() != LinkStateObject.ReachedPrefix.NO_ROUTE_TYPE) {
                    tlv(264, new OctetWriter().u8(reached.routeType()));
                }
                tlv(265, prefix(reached.prefix()));
            }
            case LinkStateObject.Srv6Sid sid -> {
                node(256, sid.node());
                topologies(sid.topologies());
                tlv(518, new OctetWriter().i64(sid.sid().high()).i64(sid.sid().low()));
            }
        }
    }

    private void node(int type, List<NodeDescriptor> descriptors) {
        DescriptorWriter parts = new DescriptorWriter();
        descriptors.forEach(parts::descriptor);
        OctetWriter value = new OctetWriter();
        parts.sorted().forEach(value::octets);
        tlv(type, value);
    }

    private void descriptor(NodeDescriptor descriptor) {
        OctetWriter value = new OctetWriter();
        switch (descriptor) {
            case NodeDescriptor.AutonomousSystem as -> tlv(512, value.u32(as.asn().value()));
            case NodeDescriptor.Identifier identifier -> tlv(513, value.u32(identifier.value()));
            case NodeDescriptor.OspfArea area -> tlv(514, value.i32(area.area().value()));
            case NodeDescriptor.Router router -> {
                router.address().encode(value);
                tlv(515, value);
            }
            case NodeDescriptor.OspfPseudonode node -> tlv(515, value.i32(node.router().value()).i32(node.designated().value()));
            case NodeDescriptor.IsisNode node -> tlv(515, value.octets(node.systemId()));
            case NodeDescriptor.Unknown unknown -> tlv(unknown.type(), value.octets(unknown.value()));
        }
    }

    /** Types of addresses of IPv6 are two above those of IPv4. */
    private void address(int type, Ip address) {
        OctetWriter value = new OctetWriter();
        address.encode(value);
        tlv(address.bits() == 32 ? type : type + 2, value);
    }

    private void topologies(List<Integer> topologies) {
        if (!topologies.isEmpty()) {
            OctetWriter value = new OctetWriter();
            topologies.forEach(value::u16);
            tlv(263, value);
        }
    }

    private static OctetWriter prefix(Prefix prefix) {
        OctetWriter value = new OctetWriter().u8(prefix.length());
        prefix.address().encode(value);
        value.truncate(1 + (prefix.length() + 7) / 8);
        return value;
    }

    private void tlv(int type, OctetWriter value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a descriptor " + type + " of " + value.length() + " octets");
        }
        tlvs.add(new OctetWriter(4 + value.length()).u16(type).u16(value.length()).octets(value).toOctets());
    }

    private List<Octets> sorted() {
        return tlvs.stream().sorted().toList();
    }
}
