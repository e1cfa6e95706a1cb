package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ipv4;

/** Writes path attributes one behind the other (RFC 4271 section 4.3). */
final class AttributeWriter {
    private static final int MOST = 0xFFFF;

    private final boolean fourOctetAs;
    private final OctetWriter out;

    /** Where the length of the attribute being written stands. */
    private int mark;

    AttributeWriter(boolean fourOctetAs, OctetWriter out) {
        this.fourOctetAs = fourOctetAs;
        this.out = out;
    }

    void write(Attribute attribute) {
        if (isEmpty(attribute)) {
            return;
        }
        begin(attribute.flags(), attribute.code());
        switch (attribute) {
            case Origin a -> a.encode(out);
            case AsPath a -> a.encode(fourOctetAs, out);
            case NextHop a -> a.address().encode(out);
            case Med a -> a.encode(out);
            case LocalPref a -> a.encode(out);
            case AtomicAggregate _ -> {}
            case Aggregator a -> a.encode(fourOctetAs, out);
            case Communities a -> out.octets(a.packed());
            case OriginatorId a -> a.encode(out);
            case ClusterList a -> a.encode(out);
            case ExtendedCommunities a -> out.octets(a.packed());
            case Ipv6ExtendedCommunities a -> out.octets(a.packed());
            case Aigp a -> out.octets(a.packed());
            case LinkStateAttribute a -> out.octets(a.packed());
            case LargeCommunities a -> out.octets(a.packed());
            case OnlyToCustomer a -> a.encode(out);
            case PmsiTunnel a -> a.encode(out);
            case PrefixSid a -> out.octets(a.packed());
            case TunnelEncapsulation a -> out.octets(a.packed());
            case UnknownAttribute a -> out.octets(a.value());
        }
        end(attribute.flags(), attribute.code());
        if (!fourOctetAs) {
            wide(attribute);
        }
    }

    /** What has no room in two octets goes into a second attribute (RFC 6793 section 4.2.2). */
    private void wide(Attribute attribute) {
        int flags = Flags.OPTIONAL | Flags.TRANSITIVE;
        if (attribute instanceof AsPath path && path.withoutConfederation().isWide()) {
            begin(flags, AsPath.AS4_CODE);
            path.withoutConfederation().encode(true, out);
            end(flags, AsPath.AS4_CODE);
        } else if (attribute instanceof Aggregator aggregator && !aggregator.asn().isTwoOctet()) {
            begin(flags, Aggregator.AS4_CODE);
            aggregator.encode(true, out);
            end(flags, Aggregator.AS4_CODE);
        }
    }

    private void begin(int flags, int code) {
        out.u8(flags).u8(code);
        mark = out.mark8();
    }

    private void end(int flags, int code) {
        int size = out.length() - mark - 1;
        if (size > MOST) {
            throw new IllegalArgumentException("attribute " + code + " would have " + size + " octets, more than a length can say");
        }
        if (size > 0xFF || (flags & Flags.EXTENDED) != 0) {
            out.set8(mark - 2, flags | Flags.EXTENDED);
            out.widen(mark);
        } else {
            out.patch8(mark);
        }
    }

    /** Whether there is nothing to send: an empty list is the same as none (RFC 7606 section 4), and only IPv4 has room in NEXT_HOP (RFC 4760 section 3). */
    private static boolean isEmpty(Attribute attribute) {
        return switch (attribute) {
            case NextHop a -> !(a.address() instanceof Ipv4);
            case Communities a -> a.packed().isEmpty();
            case ClusterList a -> a.clusters().isEmpty();
            case ExtendedCommunities a -> a.packed().isEmpty();
            case Ipv6ExtendedCommunities a -> a.packed().isEmpty();
            case LargeCommunities a -> a.packed().isEmpty();
            case Aigp a -> a.tlvs().isEmpty();
            case PrefixSid a -> a.tlvs().isEmpty();
            case TunnelEncapsulation a -> a.tunnels().isEmpty();
            case Origin _, AsPath _, Med _, LocalPref _, AtomicAggregate _, Aggregator _, OriginatorId _, OnlyToCustomer _, PmsiTunnel _, LinkStateAttribute _, UnknownAttribute _ -> false;
        };
    }
}
