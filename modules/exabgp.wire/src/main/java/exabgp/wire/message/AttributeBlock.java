package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of routes as one session sends them, encoded once for any number of UPDATEs.
 *
 * @param attributes what was asked for
 * @param apart      whether the next hop stands in MP_REACH_NLRI only
 * @param octets     what is sent, without MP_REACH_NLRI
 * @param nextHop    the next hop, null when there is none
 */
record AttributeBlock(Attributes attributes, boolean apart, Octets octets, @Nullable NextHop nextHop) {}
