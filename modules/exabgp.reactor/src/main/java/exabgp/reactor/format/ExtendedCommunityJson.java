package exabgp.reactor.format;

import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.community.ExtendedCommunity;

/** Extended communities as JSON: each as the number that its octets make and by name. */
final class ExtendedCommunityJson {
    private ExtendedCommunityJson() {}

    static void all(LineBuffer out, ExtendedCommunities communities) {
        out.ascii("\"extended-community\": [ ");
        for (int i = 0; i < communities.size(); i++) {
            ExtendedCommunity community = communities.get(i);
            out.ascii(i == 0 ? "{ \"value\": " : ", { \"value\": ").ascii(Long.toUnsignedString(community.bits())).ascii(", \"string\": \"");
            ExtendedCommunityText.one(out, community);
            out.put('"');
            if (ExtendedCommunityText.isInterfaceSet(community)) {
                out.ascii(", \"transitive\": ").ascii(Boolean.toString(ExtendedCommunityText.isTransitive(community)));
            }
            out.ascii(" }");
        }
        out.ascii(" ]");
    }

    static void all(LineBuffer out, Ipv6ExtendedCommunities communities) {
        out.ascii("\"extended-community-ipv6\": [ ");
        for (int i = 0; i < communities.size(); i++) {
            out.ascii(i == 0 ? "{ \"value\": " : ", { \"value\": ");
            Ipv6ExtendedCommunityText.decimal(out, communities.get(i));
            out.ascii(", \"string\": \"");
            Ipv6ExtendedCommunityText.one(out, communities.get(i));
            out.ascii("\" }");
        }
        out.ascii(" ]");
    }
}
