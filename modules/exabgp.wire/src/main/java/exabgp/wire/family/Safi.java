package exabgp.wire.family;

import java.util.List;
import java.util.Optional;

/** The subsequent address families this program knows (IANA "SAFI Values"). */
public enum Safi {
    UNICAST(1, "unicast"),
    MULTICAST(2, "multicast"),
    NLRI_MPLS(4, "nlri-mpls"),
    MCAST_VPN(5, "mcast-vpn"),
    VPLS(65, "vpls"),
    EVPN(70, "evpn"),
    BGP_LS(71, "bgp-ls"),
    BGP_LS_VPN(72, "bgp-ls-vpn"),
    SR_POLICY(73, "sr-policy"),
    MUP(85, "mup"),
    MPLS_VPN(128, "mpls-vpn"),
    RTC(132, "rtc"),
    FLOW(133, "flow"),
    FLOW_VPN(134, "flow-vpn");

    private static final List<Safi> ALL = List.of(values());

    private final int code;
    private final String label;

    Safi(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this number, when it is known. */
    public static Optional<Safi> of(int code) {
        for (Safi known : ALL) {
            if (known.code == code) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** Its number on the wire, of 8 bits. */
    public int code() {
        return code;
    }

    /** Its name in configurations, commands and JSON. */
    public String label() {
        return label;
    }
}
