package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.PmsiTunnel;
import org.jspecify.annotations.Nullable;

/** The tunnel of a PMSI as text. All parts are names, numbers and addresses, which need no escape. */
final class PmsiText {
    private static final int LOW_BITS = 0xF;

    private PmsiText() {}

    /** As ExaBGP shows it, in JSON too. */
    static void shown(LineBuffer out, PmsiTunnel tunnel) {
        out.ascii("pmsi:").ascii(name(tunnel.known())).put(':').number(tunnel.tunnelFlags()).put(':').number(tunnel.label() >>> 4);
        if (tunnel.label() != 0) {
            out.put('(').number(tunnel.label()).put(')');
        }
        out.put(':');
        if (tunnel.known() == PmsiTunnel.Type.INGRESS_REPLICATION) {
            AddressText.ip(out, Ip.decode(tunnel.identifier()));
        } else if (!tunnel.identifier().isEmpty()) {
            out.ascii("0x").hex(tunnel.identifier());
        }
    }

    /** As commands take it. */
    static void command(LineBuffer out, PmsiTunnel tunnel) {
        PmsiTunnel.Type known = tunnel.known();
        out.ascii("pmsi [ type ").ascii(known == null ? String.valueOf(tunnel.type()) : known.label());
        out.ascii(" flags ").number(tunnel.tunnelFlags());
        boolean label = (tunnel.label() & LOW_BITS) == 0;
        out.ascii(label ? " label " : " vni ").number(label ? tunnel.label() >>> 4 : tunnel.label());
        identifier(out, known, tunnel.identifier());
        out.ascii(" ]");
    }

    private static void identifier(LineBuffer out, PmsiTunnel.@Nullable Type type, Octets identifier) {
        int half = identifier.length() / 2;
        switch (type) {
            case NONE -> {}
            case INGRESS_REPLICATION -> AddressText.ip(out.ascii(" tunnel "), Ip.decode(identifier));
            case PIM_SSM, PIM_SM, PIM_BIDIR -> {
                AddressText.ip(out.ascii(" tunnel [ "), Ip.decode(identifier.slice(0, half)));
                AddressText.ip(out.put(' '), Ip.decode(identifier.slice(half, half)));
                out.ascii(" ]");
            }
            case RSVP_TE_P2MP, MLDP_P2MP, MLDP_MP2MP -> out.ascii(" tunnel 0x").hex(identifier);
            case null -> out.ascii(" tunnel 0x").hex(identifier);
        }
    }

    private static String name(PmsiTunnel.@Nullable Type type) {
        return switch (type) {
            case NONE -> "notunnel";
            case RSVP_TE_P2MP -> "rsvp-tep2mplsp";
            case MLDP_P2MP -> "mldpp2mplsp";
            case PIM_SSM -> "pim-ssmtree";
            case PIM_SM -> "pim-smtree";
            case PIM_BIDIR -> "bidir-pimtree";
            case INGRESS_REPLICATION -> "ingressreplication";
            case MLDP_MP2MP -> "mldpmp2mplsp";
            case null -> "unknown";
        };
    }
}
