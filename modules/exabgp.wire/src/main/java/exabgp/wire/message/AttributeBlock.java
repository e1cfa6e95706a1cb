package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of routes as one session sends them, encoded once for any number of UPDATEs.
 *
 * @param attributes what was asked for
 * @param family     the family of the routes
 * @param octets     what is sent, without MP_REACH_NLRI
 * @param nextHop    the next hop for MP_REACH_NLRI, null when there is none
 */
record AttributeBlock(Attributes attributes, Family family, Octets octets, @Nullable NextHop nextHop) {}
