package exabgp.reactor.config;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes a neighbor of what was read, with the defaults of everything that was not said. */
final class NeighborBuilder {
    private static final int HOLD_TIME = 180;

    private NeighborBuilder() {}

    static NeighborConfig build(
            NeighborDraft draft, PeerRange peer, @Nullable Ip localAddress, Ipv4 routerId, @Nullable Md5Config md5, @Nullable TcpAoConfig tcpAo) {
        Settings s = draft.settings();
        int holdTime = s.get(NeighborSection.HOLD_TIME, HOLD_TIME);
        List<Family> families = draft.families().families();
        CapabilityConfig capabilities = CapabilitySection.finish(draft.capabilities(), holdTime, draft.nextHops().isPresent());
        return new NeighborConfig(
                peer,
                localAddress,
                s.find(NeighborSection.LOCAL_LINK_LOCAL),
                s.get(NeighborSection.LOCAL_AS, Optional.empty()).orElse(null),
                s.get(NeighborSection.PEER_AS, Optional.empty()).orElse(null),
                routerId,
                s.get(NeighborSection.DESCRIPTION, ""),
                s.get(NeighborSection.HOST_NAME, ""),
                s.get(NeighborSection.DOMAIN_NAME, ""),
                holdTime,
                s.get(NeighborSection.RATE_LIMIT, 0),
                s.get(NeighborSection.GROUP_UPDATES, true),
                s.get(NeighborSection.AUTO_FLUSH, true),
                s.get(NeighborSection.ADJ_RIB_IN, true),
                // a refresh sends again what was sent before
                capabilities.routeRefresh() || s.get(NeighborSection.ADJ_RIB_OUT, true),
                s.get(NeighborSection.MANUAL_EOR, false),
                transport(s, localAddress, md5, tcpAo),
                capabilities,
                families,
                draft.addPath().families(),
                draft.nextHops().within(families),
                ApiDraft.finish(draft.apis()),
                draft.routes().finish(),
                draft.operational());
    }

    private static TransportConfig transport(Settings s, @Nullable Ip localAddress, @Nullable Md5Config md5, @Nullable TcpAoConfig tcpAo) {
        Ip md5Address = s.find(NeighborSection.MD5_IP);
        return new TransportConfig(
                s.get(NeighborSection.PASSIVE, false),
                s.get(NeighborSection.LISTEN, 0),
                s.get(NeighborSection.CONNECT, 0),
                s.get(NeighborSection.SOURCE_INTERFACE, ""),
                s.get(NeighborSection.OUTGOING_TTL, OptionalInt.empty()),
                s.get(NeighborSection.INCOMING_TTL, OptionalInt.empty()),
                md5Address == null ? localAddress : md5Address,
                md5,
                tcpAo);
    }
}
