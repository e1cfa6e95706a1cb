package exabgp.wire.nlri.flow;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the packets of a flow have in common (RFC 8955 section 4, RFC 8956).
 *
 * @param components at least one, in the order of their types, each type once
 */
public record FlowRule(List<FlowComponent> components) {
    /** How many octets there may be on the wire, a route distinguisher included. */
    public static final int MOST = 4095;

    /** Keeps its own list and checks the order. */
    public FlowRule {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("a flow rule without components");
        }
        int before = 0;
        for (FlowComponent component : components) {
            if (component.type().code() <= before) {
                throw new IllegalArgumentException("a flow rule with " + component.type() + " out of order");
            }
            before = component.type().code();
        }
    }

    /**
     * Reads all of {@code octets}. IPv6 prefixes with an offset are taken with or without the octets before it: ExaBGP writes these, RFC 8956 does not.
     *
     * @throws Malformed when they are no rule
     */
    public static FlowRule decode(Octets octets, boolean ipv6) {
        try {
            return decode(octets, ipv6, false);
        } catch (Malformed e) {
            if (!ipv6) {
                throw e;
            }
            return decode(octets, true, true);
        }
    }

    private static FlowRule decode(Octets octets, boolean ipv6, boolean shortened) {
        List<FlowComponent> components = new ArrayList<>();
        Cursor in = octets.cursor();
        int before = 0;
        while (!in.isEmpty()) {
            int code = in.u8();
            ComponentType type = ComponentType.of(code, ipv6).orElseThrow(() -> new Malformed("a flow rule with a component of the unknown type " + code));
            if (code <= before) {
                throw new Malformed("a flow rule with a component of type " + code + " out of order");
            }
            before = code;
            components.add(type.isPrefix() ? FlowPrefix.decode(type, ipv6, shortened, in) : FlowMatch.decode(type, in));
        }
        if (components.isEmpty()) {
            throw new Malformed("a flow rule without components");
        }
        return new FlowRule(components);
    }

    /** Writes all components. */
    public void encode(OctetWriter out) {
        components.forEach(component -> component.encode(out));
    }

    /** How many octets all components have. */
    public int length() {
        OctetWriter out = new OctetWriter();
        encode(out);
        return out.length();
    }
}
