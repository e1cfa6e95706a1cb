package exabgp.wire.attribute.linkstate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The TLVs of the BGP-LS attribute that have a name, in the order of their types. */
public enum TlvType {
    LINK_IDENTIFIERS(258, "link-local-remote-identifiers", Shape.IDENTIFIERS),
    NODE_FLAGS(1024, "node-flags", Shape.FLAGS, "O", "T", "E", "B", "R", "V"),
    OPAQUE_NODE(1025, "opaque", Shape.OCTETS),
    NODE_NAME(1026, "node-name", Shape.NAME),
    AREA(1027, "area-ids", Shape.AREA),
    LOCAL_ROUTER_IPV4(1028, "local-router-ids", Shape.ROUTER),
    LOCAL_ROUTER_IPV6(1029, "local-router-ids", Shape.ROUTER),
    REMOTE_ROUTER_IPV4(1030, "remote-router-ids", Shape.ROUTER),
    REMOTE_ROUTER_IPV6(1031, "remote-router-ids", Shape.ROUTER),
    SR_CAPABILITIES(1034, "sr-capability-flags", Shape.SR_CAPABILITIES, "I", "V"),
    SR_ALGORITHMS(1035, "sr-algorithms", Shape.NUMBERS_8),
    /** Helpers know this name for the first bit, though RFC 9514 section 3.1 has the flag one bit lower. */
    SRV6_CAPABILITIES(1038, "srv6-capabilities", Shape.UNNAMED_FLAGS, "O"),
    ADMINISTRATIVE_GROUP(1088, "admin-group-mask", Shape.NUMBER_32),
    MAXIMUM_BANDWIDTH(1089, "maximum-link-bandwidth", Shape.BANDWIDTH),
    RESERVABLE_BANDWIDTH(1090, "maximum-reservable-link-bandwidth", Shape.BANDWIDTH),
    UNRESERVED_BANDWIDTH(1091, "unreserved-bandwidth", Shape.BANDWIDTHS),
    TE_METRIC(1092, "te-metric", Shape.NUMBER_32),
    /** ExaBGP's names, in its order: RFC 5307 section 1.2 has the bits the other way round. */
    LINK_PROTECTION(1093, "link-protection-flags", Shape.UNNAMED_FLAGS, "ExtraTrafic", "Unprotected", "Shared", "Dedicated 1:1", "Dedicated 1+1", "Enhanced"),
    MPLS_PROTOCOLS(1094, "mpls-mask", Shape.FLAGS, "LDP", "RSVP-TE"),
    IGP_METRIC(1095, "igp-metric", Shape.IGP_METRIC),
    SHARED_RISK_GROUPS(1096, "shared-risk-link-groups", Shape.NUMBERS_32),
    OPAQUE_LINK(1097, "opaque-link", Shape.OCTETS),
    LINK_NAME(1098, "link-name", Shape.NAME),
    ADJACENCY_SID(1099, "sr-adjs", Shape.ADJACENCY, "F", "B", "V", "L", "S", "P"),
    LAN_ADJACENCY_SID(1100, "sr-adj-lan", Shape.LAN_ADJACENCY, "F", "B", "V", "L", "S", "P"),
    END_X_SID(1106, "srv6-endx", Shape.END_X, "B", "S", "P"),
    LAN_END_X_SID_ISIS(1107, "srv6-lan-endx-isis", Shape.END_X, "B", "S", "P"),
    LAN_END_X_SID_OSPF(1108, "srv6-lan-endx-ospf", Shape.END_X, "B", "S", "P"),
    DELAY(1114, "unidirectional-link-delay", Shape.MEASUREMENT),
    DELAY_RANGE(1115, "minmax-unidirectional-link-delay", Shape.DELAY_RANGE),
    DELAY_VARIATION(1116, "unidirectional-delay-variation", Shape.NUMBER_24),
    LOSS(1117, "unidirectional-link-loss", Shape.MEASUREMENT),
    RESIDUAL_BANDWIDTH(1118, "unidirectional-residual-bandwidth", Shape.BANDWIDTH),
    AVAILABLE_BANDWIDTH(1119, "unidirectional-available-bandwidth", Shape.BANDWIDTH),
    UTILIZED_BANDWIDTH(1120, "unidirectional-utilized-bandwidth", Shape.BANDWIDTH),
    IGP_FLAGS(1152, "igp-flags", Shape.FLAGS, "D", "N", "L", "P"),
    ROUTE_TAGS(1153, "igp-route-tags", Shape.NUMBERS_32),
    EXTENDED_ROUTE_TAGS(1154, "igp-extended-route-tags", Shape.NUMBERS_64),
    PREFIX_METRIC(1155, "prefix-metric", Shape.NUMBER_32),
    FORWARDING_ADDRESS(1156, "ospf-forwarding-address", Shape.ADDRESS),
    OPAQUE_PREFIX(1157, "opaque-prefix", Shape.OCTETS),
    PREFIX_SID(1158, "sr-prefix-sids", Shape.PREFIX_SID, "R", "N", "P", "E", "V", "L"),
    SRV6_LOCATOR(1162, "srv6-locators", Shape.LOCATOR, "D"),
    PREFIX_ATTRIBUTE_FLAGS(1170, "sr-prefix-attribute-flags", Shape.FLAGS, "X", "R", "N"),
    SOURCE_ROUTER(1171, "sr-source-router-id", Shape.ADDRESS),
    ENDPOINT_BEHAVIOR(1250, "srv6-endpoint-behavior", Shape.ENDPOINT_BEHAVIOR),
    SID_STRUCTURE(1252, "srv6-sid-structure", Shape.SID_STRUCTURE);

