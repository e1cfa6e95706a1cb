package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.mup.DirectSegmentDiscovery;
import exabgp.wire.nlri.mup.InterworkSegmentDiscovery;
import exabgp.wire.nlri.mup.MupRoute;
import exabgp.wire.nlri.mup.Type1SessionTransformed;
import exabgp.wire.nlri.mup.Type2SessionTransformed;
import exabgp.wire.nlri.mup.UnknownMupRoute;
import org.jspecify.annotations.Nullable;

/** A route of each type of Mobile User Plane. */
final class MupSamples {
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("100:7");

    static final MupNlri INTERWORK = v4(new InterworkSegmentDiscovery(RD, new Prefix(Ip.parse("10.0.0.0"), 9)), null);
    static final MupNlri DIRECT = v6(new DirectSegmentDiscovery(RD, Ip.parse("2001:db8::1")));
    static final MupNlri SESSION = v4(new Type1SessionTransformed(RD, new Prefix(Ip.parse("10.0.0.0"), 8), 0xFFFF_FFFFL, 9, Ip.parse("10.0.0.1"), Ip.parse("::1")), new PathId(3));
    static final MupNlri TUNNELS = v4(new Type2SessionTransformed(RD, Ip.parse("10.0.0.1"), 23, 12345), null);
    static final MupNlri UNKNOWN = v4(new UnknownMupRoute(2, 3, Octets.of(1)), null);

    private MupSamples() {}

    private static MupNlri v4(MupRoute route, @Nullable PathId pathId) {
        return new MupNlri(Family.of(Afi.IPV4, Safi.MUP), route, pathId);
    }

    private static MupNlri v6(MupRoute route) {
        return new MupNlri(Family.of(Afi.IPV6, Safi.MUP), route, null);
    }
}
