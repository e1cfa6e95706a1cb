package exabgp.reactor;

import exabgp.reactor.api.Peer;
import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.PeerRange;
import exabgp.reactor.listen.Sockets;
import exabgp.session.State;
import exabgp.wire.address.Ip;
import exabgp.wire.fault.NotificationCode;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All peers by name, and the ranges that more of them may come from. For the owner of the reactor only. */
final class PeerTable {
    /** So many peers may come from ranges at the same time. */
    private static final int EPHEMERAL = 10_000;

    private final Start start;
    private final Map<String, PeerSupervisor> peers = new LinkedHashMap<>();
    private final Map<String, NeighborConfig> ranges = new LinkedHashMap<>();
    private int ephemeral;

    /** Makes a peer and starts its thread. */
    interface Start {
        /**
         * Makes and starts one.
         *
         * @param ephemeral whether it is there for one session only
         * @param before    the one whose place it takes: what helpers announced to that is announced before the new one has a session; null for none
         */
        PeerSupervisor peer(NeighborConfig neighbor, boolean ephemeral, @Nullable PeerSupervisor before);
    }

    /** No peers yet. */
    PeerTable(Start start) {
        this.start = start;
    }

    /** All peers, in the order of the configuration. */
    Collection<PeerSupervisor> peers() {
        return List.copyOf(peers.values());
    }

    boolean isEmpty() {
        return peers.isEmpty();
    }

    /** Whether there is neither a peer nor a range that one may come from. */
    boolean isDeserted() {
        return peers.isEmpty() && ranges.isEmpty();
    }

    /** Adds what the configuration has. */
    void add(NeighborConfig neighbor) {
        if (neighbor.peer().isSingle()) {
            // a peer that came from a range may have the name
            drop(neighbor.name());
            peers.put(neighbor.name(), start.peer(neighbor, false, null));
        } else {
            ranges.put(neighbor.name(), neighbor);
        }
    }

    /** Adds a peer that no configuration has. False when there is one of this name. */
    boolean create(NeighborConfig neighbor) {
        PeerSupervisor known = peers.get(neighbor.name());
        if ((known != null && !known.isEphemeral()) || ranges.containsKey(neighbor.name())) {
            return false;
        }
        add(neighbor);
        return true;
    }

    /** Forgets this peer, whose session ends. */
    void delete(Peer peer) {
        if (peers.get(peer.neighbor().name()) == peer) {
            drop(peer.neighbor().name());
        }
    }

    /** Takes over a configuration that was read again: only what differs is touched. */
    void reload(Configuration configuration) {
        Map<String, NeighborConfig> present = new HashMap<>(ranges);
        peers.forEach((name, peer) -> {
            if (!peer.isEphemeral()) {
                present.put(name, peer.neighbor());
            }
        });
        Reload changes = Reload.between(present, configuration);
        changes.removed().forEach(this::forget);
        changes.reopened().forEach(this::replace);
        changes.added().forEach(this::add);
        changes.unchanged().forEach(this::renew);
        sort(configuration);
    }

    /** Brings the peers into the order of the configuration; those that came from ranges are last. */
    private void sort(Configuration configuration) {
        Map<String, PeerSupervisor> sorted = new LinkedHashMap<>();
        for (NeighborConfig neighbor : configuration.neighbors()) {
            PeerSupervisor peer = peers.remove(neighbor.name());
            if (peer != null) {
                sorted.put(neighbor.name(), peer);
            }
        }
        sorted.putAll(peers);
        peers.clear();
        peers.putAll(sorted);
    }

    /** Forgets a peer or a range, and ends the sessions with it. */
    private void forget(String name) {
        NeighborConfig range = ranges.remove(name);
        if (range != null) {
            guests(range).forEach(guest -> drop(guest.neighbor().name()));
        }
        drop(name);
    }

    /** Forgets a peer, if there is one of this name, whose session ends. */
    private void drop(String name) {
        PeerSupervisor peer = peers.get(name);
        if (peer != null) {
            remove(peer);
            peer.stop(Cease.loud(3));
        }
    }

