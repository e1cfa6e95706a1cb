package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Messages;
import exabgp.wire.message.TooLarge;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes messages of runs, for one session, or takes those that were made for another of its group. Routes that no message can hold are reported and left out. Runs in the writer of the session, without the lock of the table. */
final class RunPacker {
    private static final Logger LOG = LoggerFactory.getLogger(RunPacker.class);

    private final UpdateGroup group;
    private final UpdatePacker plain;
    private final Negotiated negotiated;
    private final PathLimits limits;
    private final Ip localAddress;
    private final Ipv4 routerId;

    /** A packer for a session of this group. */
    RunPacker(UpdateGroup group, Negotiated negotiated, Ip localAddress, Ipv4 routerId) {
        this.group = group;
        plain = new UpdatePacker(negotiated, false);
        this.negotiated = negotiated;
        this.limits = new PathLimits(negotiated.extensions().pathLimits());
        this.localAddress = localAddress;
        this.routerId = routerId;
    }

    /** The group of its session. */
    UpdateGroup group() {
        return group;
    }

    void pack(Run run, OctetWriter out) {
        switch (run) {
            case Run.Announce announce -> announce(announce, out);
            case Run.Withdraw withdraw -> withdraw(withdraw, out);
            case Run.Marker marker -> out.octets(Messages.encode(marker.message(), negotiated));
            case Run.EndOfRib end -> plain.endOfRib(end.family(), out);
            case Run.Alive _ -> out.octets(Messages.encode(Keepalive.INSTANCE));
        }
    }

    private void withdraw(Run.Withdraw run, OctetWriter out) {
        limits.withdrawn(run.nlris());
        int length = out.length();
        try {
            group.withdraw(run.attributes(), run.nlris(), out);
        } catch (TooLarge | IllegalArgumentException e) {
            // the peer must hear of it, with or without them
            out.truncate(length);
            plain.withdraw(run.nlris(), out);
        }
    }

    private void announce(Run.Announce run, OctetWriter out) {
        Attributes attributes = resolved(run);
        if (attributes == null) {
            return;
        }
        Nlris nlris = limits.allowed(run.nlris());
        if (nlris.size() < run.nlris().size()) {
            LOG.debug("{} routes of {} not announced: the peer wants no more paths", run.nlris().size() - nlris.size(), nlris.family());
        }
        // without routes in the first place the attributes are sent alone
        if (!nlris.isEmpty() || run.nlris().isEmpty()) {
            announce(attributes, nlris, run.grouped(), out);
        }
    }

    private void announce(Attributes attributes, Nlris nlris, boolean grouped, OctetWriter out) {
        int length = out.length();
        try {
            group.announce(attributes, nlris, grouped, out);
        } catch (TooLarge e) {
            out.truncate(length);
            if (nlris.size() > 1) {
                // there may be room for the shorter ones
                nlris.forEach(nlri -> announce(attributes, Nlris.of(nlris.family(), nlris.pathIds(), List.of(nlri)), grouped, out));
            } else {
                LOG.error("{} not announced: {}", nlris, e.getMessage());
            }
        } catch (IllegalArgumentException e) {
            out.truncate(length);
            LOG.error("{} routes of {} not announced: {}", nlris.size(), nlris.family(), e.getMessage());
        }
    }

    /** The attributes with a next hop, or null when the routes cannot do without and there is none. */
    private @Nullable Attributes resolved(Run.Announce run) {
        Family family = run.nlris().family();
        if (run.nextHopSelf()) {
            Ip self = self(family);
            if (self == null) {
                LOG.error("{} routes of {} not announced: next-hop self is {} in this session", run.nlris().size(), family, localAddress);
                return null;
            }
            return run.attributes().with(new NextHop(self));
        }
        if (!run.nlris().isEmpty() && needsNextHop(family) && run.attributes().find(NextHop.class) == null) {
            LOG.error("{} routes of {} not announced: they have no next hop", run.nlris().size(), family);
            return null;
        }
        return run.attributes();
    }

    /** Our address of the version of the family; the router identifier is one of IPv4 in a session over IPv6. */
    private @Nullable Ip self(Family family) {
        if (family.afi() == Afi.IPV4.code()) {
            return localAddress instanceof Ipv4 ? localAddress : routerId;
        }
        return family.afi() == Afi.IPV6.code() && localAddress instanceof Ipv4 ? null : localAddress;
    }

    /** Only flow rules do without (RFC 8955 section 4): for a peer, a next hop of no octets is a malformed attribute of any other family. */
    private static boolean needsNextHop(Family family) {
        return family.safi() != Safi.FLOW.code() && family.safi() != Safi.FLOW_VPN.code();
    }
}
