package exabgp.reactor;

import exabgp.reactor.config.AddPathFamily;
import exabgp.reactor.config.AddPathMode;
import exabgp.reactor.config.CapabilityConfig;
import exabgp.reactor.config.Md5Config;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.TcpAoConfig;
import exabgp.reactor.config.TransportConfig;
import exabgp.session.SessionConfig;
import exabgp.session.Timers;
import exabgp.session.socket.Signature;
import exabgp.session.socket.SocketConfig;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv6;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.Hostname;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.Role;
import exabgp.wire.capability.RouteRefresh;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What we offer to a neighbor: its configuration and that of the daemon, as a session wants it. */
final class Offer {
    private static final Set<Integer> ADD_PATH_SAFIS = Set.of(Safi.UNICAST.code(), Safi.NLRI_MPLS.code(), Safi.MPLS_VPN.code(), Safi.MUP.code());
    private static final Set<Integer> NEXT_HOP_SAFIS = Set.of(Safi.UNICAST.code(), Safi.MULTICAST.code(), Safi.NLRI_MPLS.code(), Safi.MPLS_VPN.code());

    /** What no router has decremented (RFC 5082). */
    private static final int LARGEST_TTL = 255;

    private Offer() {}

    /** The session of a neighbor which is not a range. */
    static SessionConfig of(NeighborConfig neighbor, Settings settings) {
        TransportConfig transport = neighbor.transport();
        return new SessionConfig(
                neighbor.label(),
                neighbor.peer().address(),
                transport.md5Address() == null ? neighbor.localAddress() : transport.md5Address(),
                transport.connect() == 0 ? settings.tcp().connectPort() : transport.connect(),
                neighbor.localAs(),
                neighbor.peerAs(),
                neighbor.routerId(),
                neighbor.holdTime(),
                capabilities(neighbor, settings),
                neighbor.capabilities().aigp(),
                linkLocal(neighbor),
                neighbor.capabilities().linkLocalPrefer() && isOnLink(neighbor),
                neighbor.capabilities().roleStrict(),
                neighbor.groupUpdates(),
                neighbor.rateLimit(),
                Timers.DEFAULT.withOpenWait(settings.openWait()),
                socket(transport));
    }

    /** Our link-local address, where the peer can be on the same link. */
    private static @Nullable Ipv6 linkLocal(NeighborConfig neighbor) {
        return isOnLink(neighbor) ? neighbor.localLinkLocal() : null;
    }

    /** Whether the TTLs let the peer be nowhere else, or say nothing. */
    private static boolean isOnLink(NeighborConfig neighbor) {
        TransportConfig transport = neighbor.transport();
        return transport.outgoingTtl().orElse(1) <= 1 || transport.incomingTtl().orElse(0) == LARGEST_TTL;
    }

    /** What the socket needs. */
    static SocketConfig socket(TransportConfig transport) {
        return new SocketConfig(
                transport.sourceInterface().isEmpty() ? null : transport.sourceInterface(),
                ttl(transport.outgoingTtl()),
                ttl(transport.incomingTtl()),
                signature(transport));
    }

    /** What segments are signed with, null for nothing. */
    static @Nullable Signature signature(TransportConfig transport) {
        Md5Config md5 = transport.md5();
        TcpAoConfig ao = transport.tcpAo();
        if (ao != null) {
            return new Signature.TcpAo(ao.keyId(), Signature.Algorithm.of(ao.algorithm()), ao.key());
        }
        return md5 == null ? null : new Signature.Md5(md5.key());
    }

    private static @Nullable Integer ttl(OptionalInt ttl) {
        // zero cannot be sent: it means that nothing was asked for
        return ttl.isPresent() && ttl.getAsInt() > 0 ? Integer.valueOf(ttl.getAsInt()) : null;
    }

