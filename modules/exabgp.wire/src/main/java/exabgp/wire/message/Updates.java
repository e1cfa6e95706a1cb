package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Decoded;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The codec of the body of UPDATE (RFC 4271 section 4.3, RFC 4760, RFC 7606). */
final class Updates {
    private static final int LENGTHS = 4;

    private Updates() {}

    static Update decode(Octets body, Negotiated negotiated) {
        if (body.length() < LENGTHS) {
            throw tooShort(Framing.HEADER + body.length());
        }
        int withdrawn = body.u16(0);
        if (withdrawn > body.length() - LENGTHS) {
            throw exceeds("withdrawn", withdrawn);
        }
        int attributes = body.u16(2 + withdrawn);
        int nlri = LENGTHS + withdrawn + attributes;
        if (nlri > body.length()) {
            throw exceeds("attributes", attributes);
        }
        Decoded decoded = Attributes.decode(body.slice(LENGTHS + withdrawn, attributes), negotiated);
        Octets announced = body.slice(nlri, body.length() - nlri);
        if (withdrawn == 0 && isComplete(decoded, nlri < body.length())) {
            Octets field = decoded.reach();
            Update.Reach reach = field == null ? new Update.Reach(classic(announced, negotiated), decoded.attributes().nextHop()) : MultiprotocolNlri.reach(field, negotiated);
            if (!reach.nlris().isEmpty() && reach.nlris().leftOut() == 0) {
                return new Update(List.of(), decoded.attributes(), List.of(reach), null, List.of());
            }
        }
        return assemble(decoded, body.slice(2, withdrawn), announced, negotiated);
    }

    /** Whether routes are announced, in one place, with all the attributes that they need and without a fault, and none withdrawn: nothing is left to be considered then, as in most UPDATEs. */
    private static boolean isComplete(Decoded decoded, boolean classic) {
        boolean elsewhere = decoded.reach() != null;
        return classic != elsewhere && decoded.faults().isEmpty() && decoded.unreach() == null && missing(decoded, classic).isEmpty();
    }

    private static Update assemble(Decoded decoded, Octets withdrawnField, Octets nlriField, Negotiated negotiated) {
        List<Nlris> withdrawn = new ArrayList<>(2);
        List<Update.Reach> announced = new ArrayList<>(2);
        Nlris classic = classic(withdrawnField, negotiated);
        if (!classic.isEmpty()) {
            withdrawn.add(classic);
        }
        Nlris unreach = decoded.unreach() == null ? null : MultiprotocolNlri.unreach(decoded.unreach(), negotiated);
        if (unreach != null && !unreach.isEmpty()) {
            withdrawn.add(unreach);
        }
        classic = classic(nlriField, negotiated);
        if (!classic.isEmpty()) {
            announced.add(new Update.Reach(classic, decoded.attributes().nextHop()));
        }
        Update.Reach reach = decoded.reach() == null ? null : MultiprotocolNlri.reach(decoded.reach(), negotiated);
        if (reach != null && !reach.nlris().isEmpty()) {
            announced.add(reach);
        }
        Decoded told = leftOut(decoded, MultiprotocolNlri.UNREACH, Action.DISCARD, unreach);
        if (reach != null) {
            told = leftOut(told, MultiprotocolNlri.REACH, malformedRoute(reach.nlris().family()), reach.nlris());
        }
        if (reach == null && isEndOfRib(withdrawn, announced, decoded)) {
            return new Update(withdrawn, Attributes.NONE, announced, unreach == null ? Family.IPV4_UNICAST : unreach.family(), told.faults());
        }
        if (reach == null && announced.isEmpty()) {
            requireRoutes(told);
        }
        return finish(withdrawn, announced, told, !classic.isEmpty());
    }

    /** Ends the session when there is nothing to withdraw: what the UPDATE announced may be what could not be read (RFC 7606 section 5.2). */
    private static void requireRoutes(Decoded decoded) {
        if (decoded.withdraws() && decoded.others() > 0) {
            AttributeFault fault = decoded.faults().stream().filter(f -> f.action() == Action.WITHDRAW).findFirst().orElseThrow();
            throw malformed("UPDATE with malformed attribute " + fault.attribute() + " and without routes: " + fault.why());
        }
    }

    /** Says how many NLRI of a field are missing in it. */
    private static Decoded leftOut(Decoded decoded, int code, Action action, @Nullable Nlris nlris) {
        return nlris == null || nlris.leftOut() == 0
                ? decoded
                : decoded.with(new AttributeFault(code, action, nlris.leftOut() + " malformed NLRI of " + nlris.family()));
    }

    /** A flow rule that cannot be read takes those beside it along (RFC 8955 section 10); VPLS and BGP-LS leave it out alone (RFC 6074 section 7, RFC 9552 section 8.2.2). */
    private static Action malformedRoute(Family family) {
        return family.safi() == Safi.FLOW.code() || family.safi() == Safi.FLOW_VPN.code() ? Action.WITHDRAW : Action.DISCARD;
    }

