package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * A path attribute (RFC 4271 section 5). MP_REACH_NLRI and MP_UNREACH_NLRI are not among them: they are part of the structure of an UPDATE and decoded into its routes.
 */
public sealed interface Attribute
        permits Origin,
                AsPath,
                NextHop,
                Med,
                LocalPref,
                AtomicAggregate,
                Aggregator,
                Communities,
                OriginatorId,
                ClusterList,
                ExtendedCommunities,
                Ipv6ExtendedCommunities,
                Aigp,
                LinkStateAttribute,
                LargeCommunities,
                OnlyToCustomer,
                PmsiTunnel,
                PrefixSid,
                TunnelEncapsulation,
                UnknownAttribute {
    /** Its type code, 0 to 255. */
    int code();

    /** The flag octet it is sent with, the extended length bit left out (RFC 4271 section 4.3). */
    int flags();

    /**
     * An attribute given as octets, for instance by a user: the attribute that they are where this program knows it and would send the same, else one that is sent as it is.
     * AS numbers have four octets.
     *
     * @param code  its type code, 0 to 255
     * @param flags its flag octet, 0 to 255
     */
    static Attribute ofRaw(int code, int flags, Octets value) {
        Attribute raw = new UnknownAttribute(code, flags, value);
        try {
            Attribute known = Attributes.value(code, value, true);
            return known != null && octets(known).equals(octets(raw)) ? known : raw;
        } catch (Malformed e) {
            return raw;
        }
    }

    private static Octets octets(Attribute attribute) {
        OctetWriter out = new OctetWriter();
        new AttributeWriter(true, out).write(attribute);
        return out.toOctets();
    }
}
