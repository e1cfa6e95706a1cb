package exabgp.wire.attribute.linkstate;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.util.List;

/** One property of a node, a link or a prefix. Types with the same shape share a record, and {@link #type} tells them apart. */
public sealed interface LinkStateTlv permits LinkStateTlv.Plain, SegmentTlv {
    /** Its TLV type, 0 to 65535. */
    int type();

    /** One that is a value or a list of values. */
    sealed interface Plain extends LinkStateTlv {}

    /**
     * Flags: of a node (1024), link protection (1093), MPLS protocols (1094), SRv6 capabilities (1038), IGP flags (1152), prefix attributes (1170).
     *
     * @param bits the first octet of the flags
     */
    record Bits(int type, int bits) implements Plain {}

    /**
     * A number: administrative group (1088), TE metric (1092), delay variation in microseconds (1116), prefix metric (1155).
     *
     * @param value 0 to 4294967295
     */
    record Count(int type, long value) implements Plain {}

    /**
     * The metric of the IGP (1095).
     *
     * @param size  how many octets it has: 1 with narrow metrics of IS-IS, 2 with OSPF, 3 with wide metrics of IS-IS
     * @param value as much as its octets hold
     */
    record IgpMetric(int type, int size, int value) implements Plain {}

    /**
     * Numbers: SR algorithms (1035), shared risk groups (1096), route tags (1153), extended route tags (1154).
     *
     * @param values each 64 bits, unsigned
     */
    record Counts(int type, List<Long> values) implements Plain {
        /** Copies the list. */
        public Counts {
            values = List.copyOf(values);
        }
    }

    /**
     * A bandwidth: of the link (1089), reservable (1090), residual (1118), available (1119), utilised (1120).
     *
     * @param rate in octets a second; a peer can send what is not a number
     */
    record Bandwidth(int type, float rate) implements Plain {}

    /**
     * What is not reserved (1091).
     *
     * @param rates eight, by priority, in octets a second
     */
    record UnreservedBandwidth(int type, List<Float> rates) implements Plain {
        /** Copies the list. */
        public UnreservedBandwidth {
            rates = List.copyOf(rates);
        }
    }

    /**
     * The name of a node (1026) or of a link (1098).
     *
     * @param name any text at all: it is a peer's
     */
    record Name(int type, String name) implements Plain {}

    /**
     * Octets for others to understand, of a node (1025), a link (1097), a prefix (1157), and an IS-IS area (1027).
     *
     * @param value the octets
     */
    record Opaque(int type, Octets value) implements Plain {}

    /**
     * An address: router identifier of the near end (1028, 1029) and the far end (1030, 1031), OSPF forwarding address (1156), source router (1171).
     *
     * @param address the address
     */
    record Address(int type, Ip address) implements Plain {}

    /**
     * The numbers of the ends of a link (258).
     *
     * @param local  of its near end, 0 to 4294967295
     * @param remote of its far end, 0 to 4294967295
     */
    record Identifiers(int type, long local, long remote) implements Plain {}

    /**
     * A measurement: delay in microseconds (1114), loss in units of 0.000003 % (1117).
     *
     * @param anomalous whether it is beyond a configured limit
     * @param value     0 to 16777215
     */
    record Measurement(int type, boolean anomalous, int value) implements Plain {
        /** What a unit of loss is, in percent (RFC 8571 section 2.4). */
        public static final double LOSS_UNIT = 0.000003;
    }

    /**
     * The smallest and the largest delay (1115).
     *
     * @param anomalous whether one is beyond a configured limit
     * @param least     in microseconds, 0 to 16777215
     * @param most      in microseconds, 0 to 16777215
     */
    record DelayRange(int type, boolean anomalous, int least, int most) implements Plain {}

    /**
     * One this program does not know.
     *
     * @param value its octets
     */
    record Unknown(int type, Octets value) implements Plain {}
}
