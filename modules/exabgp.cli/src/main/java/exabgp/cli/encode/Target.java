package exabgp.cli.encode;

import exabgp.reactor.config.NeighborConfig;
import exabgp.cli.decode.View;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The session that messages are written for.
 *
 * @param negotiated what both ends agreed on
 * @param local the address at our end, null when nobody said
 */
public record Target(Negotiated negotiated, @Nullable Ip local) {
    private static final Ip LOOPBACK = Ip.parse("127.0.0.1");
    private static final Ip LOOPBACK_IPV6 = Ip.parse("::1");

    /** A session with nobody in particular. */
    public static Target plain(Asn localAs, Asn peerAs, List<Family> families, boolean addPath) {
        return new Target(View.plain(families, addPath).negotiated().between(localAs, peerAs), null);
    }

    /**
     * A session with a neighbor of a configuration.
     *
     * @param families those to use instead of its own, none for its own
     */
    public static Target of(NeighborConfig neighbor, List<Family> families, boolean addPath) {
        int size = neighbor.capabilities().extendedMessage() ? Negotiated.EXTENDED_MESSAGE_SIZE : Negotiated.MESSAGE_SIZE;
        return new Target(View.of(neighbor, families, addPath).negotiated().withMessageSize(size), neighbor.localAddress());
    }

    /** The attributes with the address that a session would put for {@code next-hop self}; loopback when it has none of this version. */
    public Attributes withSelf(Attributes attributes, Family family) {
        boolean ipv6 = family.afi() == Afi.IPV6.code();
        var fallback = ipv6 ? LOOPBACK_IPV6 : LOOPBACK;
        var self = local != null && local.bits() == fallback.bits() ? local : fallback;
        return attributes.with(new NextHop(self));
    }
}
