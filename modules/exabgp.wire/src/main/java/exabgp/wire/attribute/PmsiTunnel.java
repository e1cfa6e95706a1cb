package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PMSI Tunnel: what carries packets for many receivers from the router that says so (RFC 6514 section 5).
 *
 * @param tunnelFlags its octet of flags; the lowest bit asks for leaf information
 * @param type        the type of the tunnel, 0 to 255, unknown ones included
 * @param label       its 24 bits as they are sent: a label is the upper 20 of them, a VNI all (RFC 8365 section 9)
 * @param identifier  which tunnel it is, of as many octets as its type has
 */
public record PmsiTunnel(int tunnelFlags, int type, int label, Octets identifier) implements Attribute {
    static final int CODE = 22;

    private static final int LEAST = 5;

    /** The types of RFC 6514 section 5, by number. */
    public enum Type {
        /** No tunnel. */
        NONE,
        /** An RSVP-TE P2MP LSP: four octets, two reserved ones, two and an address of either version. */
        RSVP_TE_P2MP,
        /** An mLDP P2MP LSP: its FEC element. */
        MLDP_P2MP,
        /** A PIM-SSM tree: its root and its group. */
        PIM_SSM,
        /** A PIM-SM tree: its sender and its group. */
        PIM_SM,
        /** A bidirectional PIM tree: its sender and its group. */
        PIM_BIDIR,
        /** Ingress replication: an address to send a copy to. */
        INGRESS_REPLICATION,
        /** An mLDP MP2MP LSP: its FEC element. */
        MLDP_MP2MP;

        /** How it is called in commands. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean allows(int length) {
            return switch (this) {
                case NONE -> length == 0;
                case RSVP_TE_P2MP -> length == 12 || length == 24;
                case MLDP_P2MP, MLDP_MP2MP -> length > 0;
                case PIM_SSM, PIM_SM, PIM_BIDIR -> length == 8 || length == 32;
                case INGRESS_REPLICATION -> length == 4 || length == 16;
            };
        }
    }

    private static final List<Type> TYPES = List.of(Type.values());

    /** Checks the ranges, and the length of the identifier where its type is known. */
    public PmsiTunnel {
        if (((tunnelFlags | type) & ~0xFF) != 0 || (label & ~0xFFFFFF) != 0) {
            throw new IllegalArgumentException("a PMSI tunnel with the flags " + tunnelFlags + ", the type " + type + " and the label " + label);
        }
        Type known = known(type);
        if (known != null && !known.allows(identifier.length())) {
            throw new IllegalArgumentException("a PMSI tunnel of type " + type + " with an identifier of " + identifier.length() + " octets");
        }
    }

    /** Its type; null when this program does not know it. */
    public @Nullable Type known() {
        return known(type);
    }

    private static @Nullable Type known(int type) {
        return type < TYPES.size() ? TYPES.get(type) : null;
    }

    static PmsiTunnel decode(Octets value) {
        if (value.length() < LEAST) {
            throw new Malformed("a length of " + value.length() + ", less than " + LEAST);
        }
        try {
            return new PmsiTunnel(value.u8(0), value.u8(1), value.u8(2) << 16 | value.u16(3), value.slice(LEAST, value.length() - LEAST));
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    void encode(OctetWriter out) {
        out.u8(tunnelFlags).u8(type).u24(label).octets(identifier);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL | Flags.TRANSITIVE;
    }
}
