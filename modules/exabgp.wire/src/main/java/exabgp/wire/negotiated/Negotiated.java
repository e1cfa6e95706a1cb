package exabgp.wire.negotiated;

import exabgp.wire.address.Asn;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What two OPEN messages agreed on: the context in which every later message of the session is decoded and encoded.
 *
 * @param localAs         our AS as configured, of four octets
 * @param peerAs          the AS of the peer, of four octets
 * @param holdTime        seconds, 0 when keepalives are off
 * @param messageSize     the largest message in octets: 4096, or 65535 with extended messages (RFC 8654)
 * @param fourOctetAs     whether AS numbers have four octets in AS_PATH and AGGREGATOR (RFC 6793)
 * @param families        what routes may be exchanged for, in the order of the peer's OPEN
 * @param nextHops        which families may have next hops of the other version (RFC 8950)
 * @param addPathSend     families whose NLRI we send with a path identifier (RFC 7911)
 * @param addPathReceive  families whose NLRI we receive with a path identifier
 * @param refresh         the form of route refresh
 * @param aigp            whether AIGP is taken from this peer, and sent to it even if it is external (RFC 7311 section 3.1); no capability speaks of it, so it is as configured
 * @param extensions      what was agreed on beyond that
 */
public record Negotiated(
        Asn localAs,
        Asn peerAs,
        int holdTime,
        int messageSize,
        boolean fourOctetAs,
        List<Family> families,
        List<ExtendedNextHop.Conversion> nextHops,
        Set<Family> addPathSend,
        Set<Family> addPathReceive,
        Refresh refresh,
        boolean aigp,
        Extensions extensions) {
    /** The largest message without RFC 8654, in octets. */
    public static final int MESSAGE_SIZE = 4096;

    /** The largest message with RFC 8654, in octets. */
    public static final int EXTENDED_MESSAGE_SIZE = 65535;

    /** What holds before OPEN messages were exchanged: plain BGP-4 (RFC 4271) between nobody in particular. */
    public static final Negotiated INITIAL = new Negotiated(
            new Asn(0), new Asn(0), 0, MESSAGE_SIZE, false, List.of(Family.IPV4_UNICAST), List.of(), Set.of(), Set.of(), Refresh.ABSENT);

    /** A session without AIGP and extensions. */
    public Negotiated(
            Asn localAs,
            Asn peerAs,
            int holdTime,
            int messageSize,
            boolean fourOctetAs,
            List<Family> families,
            List<ExtendedNextHop.Conversion> nextHops,
            Set<Family> addPathSend,
            Set<Family> addPathReceive,
            Refresh refresh) {
        this(localAs, peerAs, holdTime, messageSize, fourOctetAs, families, nextHops, addPathSend, addPathReceive, refresh, false, Extensions.NONE);
    }

    /** A session without extensions. */
    public Negotiated(
            Asn localAs,
            Asn peerAs,
            int holdTime,
            int messageSize,
            boolean fourOctetAs,
            List<Family> families,
            List<ExtendedNextHop.Conversion> nextHops,
            Set<Family> addPathSend,
            Set<Family> addPathReceive,
            Refresh refresh,
            boolean aigp) {
        this(localAs, peerAs, holdTime, messageSize, fourOctetAs, families, nextHops, addPathSend, addPathReceive, refresh, aigp, Extensions.NONE);
    }

    /** Keeps its own collections, in their order. */
    public Negotiated {
        families = List.copyOf(families);
        nextHops = List.copyOf(nextHops);
        addPathSend = Collections.unmodifiableSet(new LinkedHashSet<>(addPathSend));
        addPathReceive = Collections.unmodifiableSet(new LinkedHashSet<>(addPathReceive));
    }

    /**
     * The context in which we read back what we sent: path identifiers stand where we sent them, every next hop that we could send is taken, and no attribute is out of place,
     * since a user may have configured what no peer would accept.
     */
    public Negotiated readBack() {
        List<ExtendedNextHop.Conversion> either = families.stream()
                .flatMap(family -> Stream.of(Afi.IPV4, Afi.IPV6).map(afi -> new ExtendedNextHop.Conversion(family, afi.code())))
                .toList();
        return new Negotiated(localAs, localAs, holdTime, messageSize, fourOctetAs, families, either, addPathReceive, addPathSend, refresh, true, extensions);
    }

    /**
     * The same for all sessions to which the same routes are sent in the same octets: without what our messages do not depend on, as which external AS the peer is in.
     */
    public Negotiated forSending() {
        Asn external = new Asn(localAs.value() == 0 ? 1 : 0);
        return new Negotiated(
                localAs, isInternal() ? localAs : external, 0, messageSize, fourOctetAs, families, nextHops, addPathSend, Set.of(), refresh, aigp, extensions);
    }

    /** The same with AIGP or without. */
    public Negotiated withAigp(boolean value) {
        return new Negotiated(localAs, peerAs, holdTime, messageSize, fourOctetAs, families, nextHops, addPathSend, addPathReceive, refresh, value, extensions);
    }

    /** The same with other extensions. */
    public Negotiated with(Extensions value) {
        return new Negotiated(localAs, peerAs, holdTime, messageSize, fourOctetAs, families, nextHops, addPathSend, addPathReceive, refresh, aigp, value);
    }

    /** The same between other speakers. */
    public Negotiated between(Asn local, Asn peer) {
        return new Negotiated(local, peer, holdTime, messageSize, fourOctetAs, families, nextHops, addPathSend, addPathReceive, refresh, aigp, extensions);
    }

    /** The same with another size of the largest message, in octets. */
    public Negotiated withMessageSize(int size) {
        return new Negotiated(localAs, peerAs, holdTime, size, fourOctetAs, families, nextHops, addPathSend, addPathReceive, refresh, aigp, extensions);
    }

    /** Whether routes of {@code family} may be exchanged. */
    public boolean has(Family family) {
        return families.contains(family);
    }

    /** Whether NLRI of {@code family} that we receive have a path identifier. */
    public boolean receivesPathIds(Family family) {
        return !addPathReceive.isEmpty() && addPathReceive.contains(family);
    }

    /** Whether routes of {@code family} may have next hops of the other address family {@code nextHopAfi} (RFC 8950). */
    public boolean hasNextHop(Family family, int nextHopAfi) {
        return nextHops.contains(new ExtendedNextHop.Conversion(family, nextHopAfi));
    }

    /** Whether both speakers are in one AS (iBGP). */
    public boolean isInternal() {
        return localAs.value() == peerAs.value();
    }
}
