package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.AttributeEncoder;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Packs routes into UPDATE messages of legal size for one session. The attributes of the last call are kept encoded, and no NLRI becomes an object, so any number of routes
 * with equal attributes costs little more than their octets. For one thread.
 */
public final class UpdatePacker {
    /** The families of which several routes may share an UPDATE: the receivers of ExaBGP's users are used to one route in each for all others. */
    private static final Set<Family> GROUPED =
            Set.of(Family.IPV4_UNICAST, Family.of(Afi.IPV4, Safi.MCAST_VPN), Family.of(Afi.IPV6, Safi.MCAST_VPN));

    private final Negotiated negotiated;
    private final AttributeEncoder encoder;
    private final boolean group;
    private @Nullable AttributeBlock last;

    /**
     * A packer for one session.
     *
     * @param group whether routes with equal attributes may share an UPDATE
     */
    public UpdatePacker(Negotiated negotiated, boolean group) {
        this.negotiated = negotiated;
        this.encoder = new AttributeEncoder(negotiated);
        this.group = group;
    }

    /**
     * Announces routes with equal attributes, the next hop among these, and adds the attributes that must not be missing. Without NLRI the attributes are sent alone.
     *
     * @param nlris with or without path identifiers: they are added or left out as the session wants it
     * @return how many messages were written; 0 when the session has not negotiated the family. Routes that the role of the peer forbids are withdrawn (RFC 9234 section 5)
     * @throws TooLarge when no message has room for the attributes and the largest of the NLRI; nothing was written then
     */
    public int announce(Attributes attributes, Nlris nlris, OctetWriter out) {
        if (!negotiated.has(nlris.family())) {
            return 0;
        }
        if (OnlyToCustomers.isWithheld(attributes, nlris.family(), negotiated)) {
            return withdraw(nlris, out);
        }
        AttributeBlock block = block(attributes, nlris.family());
        if (nlris.isEmpty()) {
            return alone(block, out);
        }
        boolean grouped = group && GROUPED.contains(nlris.family());
        Nlris ready = ready(nlris);
        return new Packing(block, grouped ? ready.sorted() : ready, negotiated.messageSize(), out).run(grouped);
    }

    /**
     * Withdraws routes, one in each message.
     *
     * @param nlris with or without path identifiers: they are added or left out as the session wants it
     * @return how many messages were written; 0 when the session has not negotiated the family
     * @throws TooLarge when no message has room for the largest of the NLRI; nothing was written then
     */
    public int withdraw(Nlris nlris, OctetWriter out) {
        return withdraw(nlris, Octets.EMPTY, out);
    }

    /**
     * Withdraws routes, one in each message, and says their attributes once more, with those that must not be missing. Unicast and multicast routes are withdrawn without.
     *
     * @param attributes those of the routes; those that must not be missing are added
     * @param nlris with or without path identifiers: they are added or left out as the session wants it
     * @return how many messages were written; 0 when the session has not negotiated the family
     * @throws TooLarge when no message has room for the attributes and the largest of the NLRI; nothing was written then
     */
    public int withdraw(Attributes attributes, Nlris nlris, OctetWriter out) {
        boolean without = nlris.family().safi() == Safi.UNICAST.code() || nlris.family().safi() == Safi.MULTICAST.code();
        return withdraw(nlris, without ? Octets.EMPTY : block(attributes, nlris.family()).octets(), out);
    }

    private int withdraw(Nlris nlris, Octets attributes, OctetWriter out) {
        if (!negotiated.has(nlris.family())) {
            return 0;
        }
        return new Withdrawing(ready(nlris), attributes, negotiated.messageSize(), out).run();
    }

    /** Says that the initial routes of a family are out (RFC 4724 section 2). */
    public void endOfRib(Family family, OctetWriter out) {
        int start = Messages.begin(MessageType.UPDATE, out);
        out.u16(0);
        int length = out.mark16();
        if (!family.equals(Family.IPV4_UNICAST)) {
            MultiprotocolNlri.encodeEndOfRib(family, out);
        }
        out.patch16(length);
        Messages.end(start, out);
    }

    private AttributeBlock block(Attributes attributes, Family family) {
        AttributeBlock block = last;
        if (block == null || !block.family().equals(family) || !block.attributes().equals(attributes)) {
            Octets octets = encoder.encode(OnlyToCustomers.marked(isNextHopApart(family) ? withoutNextHop(attributes) : attributes, family, negotiated));
            block = new AttributeBlock(attributes, family, octets, NextHops.sent(family, attributes.find(NextHop.class), negotiated));
            last = block;
        }
        return block;
    }

    /** Whether the next hop stands beside the NLRI only, not in an attribute NEXT_HOP besides, as ExaBGP has it for IPv4 in most families. */
    private static boolean isNextHopApart(Family family) {
        boolean mapped = family.afi() == Afi.IPV6.code() && family.safi() == Safi.MUP.code();
        return mapped || family.afi() == Afi.L2VPN.code() || family.safi() == Safi.FLOW.code() || family.safi() == Safi.FLOW_VPN.code() || family.safi() == Safi.SR_POLICY.code();
    }

    private static Attributes withoutNextHop(Attributes attributes) {
        NextHop nextHop = attributes.find(NextHop.class);
        return nextHop == null ? attributes : attributes.without(nextHop.code());
    }

    private Nlris ready(Nlris nlris) {
        return nlris.withPathIds(negotiated.addPathSend().contains(nlris.family()));
    }

    private int alone(AttributeBlock block, OctetWriter out) {
        Octets octets = block.octets();
        int size = Packing.FIXED + octets.length();
        if (size > negotiated.messageSize()) {
            throw new TooLarge(size, negotiated.messageSize());
        }
        int start = Messages.begin(MessageType.UPDATE, out);
        out.u16(0).u16(octets.length()).octets(octets);
        Messages.end(start, out);
        return 1;
    }
}
