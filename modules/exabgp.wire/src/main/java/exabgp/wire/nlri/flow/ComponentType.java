package exabgp.wire.nlri.flow;

import java.util.List;
import java.util.Optional;

/** What a component of a flow rule looks at (IANA "Flow Spec Component Types", RFC 8955 section 4.2.2, RFC 8956 section 3). */
public enum ComponentType {
    DESTINATION("destination-ipv4", "destination-ipv6"),
    SOURCE("source-ipv4", "source-ipv6"),
    PROTOCOL("protocol", "next-header"),
    PORT("port", "port"),
    DESTINATION_PORT("destination-port", "destination-port"),
    SOURCE_PORT("source-port", "source-port"),
    ICMP_TYPE("icmp-type", "icmp-type"),
    ICMP_CODE("icmp-code", "icmp-code"),
    TCP_FLAGS("tcp-flags", "tcp-flags"),
    PACKET_LENGTH("packet-length", "packet-length"),
    DSCP("dscp", "traffic-class"),
    FRAGMENT("fragment", "fragment"),
    /** IPv6 only. */
    FLOW_LABEL("flow-label", "flow-label");

    private static final List<ComponentType> ALL = List.of(values());

    private final String ipv4;
    private final String ipv6;

    ComponentType(String ipv4, String ipv6) {
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    /** The one with this number that may stand in a rule of this address family, when there is one. */
    public static Optional<ComponentType> of(int code, boolean ipv6) {
        int last = ipv6 ? FLOW_LABEL.code() : FRAGMENT.code();
        return code >= 1 && code <= last ? Optional.of(ALL.get(code - 1)) : Optional.empty();
    }

    /** Its number on the wire. */
    public int code() {
        return ordinal() + 1;
    }

    /** Its name in configurations, commands and JSON, which for some depends on the address family. */
    public String label(boolean inIpv6) {
        return inIpv6 ? ipv6 : ipv4;
    }

    /** Whether its value is a prefix. */
    public boolean isPrefix() {
        return this == DESTINATION || this == SOURCE;
    }

    /** Whether its values are sets of bits; else they are prefixes or numbers. */
    public boolean isBitmask() {
        return this == TCP_FLAGS || this == FRAGMENT;
    }

    /** The largest value that means something in a packet; on the wire there is room for more. 0 for prefixes. */
    public int most() {
        return switch (this) {
            case PORT, DESTINATION_PORT, SOURCE_PORT, PACKET_LENGTH, TCP_FLAGS -> 0xFFFF;
            // traffic-class of IPv6 has two bits more than dscp of IPv4, and a rule may have no prefix that tells them apart
            case PROTOCOL, ICMP_TYPE, ICMP_CODE, FRAGMENT, DSCP -> 0xFF;
            case FLOW_LABEL -> 0xF_FFFF;
            case DESTINATION, SOURCE -> 0;
        };
    }
}
