package exabgp.wire.message;

import exabgp.wire.address.Asn;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.List;
import java.util.Set;

/** Sessions that tests decode and encode for; all with AIGP and OPERATIONAL messages. */
final class Sessions {
    static final Asn LOCAL = new Asn(65000);
    static final Asn OTHER = new Asn(65001);

    static final List<Family> FAMILIES =
            List.of(
                    Family.IPV4_UNICAST,
                    Family.IPV6_UNICAST,
                    Family.IPV4_MULTICAST,
                    Family.IPV6_MULTICAST,
                    Family.of(Afi.IPV4, Safi.FLOW),
                    Family.of(Afi.IPV4, Safi.FLOW_VPN),
                    Family.of(Afi.IPV6, Safi.FLOW),
                    Family.of(Afi.IPV6, Safi.FLOW_VPN),
                    Family.of(Afi.L2VPN, Safi.EVPN),
                    Family.of(Afi.L2VPN, Safi.VPLS),
                    Family.of(Afi.IPV4, Safi.MCAST_VPN),
                    Family.of(Afi.BGP_LS, Safi.BGP_LS),
                    Samples.OPAQUE);

    /** AS numbers of four octets, one AS. */
    static final Negotiated INTERNAL = new Session().build();

    /** AS numbers of four octets, two ASes. */
    static final Negotiated EXTERNAL = new Session().peerAs(OTHER).build();

    /** AS numbers of two octets, one AS. */
    static final Negotiated NARROW = new Session().fourOctetAs(false).build();

    private Sessions() {}

    /** The session with this name in a vector file. */
    static Negotiated named(String names) {
        return named(names, FAMILIES);
    }

    /** The session with this name in a vector file, with other families. */
    static Negotiated named(String names, List<Family> families) {
        Session session = new Session().families(families.toArray(Family[]::new));
        for (String name : names.split(" ")) {
            session = switch (name) {
                case "internal" -> session;
                case "external" -> session.peerAs(OTHER);
                case "narrow" -> session.fourOctetAs(false);
                case "add-path" -> session.addPath(Set.copyOf(families));
                case "extended-next-hop" -> session.nextHops(true);
                case "extended-message" -> session.messageSize(Negotiated.EXTENDED_MESSAGE_SIZE);
                default -> throw new IllegalArgumentException("no session is '" + name + "'");
            };
        }
        return session.build();
    }

    /** A session step by step. */
    record Session(Asn localAs, Asn peerAs, int messageSize, boolean fourOctetAs, List<Family> families, boolean nextHops, Set<Family> addPath) {
        Session() {
            this(LOCAL, LOCAL, Negotiated.MESSAGE_SIZE, true, FAMILIES, false, Set.of());
        }

        Session localAs(Asn value) {
            return new Session(value, peerAs, messageSize, fourOctetAs, families, nextHops, addPath);
        }

        Session peerAs(Asn value) {
            return new Session(localAs, value, messageSize, fourOctetAs, families, nextHops, addPath);
        }

        Session messageSize(int value) {
            return new Session(localAs, peerAs, value, fourOctetAs, families, nextHops, addPath);
        }

        Session fourOctetAs(boolean value) {
            return new Session(localAs, peerAs, messageSize, value, families, nextHops, addPath);
        }

        Session families(Family... value) {
            return new Session(localAs, peerAs, messageSize, fourOctetAs, List.of(value), nextHops, addPath);
        }

        Session nextHops(boolean value) {
            return new Session(localAs, peerAs, messageSize, fourOctetAs, families, value, addPath);
        }

        Session addPath(Set<Family> value) {
            return new Session(localAs, peerAs, messageSize, fourOctetAs, families, nextHops, value);
        }

        Negotiated build() {
            List<ExtendedNextHop.Conversion> conversions = List.of(
                    new ExtendedNextHop.Conversion(Family.IPV4_UNICAST, Afi.IPV6.code()), new ExtendedNextHop.Conversion(Family.IPV6_UNICAST, Afi.IPV4.code()));
            return new Negotiated(
                    localAs, peerAs, 90, messageSize, fourOctetAs, families, nextHops ? conversions : List.of(), addPath, addPath, Refresh.ENHANCED, true)
                    .with(Extensions.NONE.withOperational(true));
        }
    }
}
