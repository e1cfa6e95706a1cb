package exabgp.reactor;

import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.listen.Listener;
import exabgp.session.socket.ListenerConfig;
import exabgp.session.socket.PeerKey;
import exabgp.session.socket.Signature;
import exabgp.session.socket.SocketConfig;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a listening socket needs for all the neighbors that may connect to it. */
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);

    /** The TTL of those who did not ask for one; the system may have another, but hardly a larger one. */
    private static final int USUAL_TTL = 64;

    private Guests() {}

    /** The options of the listener at {@code point}. */
    static ListenerConfig of(Listener.Point point, Collection<NeighborConfig> neighbors) {
        List<NeighborConfig> guests = neighbors.stream().filter(neighbor -> mayConnect(neighbor, point)).toList();
        List<SocketConfig> sockets = guests.stream().map(guest -> Offer.socket(guest.transport())).toList();
        return new ListenerConfig(new HashSet<>(keys(point, guests).values()), outgoingTtl(sockets), incomingTtl(sockets));
    }

    private static boolean mayConnect(NeighborConfig neighbor, Listener.Point point) {
        Ip listening = point.address();
        if (!point.device().isEmpty() && !neighbor.link().isEmpty() && !point.device().equals(neighbor.link())) {
            return false;
        }
        Ip peer = neighbor.peer().address();
        if (listening.equals(Listeners.ANY)) {
            // which takes IPv4, too
            return true;
        }
        return peer.bits() == listening.bits() && (isAny(listening) || neighbor.isAt(listening));
    }

    private static boolean isAny(Ip address) {
        return switch (address) {
            case Ipv4 v4 -> v4.equals(Ipv4.ANY);
            case Ipv6 v6 -> v6.equals(Listeners.ANY);
        };
    }

    /** By range. The kernel looks a key up by the address of the peer alone, so there can be only one for all neighbors at the same address. */
    private static Map<String, PeerKey> keys(Listener.Point point, List<NeighborConfig> guests) {
        Map<String, PeerKey> keys = new LinkedHashMap<>();
        for (NeighborConfig guest : guests) {
            Signature signature = Offer.signature(guest.transport());
            if (signature == null) {
                continue;
            }
            PeerKey key = new PeerKey(guest.peer().address(), guest.peer().length(), signature);
            PeerKey first = keys.putIfAbsent(key.peers(), key);
            if (first != null && !first.equals(key)) {
                LOG.error("{}: another neighbor at this address has another key, which is the one that counts for connections to {}", guest.name(), point);
            }
        }
        return keys;
    }

    /** The largest, since a peer that checks the TTL (RFC 5082) does so from the first answer on; who accepts less does not mind. */
    private static @Nullable Integer outgoingTtl(List<SocketConfig> sockets) {
        if (sockets.stream().allMatch(socket -> socket.outgoingTtl() == null)) {
            return null;
        }
        return sockets.stream().map(SocketConfig::outgoingTtl).mapToInt(ttl -> ttl == null ? USUAL_TTL : ttl).max().getAsInt();
    }

    /**
     * The least, and none when a neighbor did not ask for any: it could not connect. The others then are checked from the moment their connection is accepted: a stranger may open
     * one from far away, but nothing it says after that is heard.
     */
    private static @Nullable Integer incomingTtl(List<SocketConfig> sockets) {
        if (sockets.isEmpty() || sockets.stream().anyMatch(socket -> socket.incomingTtl() == null)) {
            return null;
        }
        return sockets.stream().map(SocketConfig::incomingTtl).filter(Objects::nonNull).mapToInt(Integer::intValue).min().getAsInt();
    }
}
