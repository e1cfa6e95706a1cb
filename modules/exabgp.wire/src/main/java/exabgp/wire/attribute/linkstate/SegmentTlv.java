package exabgp.wire.attribute.linkstate;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import java.util.List;

/** A property that segment routing needs (RFC 9085, RFC 9514). Flags are the octet of the wire. */
public sealed interface SegmentTlv extends LinkStateTlv {
    /**
     * Segment identifiers.
     *
     * @param values    labels of 20 bits, or indices of 32
     * @param undecoded what is left over, of a length that the flags do not tell
     */
    record Sids(List<Long> values, Octets undecoded) {
        /** Copies the list. */
        public Sids {
            values = List.copyOf(values);
        }
    }

    /**
     * The labels a node has for segments (1034).
     *
     * @param ranges the ranges
     */
    record Capabilities(int type, int flags, List<LabelRange> ranges) implements SegmentTlv {
        /** Copies the list. */
        public Capabilities {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A range of labels.
     *
     * @param size  how many, 0 to 16777215
     * @param first the first label of 20 bits, or the index of it of 32
     * @param index whether it is an index
     */
    record LabelRange(int size, long first, boolean index) {}

    /**
     * The segment of an adjacency (1099).
     *
     * @param weight for sharing load, 0 to 255
     */
    record AdjacencySid(int type, int flags, int weight, Sids sids) implements SegmentTlv {}

    /**
     * The segment of a neighbor on a network (1100).
     *
     * @param weight   for sharing load, 0 to 255
     * @param neighbor which neighbor: six octets with IS-IS, four with OSPF
     */
    record LanAdjacencySid(int type, int flags, int weight, Octets neighbor, Sids sids) implements SegmentTlv {}

    /**
     * The segment of a prefix (1158).
     *
     * @param algorithm how paths to it are computed, 0 to 255
     */
    record PrefixSid(int type, int flags, int algorithm, Sids sids) implements SegmentTlv {}

    /**
     * The SRv6 segment of an adjacency (1106), or of a neighbor on a network of IS-IS (1107) or OSPF (1108).
     *
     * @param behavior  what a router does with it, 0 to 65535 (RFC 8986)
     * @param algorithm how paths to it are computed, 0 to 255
     * @param weight    for sharing load, 0 to 255
     * @param neighbor  six octets with IS-IS, four with OSPF, none for an adjacency
     * @param parts     its sub-TLVs: at most one of each type, the first
     */
    record EndXSid(int type, int behavior, int flags, int algorithm, int weight, Octets neighbor, Ipv6 sid, List<LinkStateTlv> parts) implements SegmentTlv {
        /** Copies the list. */
        public EndXSid {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The locator that SRv6 SIDs of a node begin with (1162).
     *
     * @param algorithm how paths to it are computed, 0 to 255
     * @param metric    0 to 4294967295
     */
    record Locator(int type, int flags, int algorithm, long metric) implements SegmentTlv {}

    /**
     * What a router does with an SRv6 SID (1250).
     *
     * @param behavior  0 to 65535 (RFC 8986)
     * @param algorithm how paths to it are computed, 0 to 255
     */
    record EndpointBehavior(int type, int behavior, int flags, int algorithm) implements SegmentTlv {}

    /**
     * How the bits of an SRv6 SID are used (1252): four lengths, 0 to 255 bits each.
     *
     * @param block    of the locator block
     * @param node     of the locator node
     * @param function of the function
     * @param argument of the argument
     */
    record SidStructure(int type, int block, int node, int function, int argument) implements SegmentTlv {}
}