    /** The capabilities of our OPEN in the order of ExaBGP, on which some peers and all comparisons depend. */
    static List<Capability> capabilities(NeighborConfig neighbor, Settings settings) {
        CapabilityConfig wanted = neighbor.capabilities();
        List<Capability> offered = new ArrayList<>();
        neighbor.families().forEach(family -> offered.add(new Multiprotocol(family)));
        if (wanted.fourOctetAs()) {
            Asn as = neighbor.localAs();
            offered.add(new FourOctetAs(as == null ? Asn.TRANS : as));
        }
        if (wanted.nextHop()) {
            offered.add(new ExtendedNextHop(neighbor.nextHops().stream()
                    .filter(c -> c.family().afi() == Afi.IPV4.code() && c.nextHopAfi() == Afi.IPV6.code() && NEXT_HOP_SAFIS.contains(c.family().safi()))
                    .toList()));
        }
        if (wanted.addPath() != AddPathMode.DISABLED) {
            AddPath addPath = addPath(neighbor);
            offered.add(addPath);
            PathsLimit limits = pathsLimit(neighbor, addPath);
            if (!limits.families().isEmpty()) {
                offered.add(limits);
            }
        }
        wanted.gracefulRestart().ifPresent(seconds -> offered.add(gracefulRestart(neighbor, seconds)));
        if (wanted.routeRefresh()) {
            offered.add(RouteRefresh.STANDARD);
            offered.add(EnhancedRouteRefresh.INSTANCE);
        }
        if (wanted.operational()) {
            offered.add(OperationalMessages.INSTANCE);
        }
        if (wanted.extendedMessage()) {
            offered.add(ExtendedMessage.INSTANCE);
        }
        if (!neighbor.hostName().isEmpty()) {
            offered.add(new Hostname(neighbor.hostName(), neighbor.domainName()));
        }
        if (wanted.softwareVersion()) {
            offered.add(new SoftwareVersion("ExaBGP/" + settings.version()));
        }
        if (wanted.linkLocalNextHop()) {
            offered.add(LinkLocalNextHop.INSTANCE);
        }
        if (wanted.multiSession()) {
            // ExaBGP spreads the octets of the one value over two capabilities
            offered.add(new MultiSession(MultiSession.Variant.STANDARD, Octets.of(0)));
            offered.add(new MultiSession(MultiSession.Variant.STANDARD, Octets.of(1)));
        }
        Role role = wanted.role();
        if (role != null) {
            offered.add(BgpRole.of(role));
        }
        return offered;
    }

    private static AddPath addPath(NeighborConfig neighbor) {
        int mode = switch (neighbor.capabilities().addPath()) {
            case DISABLED -> 0;
            case RECEIVE -> AddPath.RECEIVE;
            case SEND -> AddPath.SEND;
            case BOTH -> AddPath.RECEIVE | AddPath.SEND;
        };
        List<Family> families = neighbor.addPath().isEmpty() ? neighbor.families() : neighbor.addPath().stream().map(AddPathFamily::family).toList();
        return new AddPath(families.stream()
                .filter(f -> neighbor.families().contains(f) && f.afi() <= Afi.IPV6.code() && ADD_PATH_SAFIS.contains(f.safi()))
                .map(f -> new AddPath.Entry(f, mode))
                .toList());
    }

    /** The limits of the families which we receive several paths of. */
    private static PathsLimit pathsLimit(NeighborConfig neighbor, AddPath addPath) {
        List<Family> received = addPath.families().stream().filter(AddPath.Entry::receives).map(AddPath.Entry::family).toList();
        return new PathsLimit(neighbor.addPath().stream()
                .filter(family -> family.limit() > 0 && received.contains(family.family()))
                .map(family -> new PathsLimit.Entry(family.family(), family.limit()))
                .toList());
    }

    private static GracefulRestart gracefulRestart(NeighborConfig neighbor, int seconds) {
        int time = (seconds == 0 ? neighbor.holdTime() : seconds) & GracefulRestart.MAX_RESTART_TIME;
        return new GracefulRestart(
                GracefulRestart.RESTARTED, time, neighbor.families().stream().map(f -> new GracefulRestart.FamilyFlags(f, GracefulRestart.FORWARDING)).toList());
    }
}
