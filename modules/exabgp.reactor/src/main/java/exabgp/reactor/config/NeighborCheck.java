package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a neighbor must have, checked when its section ends, in the order of ExaBGP. */
final class NeighborCheck {
    private final NeighborDraft draft;
    private final Settings settings;
    private final Reading reading;
    private final PeerRange peer;
    private final @Nullable Ip localAddress;

    private NeighborCheck(NeighborDraft draft, PeerRange peer, Reading reading) {
        this.draft = draft;
        this.settings = draft.settings();
        this.reading = reading;
        this.peer = peer;
        this.localAddress = settings.get(NeighborSection.LOCAL_ADDRESS, Optional.empty()).orElse(null);
    }

    /** The neighbor; empty when something is wrong with it, which is then reported. */
    static Optional<NeighborConfig> finish(NeighborDraft draft, Reading reading) {
        PeerRange peer = draft.settings().find(NeighborSection.PEER_ADDRESS);
        return peer == null ? Optional.empty() : new NeighborCheck(draft, peer, reading).check();
    }

    /** Everything that is wrong is reported, not the first of it only. */
    private Optional<NeighborConfig> check() {
        int before = reading.errors().count();
        Ipv4 routerId = routerId();
        complete(routerId);
        sameFamily();
        range();
        TcpAoConfig tcpAo = read(() -> TcpAoSection.finish(draft.tcpAo(), draft.place()));
        Md5Config md5 = read(() -> md5(tcpAo));
        routes();
        if (reading.errors().count() > before) {
            return Optional.empty();
        }
        NeighborConfig neighbor = NeighborBuilder.build(draft, peer, localAddress, routerId == null ? Ipv4.ANY : routerId, md5, tcpAo);
        identity(neighbor);
        role(neighbor);
        warnings(neighbor);
        return reading.errors().count() > before ? Optional.empty() : Optional.of(neighbor);
    }

    /**
     * A part that may be absent.
     *
     * @param <T> what it is
     */
    private interface Part<T> {
        @Nullable T read() throws GrammarError;
    }

    /** The part; null also when it is wrong, which is then reported. */
    private <T> @Nullable T read(Part<T> part) {
        try {
            return part.read();
        } catch (GrammarError e) {
            reading.errors().add(e);
            return null;
        }
    }

    private @Nullable Ipv4 routerId() {
        Ipv4 routerId = settings.find(NeighborSection.ROUTER_ID);
        return routerId == null && localAddress instanceof Ipv4 v4 && peer.address() instanceof Ipv4 ? v4 : routerId;
    }

    private void complete(@Nullable Ipv4 routerId) {
        List<String> missing = new ArrayList<>();
        for (Setting<?> setting : List.of(NeighborSection.LOCAL_AS, NeighborSection.PEER_AS)) {
            if (!settings.isSet(setting)) {
                missing.add(setting.word());
            }
        }
        if (localAddress == null && settings.isSet(NeighborSection.LISTEN)) {
            missing.add(NeighborSection.LOCAL_ADDRESS.word());
        }
        if (routerId == null) {
            missing.add(NeighborSection.ROUTER_ID.word());
        }
        if (!missing.isEmpty()) {
            report("incomplete neighbor, missing " + String.join(", ", missing) + Templates.missing(draft, reading));
        }
    }

    private void sameFamily() {
        if (localAddress != null && localAddress.bits() != peer.address().bits()) {
            report("local-address and peer-address must be of the same family");
        }
    }

    private void range() {
        boolean passive = settings.get(NeighborSection.PASSIVE, false) || reading.context().passive();
        if (!peer.isSingle() && !passive) {
            report("only a passive neighbor can have a range of addresses: add 'passive'");
        }
    }

    private @Nullable Md5Config md5(@Nullable TcpAoConfig tcpAo) throws GrammarError {
        String password = settings.get(NeighborSection.MD5_PASSWORD, "");
        if (password.isEmpty()) {
            return null;
        }
        if (tcpAo != null) {
            throw new GrammarError(draft.place(), "MD5 and TCP-AO are mutually exclusive: use 'md5-password' or 'tcp-ao'");
        }
        Md5Config.Encoding encoding = settings.get(NeighborSection.MD5_BASE64, Md5Config.Encoding.RAW);
        return new Md5Config(password, encoding, Passwords.key("MD5 password", password, encoding, draft.place()));
    }

    /** Two neighbors must not be taken for one another: neither by their names, nor by who connects to which port. */
    private void identity(NeighborConfig neighbor) {
        int listen = neighbor.transport().listen();
        String identity = listen == 0 ? neighbor.name() : "peer-ip " + peer.address() + " " + neighbor.link() + " listen " + listen;
        NeighborDraft first = reading.identities().putIfAbsent(identity, draft);
        if (first != null) {
            report("duplicate peer definition " + peer + ": the same as in line " + first.place().line());
        }
    }

    /** A role is what a speaker is to another AS (RFC 9234 section 4). */
    private void role(NeighborConfig neighbor) {
        CapabilityConfig capabilities = neighbor.capabilities();
        if (capabilities.role() != null && neighbor.localAs() != null && neighbor.localAs().equals(neighbor.peerAs())) {
            report("'role' is for peers of another AS (RFC 9234)");
        }
        if (capabilities.role() == null && capabilities.roleStrict()) {
            reading.errors().warn(draft.place(), "'role-strict' does nothing without 'role'");
        }
    }

    private void routes() {
        for (Map.Entry<RoutePlaces.Kind, Location> first : draft.routePlaces().first().entrySet()) {
            Family family = first.getKey().family();
            if (!draft.allows(family)) {
                unannounced(family, first.getValue());
            }
            if (first.getKey().nextHopSelf()) {
                self(family, first.getValue());
            }
        }
    }

    private void unannounced(Family family, Location place) {
        if (!family.equals(Family.IPV4_UNICAST)) {
            reading.errors().add(new GrammarError(place, "a route of " + family + ", which is not among the families of this neighbor (line " + draft.place().line() + ")"));
            return;
        }
        reading.errors().warn(place, "ipv4 unicast is not among the families of the neighbor in line " + draft.place().line() + ": this route is not announced");
    }

    private void self(Family family, Location place) {
        boolean sessionIsIpv4 = peer.address() instanceof Ipv4;
        boolean routeIsIpv4 = family.afi() == Afi.IPV4.code();
        // an IPv4 route over an IPv6 session has the router id as its next hop
        if (sessionIsIpv4 && !routeIsIpv4) {
            reading.errors().add(new GrammarError(place, "'next-hop self' of an " + family.afiName() + " route needs a session over " + family.afiName()));
        }
    }

    private void warnings(NeighborConfig neighbor) {
        if (neighbor.capabilities().routeRefresh() && !settings.get(NeighborSection.ADJ_RIB_OUT, true)) {
            reading.errors().warn(draft.place(), "route-refresh needs the routes that were sent: 'adj-rib-out' is switched on");
        }
        if (neighbor.capabilities().linkLocalPrefer() && !neighbor.capabilities().linkLocalNextHop()) {
            reading.errors().warn(draft.place(), "'link-local-prefer' does nothing without 'link-local-nexthop'");
        }
        draft.routePlaces().withoutNextHop().forEach((family, place) ->
                reading.errors().warn(place, "a route of " + family + " without 'next-hop' is not announced"));
    }

    private void report(String what) {
        reading.errors().add(new GrammarError(draft.place(), what));
    }
}
