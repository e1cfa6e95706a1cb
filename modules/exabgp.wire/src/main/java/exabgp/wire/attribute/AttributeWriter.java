package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ipv4;

/** Writes path attributes one behind the other (RFC 4271 section 4.3). */
final class AttributeWriter {
    private final boolean fourOctetAs;
    private final OctetWriter out;
    private final OctetWriter value = new OctetWriter();

    AttributeWriter(boolean fourOctetAs, OctetWriter out) {
        this.fourOctetAs = fourOctetAs;
        this.out = out;
    }

    void write(Attribute attribute) {
        value.clear();
        switch (attribute) {
            case Origin a -> a.encode(value);
            case AsPath a -> a.encode(fourOctetAs, value);
            case NextHop a -> nextHop(a);
            case Med a -> a.encode(value);
            case LocalPref a -> a.encode(value);
            case AtomicAggregate _ -> {}
            case Aggregator a -> a.encode(fourOctetAs, value);
            case Communities a -> value.octets(a.packed());
            case OriginatorId a -> a.encode(value);
            case ClusterList a -> a.encode(value);
            case LargeCommunities a -> value.octets(a.packed());
            case UnknownAttribute a -> value.octets(a.value());
        }
        if (!value.isEmpty() || mayBeEmpty(attribute)) {
            frame(attribute.flags(), attribute.code());
        }
        if (!fourOctetAs) {
            wide(attribute);
        }
    }

    /** Only IPv4 has room in NEXT_HOP, others stand in MP_REACH_NLRI (RFC 4760 section 3). */
    private void nextHop(NextHop nextHop) {
        if (nextHop.address() instanceof Ipv4 address) {
            address.encode(value);
        }
    }

    /** What has no room in two octets goes into a second attribute (RFC 6793 section 4.2.2). */
    private void wide(Attribute attribute) {
        value.clear();
        if (attribute instanceof AsPath path && path.isWide()) {
            path.withoutConfederation().encode(true, value);
            frame(Flags.OPTIONAL | Flags.TRANSITIVE, AsPath.AS4_CODE);
        } else if (attribute instanceof Aggregator aggregator && !aggregator.asn().isTwoOctet()) {
            aggregator.encode(true, value);
            frame(Flags.OPTIONAL | Flags.TRANSITIVE, Aggregator.AS4_CODE);
        }
    }

    private void frame(int flags, int code) {
        if (value.length() > 0xFFFF) {
            throw new IllegalArgumentException("attribute " + code + " would have " + value.length() + " octets, more than a length can say");
        }
        if (value.length() > 0xFF || (flags & Flags.EXTENDED) != 0) {
            out.u8(flags | Flags.EXTENDED).u8(code).u16(value.length());
        } else {
            out.u8(flags).u8(code).u8(value.length());
        }
        out.octets(value);
    }

    /** An empty list is the same as none, and not allowed on the wire (RFC 7606 section 4). */
    private static boolean mayBeEmpty(Attribute attribute) {
        return switch (attribute) {
            case AsPath _, AtomicAggregate _, UnknownAttribute _ -> true;
            case Origin _, NextHop _, Med _, LocalPref _, Aggregator _, Communities _, OriginatorId _, ClusterList _, LargeCommunities _ -> false;
        };
    }
}
