package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * A plain prefix: unicast or multicast, IPv4 or IPv6 (RFC 4271 section 4.3, RFC 4760 section 5).
 *
 * @param family the family; its address family is that of the prefix
 * @param prefix the destination
 * @param pathId the path identifier, null where there is none
 */
public record InetNlri(Family family, Prefix prefix, @Nullable PathId pathId) implements Nlri {
    @Override
    public InetNlri withPathId(@Nullable PathId other) {
        return new InetNlri(family, prefix, other);
    }
}
