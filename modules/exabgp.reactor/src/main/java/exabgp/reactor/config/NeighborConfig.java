package exabgp.reactor.config;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Family;
import exabgp.wire.operational.OperationalTlv;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A neighbor, complete: templates merged, defaults filled in, checked.
 *
 * @param peer           its address, or the range that dynamic peers connect from
 * @param localAddress   ours, null to take that of the socket
 * @param localLinkLocal our link-local address for next hops, null when none was given
 * @param localAs        our AS, null to take the peer's
 * @param peerAs         the peer's AS, null to accept any
 * @param routerId       our BGP Identifier
 * @param description    free text, may be empty
 * @param hostName       for the hostname capability, empty for none
 * @param domainName     for the hostname capability, may be empty
 * @param holdTime       seconds, 0 or 3 to 65535
 * @param rateLimit      messages per second, 0 for no limit
 * @param groupUpdates   put routes of equal attributes into one UPDATE
 * @param autoFlush      whether what helpers announce and withdraw is sent without {@code rib flush out}
 * @param adjRibIn       keep the routes that are received
 * @param adjRibOut      keep the routes that are announced
 * @param manualEor      leave End-of-RIB after the first table to helpers
 * @param transport      how its TCP connection comes about
 * @param capabilities   what is offered
 * @param families       what routes may be exchanged for, in the order of their numbers
 * @param addPath        families with several paths for one prefix; empty for all of {@code families}
 * @param nextHops       families with next hops of the other address family
 * @param apis           its processes and what they are told, one for each section
 * @param routes         what is announced from the start: its own, then those of its templates; kept packed, each value is made when it is asked for
 * @param operational    OPERATIONAL messages to send once the session is up
 */
public record NeighborConfig(
        PeerRange peer,
        @Nullable Ip localAddress,
        @Nullable Ipv6 localLinkLocal,
        @Nullable Asn localAs,
        @Nullable Asn peerAs,
        Ipv4 routerId,
        String description,
        String hostName,
        String domainName,
        int holdTime,
        int rateLimit,
        boolean groupUpdates,
        boolean autoFlush,
        boolean adjRibIn,
        boolean adjRibOut,
        boolean manualEor,
        TransportConfig transport,
        CapabilityConfig capabilities,
        List<Family> families,
        List<AddPathFamily> addPath,
        List<ExtendedNextHop.Conversion> nextHops,
        List<ApiConfig> apis,
        List<ParsedRoute> routes,
        List<OperationalTlv> operational) {
    /** Keeps its own lists. */
    public NeighborConfig {
        families = List.copyOf(families);
        addPath = List.copyOf(addPath);
        nextHops = List.copyOf(nextHops);
        apis = List.copyOf(apis);
        routes = RouteList.copyOf(routes);
        operational = List.copyOf(operational);
    }

    /** What it is called everywhere: in selectors of commands, in {@code show} and in logs. Another one for each neighbor of a configuration. */
    public String name() {
        return "neighbor " + peer.address()
                + " local-ip " + (localAddress == null ? "auto" : localAddress)
                + " local-as " + (localAs == null ? "auto" : localAs)
                + " peer-as " + (peerAs == null ? "auto" : peerAs)
                + " router-id " + routerId
                + " family-allowed " + familyAllowed()
                + (link().isEmpty() ? "" : " source-interface " + link());
    }

    /** The interface that leads to a link-local peer, whose address is that of another one on each link; empty where nothing was said, and for peers whose address says enough. */
    public String link() {
        return peer.address() instanceof Ipv6 v6 && v6.isLinkLocal() ? transport.sourceInterface() : "";
    }

    /** Whether {@code local} is an address of ours that the neighbor may connect to. */
    public boolean isAt(Ip local) {
        return localAddress == null || local.equals(localAddress) || local.equals(transport.md5Address());
    }

    /** What logs call it: its address or range, with the link where that is needed. */
    public String label() {
        return link().isEmpty() ? peer.toString() : peer + "%" + link();
    }

    /**
     * The same neighbor at another address: one that connected from a range.
     *
     * @param link the interface that it connected through if its address is link-local, else empty
     */
    public NeighborConfig withPeer(PeerRange other, String link) {
        return with(other, link.isEmpty() ? transport : transport.through(link), families, nextHops, apis, routes);
    }

    /** The same neighbor, commanded by these processes and no others, which are told of nothing. */
    public NeighborConfig attachedTo(List<String> processes) {
        ApiConfig api = new ApiConfig("", processes, List.of(), false, false, false, false, MessageSelection.NONE, MessageSelection.NONE);
        return with(peer, transport, families, nextHops, List.of(api), routes);
    }

    /** The neighbors that it stands for: itself, or one for each family when each is to have a session of its own. */
    List<NeighborConfig> sessions() {
        return capabilities.multiSession() ? families.stream().map(this::of).toList() : List.of(this);
    }

    private NeighborConfig of(Family family) {
        return with(
                peer,
                transport,
                List.of(family),
                nextHops.stream().filter(conversion -> conversion.family().equals(family)).toList(),
                apis,
                routes.stream().filter(route -> route.nlri().family().equals(family)).toList());
    }

    private NeighborConfig with(
            PeerRange otherPeer,
            TransportConfig otherTransport,
            List<Family> otherFamilies,
            List<ExtendedNextHop.Conversion> otherNextHops,
            List<ApiConfig> otherApis,
            List<ParsedRoute> otherRoutes) {
        return new NeighborConfig(
                otherPeer,
                localAddress,
                localLinkLocal,
                localAs,
                peerAs,
                routerId,
                description,
                hostName,
                domainName,
                holdTime,
                rateLimit,
                groupUpdates,
                autoFlush,
                adjRibIn,
                adjRibOut,
                manualEor,
                otherTransport,
                capabilities,
                otherFamilies,
                addPath,
                otherNextHops,
                otherApis,
                otherRoutes,
                operational);
    }

    private String familyAllowed() {
        if (!capabilities.multiSession()) {
            return "in-open";
        }
        return String.join("/", families.stream().map(f -> f.afiName() + "-" + f.safiName()).toList());
    }
}
