package exabgp.wire.attribute.linkstate;

import static exabgp.wire.attribute.linkstate.LinkStateTlvs.atLeast;
import static exabgp.wire.attribute.linkstate.LinkStateTlvs.exactly;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the TLVs of segment routing. */
final class SegmentReader {
    static final int SID_LABEL = 1161;
    private static final int SID_STRUCTURE = 1252;
    private static final int LABEL_MASK = 0xF_FFFF;

    /** Flags, a weight or an algorithm, two reserved octets. */
    private static final int HEAD = 4;

    private static final int OSPF_NEIGHBOR = 4;
    private static final int ISIS_NEIGHBOR = 6;

    /** V and L of an adjacency: the SID is a label of this router. */
    private static final int ADJACENCY_LABEL = 0x30;

    /** V and L of a prefix. */
    private static final int PREFIX_LABEL = 0x0C;

    private SegmentReader() {}

    static SegmentTlv decode(int type, Octets value) {
        return switch (type) {
            case 1034 -> capabilities(type, value.cursor());
            case 1099 -> adjacency(type, atLeast(4, type, value));
            case 1100 -> lanAdjacency(type, atLeast(11, type, value));
            case 1106 -> endX(type, value.cursor(), 0);
            case 1107 -> endX(type, value.cursor(), ISIS_NEIGHBOR);
            case 1108 -> endX(type, value.cursor(), OSPF_NEIGHBOR);
            case 1158 -> prefix(type, atLeast(4, type, value));
            case 1162 -> new SegmentTlv.Locator(type, atLeast(8, type, value).u8(0), value.u8(1), value.u32(4));
            case 1250 -> new SegmentTlv.EndpointBehavior(type, exactly(4, type, value).u16(0), value.u8(2), value.u8(3));
            default -> structure(type, value);
        };
    }

    static boolean isAdjacencyLabel(int flags) {
        return (flags & ADJACENCY_LABEL) == ADJACENCY_LABEL;
    }

    static boolean isPrefixLabel(int flags) {
        return (flags & PREFIX_LABEL) == PREFIX_LABEL;
    }

    private static SegmentTlv capabilities(int type, Cursor in) {
        int flags = in.u8();
        in.u8(); // reserved
        List<SegmentTlv.LabelRange> ranges = new ArrayList<>();
        while (!in.isEmpty()) {
            int size = in.u24();
            int part = in.u16();
            Octets first = in.octets(in.u16());
            if (part != SID_LABEL || (first.length() != 3 && first.length() != 4)) {
                throw new Malformed("a range of labels with a sub-TLV " + part + " of " + first.length() + " octets");
            }
            ranges.add(new SegmentTlv.LabelRange(size, sid(first.cursor(), first.length()), first.length() == 4));
        }
        return new SegmentTlv.Capabilities(type, flags, ranges);
    }

    private static SegmentTlv adjacency(int type, Octets value) {
        int flags = value.u8(0);
        return new SegmentTlv.AdjacencySid(type, flags, value.u8(1), sids(flags & ADJACENCY_LABEL, ADJACENCY_LABEL, value, HEAD));
    }

    /** Nothing but the length tells how long the neighbor is: there is one SID of three or four octets behind it. */
    private static SegmentTlv lanAdjacency(int type, Octets value) {
        int flags = value.u8(0);
        int neighbor = value.length() <= HEAD + OSPF_NEIGHBOR + 4 ? OSPF_NEIGHBOR : ISIS_NEIGHBOR;
        SegmentTlv.Sids sids = sids(flags & ADJACENCY_LABEL, ADJACENCY_LABEL, value, HEAD + neighbor);
        return new SegmentTlv.LanAdjacencySid(type, flags, value.u8(1), value.slice(HEAD, neighbor), sids);
    }

    private static SegmentTlv prefix(int type, Octets value) {
        int flags = value.u8(0);
        return new SegmentTlv.PrefixSid(type, flags, value.u8(1), sids(flags & PREFIX_LABEL, PREFIX_LABEL, value, HEAD));
    }

    /** With both flags a SID is a label, with none an index; with one alone nobody can tell (RFC 8667 sections 2.1.1.1 and 2.2.1). */
    private static SegmentTlv.Sids sids(int flags, int label, Octets value, int from) {
        Cursor in = value.slice(from, value.length() - from).cursor();
        List<Long> sids = new ArrayList<>();
        int size = flags == label ? 3 : 4;
        while ((flags == label || flags == 0) && in.remaining() >= size) {
            sids.add(sid(in, size));
        }
        return new SegmentTlv.Sids(sids, in.rest());
    }

    private static long sid(Cursor in, int size) {
        return size == 3 ? in.u24() & LABEL_MASK : in.u32();
    }

    private static SegmentTlv endX(int type, Cursor in, int neighbor) {
        int behavior = in.u16();
        int flags = in.u8();
        int algorithm = in.u8();
        int weight = in.u8();
        in.u8(); // reserved
        return new SegmentTlv.EndXSid(type, behavior, flags, algorithm, weight, in.octets(neighbor), (Ipv6) Ip.decode(in.octets(16)), parts(in));
    }

    private static List<LinkStateTlv> parts(Cursor in) {
        List<LinkStateTlv> parts = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        while (!in.isEmpty()) {
            int type = in.u16();
            Octets value = in.octets(in.u16());
            LinkStateTlv part = type == SID_STRUCTURE ? structure(type, value) : new LinkStateTlv.Unknown(type, value);
            if (seen.add(type)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static SegmentTlv structure(int type, Octets value) {
        exactly(4, type, value);
        return new SegmentTlv.SidStructure(type, value.u8(0), value.u8(1), value.u8(2), value.u8(3));
    }
}
