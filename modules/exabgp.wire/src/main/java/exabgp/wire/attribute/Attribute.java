package exabgp.wire.attribute;

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
                LargeCommunities,
                UnknownAttribute {
    /** Its type code, 0 to 255. */
    int code();

    /** The flag octet it is sent with, the extended length bit left out (RFC 4271 section 4.3). */
    int flags();
}
