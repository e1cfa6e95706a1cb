package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of routes as one session sends them: with what must not be missing, without what it must not see, encoded once for any number of UPDATEs.
 *
 * @param attributes what was asked for
 * @param octets     what is sent, without MP_REACH_NLRI
 * @param nextHop    the next hop, null when there is none
 */
record AttributeBlock(Attributes attributes, Octets octets, @Nullable NextHop nextHop) {
    static AttributeBlock of(Attributes attributes, Negotiated negotiated) {
        OctetWriter out = new OctetWriter();
        complete(attributes, negotiated).encode(negotiated.fourOctetAs(), out);
        return new AttributeBlock(attributes, out.toOctets(), attributes.find(NextHop.class));
    }

    private static Attributes complete(Attributes attributes, Negotiated negotiated) {
        List<Attribute> all = new ArrayList<>(attributes.size() + 3);
        for (Attribute attribute : attributes) {
            all.add(canonical(attribute));
        }
        // those that come later count only where the route has none of its own
        all.add(Origin.IGP);
        all.add(negotiated.isInternal() ? AsPath.EMPTY : AsPath.sequence(negotiated.localAs()));
        all.add(LocalPref.DEFAULT);
        Attributes complete = Attributes.of(all);
        // LOCAL_PREF is not for external peers (RFC 4271 section 5.1.5)
        return negotiated.isInternal() ? complete : complete.without(LocalPref.DEFAULT.code());
    }

    private static Attribute canonical(Attribute attribute) {
        if (attribute instanceof Communities communities) {
            return communities.sorted();
        }
        return attribute instanceof LargeCommunities communities ? communities.sorted() : attribute;
    }
}