    /** Whether there is nothing in it at all; rules that had to be left out are something. */
    private static boolean isEndOfRib(List<Nlris> withdrawn, List<Update.Reach> announced, Decoded decoded) {
        boolean nothingLeftOut = decoded.unreach() == null || decoded.unreach().length() <= MultiprotocolNlri.FAMILY;
        return withdrawn.isEmpty() && announced.isEmpty() && decoded.others() == 0 && nothingLeftOut;
    }

    private static Update finish(List<Nlris> withdrawn, List<Update.Reach> announced, Decoded decoded, boolean classic) {
        List<AttributeFault> faults = announced.isEmpty() ? decoded.faults() : missing(decoded, classic);
        if (faults.isEmpty() || faults.stream().noneMatch(fault -> fault.action() == Action.WITHDRAW)) {
            return new Update(withdrawn, decoded.attributes(), announced, null, faults);
        }
        for (Update.Reach reach : announced) {
            withdrawn.add(reach.nlris());
        }
        return new Update(withdrawn, Attributes.NONE, List.of(), null, faults);
    }

    /** The faults and what is missing of the well-known mandatory attributes (RFC 7606 section 3 (d)). LOCAL_PREF is not counted among them. */
    private static List<AttributeFault> missing(Decoded decoded, boolean classic) {
        Attributes attributes = decoded.attributes();
        boolean origin = attributes.has(Origin.IGP.code());
        boolean path = attributes.has(AsPath.EMPTY.code());
        // MP_REACH_NLRI has a next hop of its own (RFC 4760 section 3)
        boolean nextHop = !classic || attributes.nextHop() != null;
        if (origin && path && nextHop) {
            return decoded.faults();
        }
        List<AttributeFault> faults = new ArrayList<>(decoded.faults());
        missing(origin, 1, "ORIGIN", faults);
        missing(path, 2, "AS_PATH", faults);
        missing(nextHop, 3, "NEXT_HOP", faults);
        return faults;
    }

    private static void missing(boolean there, int code, String name, List<AttributeFault> faults) {
        if (!there && faults.stream().noneMatch(fault -> fault.attribute() == code)) {
            faults.add(new AttributeFault(code, Action.WITHDRAW, name + " is missing"));
        }
    }

    private static Nlris classic(Octets field, Negotiated negotiated) {
        return Nlris.decode(Family.IPV4_UNICAST, negotiated.receivesPathIds(Family.IPV4_UNICAST), field);
    }

    /**
     * Writes one UPDATE as it is: nothing is added to its attributes. Routes stand in the fields of BGP-4 where these can carry them, others in MP_REACH_NLRI and
     * MP_UNREACH_NLRI, each of which has room for one family.
     */
    static void encode(Update update, Negotiated negotiated, OctetWriter out) {
        NextHop nextHop = update.attributes().find(NextHop.class);
        int withdrawn = out.mark16();
        update.withdrawn().stream().filter(Updates::isClassic).forEach(nlris -> out.octets(nlris.packed()));
        out.patch16(withdrawn);
        int attributes = out.mark16();
        Family endOfRib = update.endOfRib();
        if (endOfRib != null && !endOfRib.equals(Family.IPV4_UNICAST)) {
            MultiprotocolNlri.encodeEndOfRib(endOfRib, out);
        }
        update.withdrawn().stream().filter(nlris -> !isClassic(nlris)).forEach(nlris -> MultiprotocolNlri.encodeUnreach(nlris, out));
        update.attributes().encode(negotiated.fourOctetAs(), out);
        update.announced().stream().filter(reach -> !isClassic(reach, nextHop)).forEach(reach -> MultiprotocolNlri.encodeReach(reach, out));
        out.patch16(attributes);
        update.announced().stream().filter(reach -> isClassic(reach, nextHop)).forEach(reach -> out.octets(reach.nlris().packed()));
    }

    private static boolean isClassic(Nlris nlris) {
        return nlris.family().equals(Family.IPV4_UNICAST);
    }

    private static boolean isClassic(Update.Reach reach, @Nullable NextHop nextHop) {
        return isClassic(reach.nlris()) && hasRoom(reach.nextHop()) && Objects.equals(reach.nextHop(), nextHop);
    }

    /** Whether NEXT_HOP can carry it. */
    static boolean hasRoom(@Nullable NextHop nextHop) {
        return nextHop == null || nextHop.address() instanceof Ipv4;
    }

    private static ProtocolFault tooShort(int length) {
        return new ProtocolFault(NotificationCode.BAD_MESSAGE_LENGTH, "an UPDATE of " + length + " octets", Octets.of(length >>> 8, length & 0xFF));
    }

    private static ProtocolFault exceeds(String field, int length) {
        return malformed("UPDATE " + field + " length " + length + " exceeds available data");
    }

    private static ProtocolFault malformed(String why) {
        return new ProtocolFault(NotificationCode.MALFORMED_ATTRIBUTE_LIST, why);
    }
}
