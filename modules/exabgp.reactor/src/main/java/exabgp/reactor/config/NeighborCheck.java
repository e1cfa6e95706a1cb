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
        try {
            return peer == null ? Optional.empty() : Optional.of(new NeighborCheck(draft, peer, reading).check());
        } catch (GrammarError e) {
            reading.errors().add(e);
            return Optional.empty();
        }
    }

    private NeighborConfig check() throws GrammarError {
        require(missing(NeighborSection.LOCAL_AS, NeighborSection.PEER_AS));
        TcpAoConfig tcpAo = TcpAoSection.finish(draft.tcpAo(), draft.place());
        Ipv4 routerId = routerId();
        sameFamily();
        range();
        Md5Config md5 = md5(tcpAo);
        NeighborConfig neighbor = NeighborBuilder.build(draft, peer, localAddress, routerId, md5, tcpAo);
        identity(neighbor);
        role(neighbor);
        routes();
        warnings(neighbor);
        return neighbor;
    }

    private Ipv4 routerId() throws GrammarError {
        Ipv4 routerId = settings.find(NeighborSection.ROUTER_ID);
        if (routerId == null && localAddress instanceof Ipv4 v4 && peer.address() instanceof Ipv4) {
            routerId = v4;
        }
        List<String> missing = new ArrayList<>();
        if (localAddress == null && settings.isSet(NeighborSection.LISTEN)) {
            missing.add(NeighborSection.LOCAL_ADDRESS.word());
        }
        if (routerId == null) {
            missing.add(NeighborSection.ROUTER_ID.word());
        }
        require(missing);
        return routerId == null ? Ipv4.ANY : routerId;
    }

    private void sameFamily() throws GrammarError {
        if (localAddress != null && localAddress.bits() != peer.address().bits()) {
            throw error("local-address and peer-address must be of the same family");
        }
    }

    private void range() throws GrammarError {
        boolean passive = settings.get(NeighborSection.PASSIVE, false) || reading.context().passive();
        if (!peer.isSingle() && !passive) {
            throw error("only a passive neighbor can have a range of addresses: add 'passive'");
        }
    }

    private @Nullable Md5Config md5(@Nullable TcpAoConfig tcpAo) throws GrammarError {
        String password = settings.get(NeighborSection.MD5_PASSWORD, "");
        if (password.isEmpty()) {
            return null;
        }
        if (tcpAo != null) {
            throw error("MD5 and TCP-AO are mutually exclusive: use 'md5-password' or 'tcp-ao'");
        }
        Md5Config.Encoding encoding = settings.get(NeighborSection.MD5_BASE64, Md5Config.Encoding.RAW);
        return new Md5Config(password, encoding, Passwords.key("MD5 password", password, encoding, draft.place()));
    }

    /** Two neighbors must not be taken for one another: neither by their names, nor by who connects to which port. */
    private void identity(NeighborConfig neighbor) throws GrammarError {
        int listen = neighbor.transport().listen();
        String identity = listen == 0 ? neighbor.name() : "peer-ip " + peer.address() + " listen " + listen;
        NeighborDraft first = reading.identities().putIfAbsent(identity, draft);
        if (first != null) {
            throw error("duplicate peer definition " + peer + ": the same as in line " + first.place().line());
        }
    }

    /** A role is what a speaker is to another AS (RFC 9234 section 4). */
    private void role(NeighborConfig neighbor) throws GrammarError {
        CapabilityConfig capabilities = neighbor.capabilities();
        if (capabilities.role() != null && neighbor.localAs() != null && neighbor.localAs().equals(neighbor.peerAs())) {
            throw error("'role' is for peers of another AS (RFC 9234)");
        }
        if (capabilities.role() == null && capabilities.roleStrict()) {
            reading.errors().warn(draft.place(), "'role-strict' does nothing without 'role'");
        }
    }

    private void routes() throws GrammarError {
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

    private void unannounced(Family family, Location place) throws GrammarError {
        if (!family.equals(Family.IPV4_UNICAST)) {
            throw new GrammarError(place, "a route of " + family + ", which is not among the families of this neighbor (line " + draft.place().line() + ")");
        }
        reading.errors().warn(place, "ipv4 unicast is not among the families of the neighbor in line " + draft.place().line() + ": this route is not announced");
    }

    private void self(Family family, Location place) throws GrammarError {
        boolean sessionIsIpv4 = peer.address() instanceof Ipv4;
        boolean routeIsIpv4 = family.afi() == Afi.IPV4.code();
        // an IPv4 route over an IPv6 session has the router id as its next hop
        if (sessionIsIpv4 && !routeIsIpv4) {
            throw new GrammarError(place, "'next-hop self' of an " + family.afiName() + " route needs a session over " + family.afiName());
        }
    }

    private void warnings(NeighborConfig neighbor) {
        if (neighbor.capabilities().routeRefresh() && !settings.get(NeighborSection.ADJ_RIB_OUT, true)) {
            reading.errors().warn(draft.place(), "route-refresh needs the routes that were sent: 'adj-rib-out' is switched on");
        }
        if (neighbor.rateLimit() > 0) {
            reading.errors().warn(draft.place(), "'rate-limit' does nothing in this version");
        }
        for (ApiDraft api : draft.apis()) {
            api.processes().forEach((process, place) -> {
                if (!reading.processes().containsKey(process)) {
                    reading.errors().warn(place, "there is no process '" + process + "' above");
                }
            });
        }
    }

    private List<String> missing(Setting<?>... needed) {
        List<String> missing = new ArrayList<>();
        for (Setting<?> setting : needed) {
            if (!settings.isSet(setting)) {
                missing.add(setting.word());
            }
        }
        return missing;
    }

    private void require(List<String> missing) throws GrammarError {
        if (!missing.isEmpty()) {
            throw error("incomplete neighbor, missing " + String.join(", ", missing));
        }
    }

    private GrammarError error(String what) {
        return new GrammarError(draft.place(), what);
    }
}
