package exabgp.wire.family;

import java.util.List;
import java.util.Optional;

/** The address families this program knows (IANA "Address Family Numbers"). */
public enum Afi {
    IPV4(1, "ipv4"),
    IPV6(2, "ipv6"),
    L2VPN(25, "l2vpn"),
    BGP_LS(16388, "bgp-ls");

    private static final List<Afi> ALL = List.of(values());

    private final int code;
    private final String label;

    Afi(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this number, when it is known. */
    public static Optional<Afi> of(int code) {
        for (Afi known : ALL) {
            if (known.code == code) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** Its number on the wire, of 16 bits. */
    public int code() {
        return code;
    }

    /** Its name in configurations, commands and JSON. */
    public String label() {
        return label;
    }
}