    /** The peers that came from a range. */
    private List<PeerSupervisor> guests(NeighborConfig range) {
        return peers.values().stream().filter(peer -> peer.isEphemeral() && from(range, peer).name().equals(peer.neighbor().name())).toList();
    }

    private static NeighborConfig from(NeighborConfig range, PeerSupervisor guest) {
        PeerRange source = guest.neighbor().peer();
        return range.peer().contains(source.address()) ? range.withPeer(source, guest.neighbor().link()) : range;
    }

    /** Another session with the same neighbor: what helpers announced to it stays announced. */
    private void replace(NeighborConfig neighbor) {
        PeerSupervisor before = peers.get(neighbor.name());
        forget(neighbor.name());
        if (neighbor.peer().isSingle()) {
            peers.put(neighbor.name(), start.peer(neighbor, false, before));
        } else {
            add(neighbor);
        }
    }

    private void renew(NeighborConfig neighbor) {
        if (neighbor.peer().isSingle()) {
            PeerSupervisor peer = peers.get(neighbor.name());
            if (peer == null) {
                add(neighbor);
            } else {
                peer.update(neighbor);
            }
        } else {
            ranges.put(neighbor.name(), neighbor);
            guests(neighbor).forEach(guest -> guest.update(from(neighbor, guest)));
        }
    }

    /** Forgets a peer, if it is still this one. */
    void remove(PeerSupervisor peer) {
        if (peers.remove(peer.neighbor().name(), peer) && peer.isEphemeral()) {
            ephemeral--;
        }
    }

    /** Finds the peer of a connection, or makes one; null when the connection was taken over, else why not. */
    @Nullable Declined incoming(SocketChannel channel) throws IOException {
        Ip source = Sockets.ip(channel.getRemoteAddress());
        Ip local = Sockets.ip(channel.getLocalAddress());
        String link = Sockets.device(channel.getRemoteAddress());
        PeerSupervisor busy = null;
        for (PeerSupervisor peer : peers.values()) {
            if (!peer.isEphemeral() && matches(peer.neighbor(), source, local, link)) {
                if (!peer.neighbor().capabilities().multiSession() || peer.state() != State.ESTABLISHED) {
                    return peer.incoming(channel, local);
                }
                // one of several sessions with the same peer: the connection may be for another one
                busy = peer;
            }
        }
        if (busy != null) {
            return busy.incoming(channel, local);
        }
        List<NeighborConfig> matching = ranges.values().stream().filter(r -> matches(r, source, local, link)).toList();
        if (matching.isEmpty()) {
            return new Declined(NotificationCode.PEER_DECONFIGURED, "no session configured for the peer");
        }
        if (matching.size() > 1) {
            return new Declined(NotificationCode.CONNECTION_REJECTED, "could not accept the connection (more than one neighbor match)");
        }
        return ephemeral(matching.getFirst().withPeer(PeerRange.of(source), link), local, channel);
    }

    private @Nullable Declined ephemeral(NeighborConfig neighbor, Ip local, SocketChannel channel) {
        PeerSupervisor known = peers.get(neighbor.name());
        if (known != null && !known.isOver()) {
            return known.incoming(channel, local);
        }
        if (known != null) {
            remove(known);
        }
        if (ephemeral == EPHEMERAL) {
            return new Declined(NotificationCode.OUT_OF_RESOURCES, "could not accept the connection, too many peers");
        }
        PeerSupervisor peer = start.peer(neighbor, true, null);
        peers.put(neighbor.name(), peer);
        ephemeral++;
        return peer.incoming(channel, local);
    }

    /** {@code link} is the interface of a link-local {@code source}, which is another host on each; else empty. */
    private static boolean matches(NeighborConfig neighbor, Ip source, Ip local, String link) {
        String device = neighbor.transport().sourceInterface();
        return neighbor.peer().contains(source) && neighbor.isAt(local) && (link.isEmpty() || device.isEmpty() || link.equals(device));
    }
}
