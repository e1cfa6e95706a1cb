package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.negotiated.Negotiated;

/**
 * Encodes the attributes of routes as one session must send them: with ORIGIN, AS_PATH and LOCAL_PREF where the route has none of its own and the peer needs them, without
 * LOCAL_PREF for an external peer, communities in order. For one thread.
 */
public final class AttributeEncoder {
    private final OctetWriter out = new OctetWriter();
    private final AttributeWriter writer;
    private final Defaults defaults;

    /** An encoder for one session. */
    public AttributeEncoder(Negotiated negotiated) {
        writer = new AttributeWriter(negotiated.fourOctetAs(), out);
        defaults = new Defaults(negotiated);
    }

    /**
     * The path attributes field of an UPDATE, without MP_REACH_NLRI.
     *
     * @throws IllegalArgumentException when an attribute has more than 65,535 octets
     */
    public Octets encode(Attributes attributes) {
        out.clear();
        defaults.write(attributes, writer);
        return out.toOctets();
    }
}
