package exabgp.wire.attribute;

import exabgp.wire.negotiated.Negotiated;
import java.util.List;

/** The attributes of a route as one session must send them: with those that must not be missing, without those that are not for this peer. */
final class Defaults {
    private final List<Attribute> required;
    private final boolean internal;
    private final boolean aigp;

    Defaults(Negotiated negotiated) {
        internal = negotiated.isInternal();
        aigp = internal || negotiated.aigp();
        // an external peer gets no LOCAL_PREF (RFC 4271 section 5.1.5)
        required = internal ? List.of(Origin.IGP, AsPath.EMPTY, LocalPref.DEFAULT) : List.of(Origin.IGP, AsPath.sequence(negotiated.localAs()));
    }

    /** Writes {@code attributes} and what is missing in the order of the codes. */
    void write(Attributes attributes, AttributeWriter writer) {
        int next = 0;
        for (Attribute attribute : attributes) {
            while (next < required.size() && required.get(next).code() < attribute.code()) {
                writer.write(required.get(next++));
            }
            if (next < required.size() && required.get(next).code() == attribute.code()) {
                next++;
            }
            if (isForThisPeer(attribute.code())) {
                writer.write(canonical(attribute));
            }
        }
        while (next < required.size()) {
            writer.write(required.get(next++));
        }
    }

    private boolean isForThisPeer(int code) {
        return switch (code) {
            case LocalPref.CODE -> internal;
            case Aigp.CODE -> aigp;
            default -> true;
        };
    }

    /** Lists whose order means nothing in the order that they are sent in. */
    private static Attribute canonical(Attribute attribute) {
        if (attribute instanceof Communities communities) {
            return communities.sorted();
        }
        if (attribute instanceof ExtendedCommunities communities) {
            return communities.sorted();
        }
        if (attribute instanceof Ipv6ExtendedCommunities communities) {
            return communities.sorted();
        }
        return attribute instanceof LargeCommunities communities ? communities.sorted() : attribute;
    }
}