    private static final Map<Integer, TlvType> BY_CODE = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TlvType::code, Function.identity()));

    private final int code;
    private final String label;
    private final Shape shape;
    private final List<String> flags;

    TlvType(int code, String label, Shape shape, String... flags) {
        this.code = code;
        this.label = label;
        this.shape = shape;
        this.flags = List.of(flags);
    }

    /** What a TLV has in it. */
    public enum Shape {
        /** One octet of flags. */
        FLAGS,
        /** Flags whose names stand for other bits than those of their RFC. */
        UNNAMED_FLAGS,
        /** A number of three octets. */
        NUMBER_24,
        /** A number of four octets. */
        NUMBER_32,
        /** Numbers of one octet. */
        NUMBERS_8,
        /** Numbers of four octets. */
        NUMBERS_32,
        /** Numbers of eight octets. */
        NUMBERS_64,
        /** A metric of one, two or three octets. */
        IGP_METRIC,
        /** A floating point number. */
        BANDWIDTH,
        /** Eight of them. */
        BANDWIDTHS,
        /** Text. */
        NAME,
        /** Octets that only others understand. */
        OCTETS,
        /** An area of IS-IS. */
        AREA,
        /** An address of the version that the type tells. */
        ROUTER,
        /** An address of either version. */
        ADDRESS,
        /** The numbers of two ends. */
        IDENTIFIERS,
        /** A number, and whether it is beyond a limit. */
        MEASUREMENT,
        /** Two of them. */
        DELAY_RANGE,
        /** The value of a {@link SegmentTlv.Capabilities}. */
        SR_CAPABILITIES,
        /** The value of a {@link SegmentTlv.AdjacencySid}. */
        ADJACENCY,
        /** The value of a {@link SegmentTlv.LanAdjacencySid}. */
        LAN_ADJACENCY,
        /** The value of a {@link SegmentTlv.PrefixSid}. */
        PREFIX_SID,
        /** The value of a {@link SegmentTlv.EndXSid}. */
        END_X,
        /** The value of a {@link SegmentTlv.Locator}. */
        LOCATOR,
        /** The value of a {@link SegmentTlv.EndpointBehavior}. */
        ENDPOINT_BEHAVIOR,
        /** The value of a {@link SegmentTlv.SidStructure}. */
        SID_STRUCTURE
    }

    /** The one with a number, 0 to 65535. */
    public static Optional<TlvType> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Its number on the wire. */
    public int code() {
        return code;
    }

    /** What ExaBGP calls it. Router identifiers of IPv4 and of IPv6 have one name. */
    public String label() {
        return label;
    }

    /** What is in it. */
    public Shape shape() {
        return shape;
    }

    /** The names of its flags, from the highest bit of the first octet down; none when it has no flags. */
    public List<String> flags() {
        return flags;
    }
}
