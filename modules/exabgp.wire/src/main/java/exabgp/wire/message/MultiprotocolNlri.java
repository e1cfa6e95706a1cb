package exabgp.wire.message;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.ShortRead;
import exabgp.wire.attribute.Flags;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import org.jspecify.annotations.Nullable;

/** The codec of MP_REACH_NLRI and MP_UNREACH_NLRI (RFC 4760 sections 3 and 4). What is wrong with them ends the session: their routes cannot be told apart from others (RFC 7606 section 7.11). */
final class MultiprotocolNlri {
    /** The length of AFI and SAFI, all there is in an End-of-RIB marker. */
    static final int FAMILY = 3;

    static final int REACH = 14;
    static final int UNREACH = 15;
    private static final int LEAST_REACH = 5;

    private MultiprotocolNlri() {}

    static Update.Reach reach(Octets value, Negotiated negotiated) {
        if (value.length() < LEAST_REACH) {
            throw optional("an MP_REACH_NLRI of " + value.length() + " octets");
        }
        Cursor in = value.cursor();
        Family family = new Family(in.u16(), in.u8());
        Octets nextHop;
        try {
            nextHop = in.octets(in.u8());
            in.u8(); // reserved: to be ignored (RFC 4760 section 3)
        } catch (ShortRead e) {
            throw optional("a truncated MP_REACH_NLRI: " + e.why());
        }
        if (!negotiated.has(family)) {
            throw unspecific("presented a non-negotiated family " + family.afiName() + "/" + family.safiName());
        }
        NextHop decoded = NextHops.decode(family, nextHop, negotiated);
        if (in.isEmpty()) {
            throw unspecific("No data to decode in an MPREACHNLRI but it is not an EOR " + family.afiName() + "/" + family.safiName());
        }
        return new Update.Reach(nlris(family, in.rest(), negotiated), decoded);
    }

    static Nlris unreach(Octets value, Negotiated negotiated) {
        Cursor in = value.cursor();
        Family family;
        try {
            family = new Family(in.u16(), in.u8());
        } catch (ShortRead e) {
            throw optional("an MP_UNREACH_NLRI of " + value.length() + " octets");
        }
        // an End-of-RIB marker is taken for any family: it does no harm
        if (!in.isEmpty() && !negotiated.has(family)) {
            throw unspecific("presented a non-negotiated family " + family);
        }
        return nlris(family, in.rest(), negotiated);
    }

    private static Nlris nlris(Family family, Octets field, Negotiated negotiated) {
        return Nlris.decode(family, negotiated.receivesPathIds(family), field);
    }

    static void encodeReach(Update.Reach reach, OctetWriter out) {
        Nlris nlris = reach.nlris();
        OctetWriter head = new OctetWriter();
        head(nlris.family(), reach.nextHop(), head);
        reachHeader(head.length() + nlris.packed().length(), out);
        out.octets(head).octets(nlris.packed());
    }

    /** All of MP_REACH_NLRI that stands before its NLRI, without the attribute header. */
    static void head(Family family, @Nullable NextHop nextHop, OctetWriter out) {
        out.u16(family.afi()).u8(family.safi());
        NextHops.encode(family, nextHop, out);
        out.u8(0);
    }

    static void reachHeader(int length, OctetWriter out) {
        header(REACH, length, out);
    }

    static void encodeUnreach(Nlris nlris, OctetWriter out) {
        encodeUnreach(nlris, 0, nlris.packed().length(), out);
    }

    /** Withdraws the NLRI between two places of the packed ones. */
    static void encodeUnreach(Nlris nlris, int from, int to, OctetWriter out) {
        header(UNREACH, 3 + to - from, out);
        out.u16(nlris.family().afi()).u8(nlris.family().safi()).octets(nlris.packed(), from, to - from);
    }

    /** An MP_UNREACH_NLRI without routes; its length has two octets, as ExaBGP sends it. */
    static void encodeEndOfRib(Family family, OctetWriter out) {
        out.u8(Flags.OPTIONAL | Flags.EXTENDED).u8(UNREACH).u16(3).u16(family.afi()).u8(family.safi());
    }

    static int headerLength(int length) {
        return length > 0xFF ? 4 : 3;
    }

    private static void header(int code, int length, OctetWriter out) {
        if (length > 0xFF) {
            out.u8(Flags.OPTIONAL | Flags.EXTENDED).u8(code).u16(length);
        } else {
            out.u8(Flags.OPTIONAL).u8(code).u8(length);
        }
    }

    private static ProtocolFault optional(String why) {
        return new ProtocolFault(NotificationCode.OPTIONAL_ATTRIBUTE, why);
    }

    private static ProtocolFault unspecific(String why) {
        return new ProtocolFault(NotificationCode.UPDATE_UNSPECIFIC, why);
    }
}
