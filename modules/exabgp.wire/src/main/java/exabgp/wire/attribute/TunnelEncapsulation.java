package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.tunnel.Tunnel;
import java.util.List;

/**
 * Tunnel Encapsulation: through which tunnels the next hop, or the endpoint of an SR Policy, can be reached (RFC 9012, RFC 9830).
 *
 * @param tunnels in the order of the wire
 */
public record TunnelEncapsulation(List<Tunnel> tunnels) implements Attribute {
    static final int CODE = 23;

    /** Keeps its own list. */
    public TunnelEncapsulation {
        tunnels = List.copyOf(tunnels);
    }

    static TunnelEncapsulation decode(Octets value) {
        if (value.isEmpty()) {
            throw new Malformed("no tunnel at all");
        }
        return new TunnelEncapsulation(Tunnel.decode(value));
    }

    /** Its value, as it stands in an UPDATE. */
    public Octets packed() {
        OctetWriter out = new OctetWriter();
        Tunnel.encode(tunnels, out);
        return out.toOctets();
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
