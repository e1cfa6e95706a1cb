package exabgp.wire.message;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.capability.Role;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import org.jspecify.annotations.Nullable;

/** What the roles of both speakers do to routes that are announced: the egress procedure of RFC 9234 section 5, for unicast routes of external sessions. */
final class OnlyToCustomers {
    private OnlyToCustomers() {}

    /** Whether such routes must not be sent: they were to go to customers only, and the peer is none. */
    static boolean isWithheld(Attributes attributes, Family family, Negotiated negotiated) {
        Role role = role(family, negotiated);
        return role != null && role.withholdsMarkedRoutes() && attributes.find(OnlyToCustomer.class) != null;
    }

    /** The attributes with the mark that routes sent to customers, peers and clients of a route server have to have. */
    static Attributes marked(Attributes attributes, Family family, Negotiated negotiated) {
        Role role = role(family, negotiated);
        boolean marks = role != null && role.marksRoutes() && attributes.find(OnlyToCustomer.class) == null;
        return marks ? attributes.with(new OnlyToCustomer(negotiated.localAs())) : attributes;
    }

    private static @Nullable Role role(Family family, Negotiated negotiated) {
        boolean unicast = family.equals(Family.IPV4_UNICAST) || family.equals(Family.IPV6_UNICAST);
        return unicast && !negotiated.isInternal() ? negotiated.extensions().role() : null;
    }
}
