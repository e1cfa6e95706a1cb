package exabgp.reactor.format;

import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.LargeCommunities;

/** Communities as text: a single one as it is, several in brackets. */
final class CommunityText {
    private CommunityText() {}

    static void standard(LineBuffer out, Communities communities) {
        out.ascii("community ");
        if (communities.size() == 1) {
            one(out, communities.get(0));
            return;
        }
        out.ascii("[ ");
        for (int i = 0; i < communities.size(); i++) {
            one(out, communities.get(i));
            out.put(' ');
        }
        out.put(']');
    }

    static void large(LineBuffer out, LargeCommunities communities) {
        out.ascii("large-community ");
        if (communities.size() == 1) {
            one(out, communities, 0);
            return;
        }
        out.ascii("[ ");
        for (int i = 0; i < communities.size(); i++) {
            one(out, communities, i);
            out.put(' ');
        }
        out.put(']');
    }

    private static void one(LineBuffer out, LargeCommunities communities, int index) {
        out.number(communities.part(index, 0)).put(':').number(communities.part(index, 1)).put(':').number(communities.part(index, 2));
    }

    /** The well-known ones by name (RFC 1997, RFC 3765, RFC 7999). */
    private static void one(LineBuffer out, int community) {
        switch (community) {
            case 0xFFFFFF01 -> out.ascii("no-export");
            case 0xFFFFFF02 -> out.ascii("no-advertise");
            case 0xFFFFFF03 -> out.ascii("no-export-subconfed");
            case 0xFFFFFF04 -> out.ascii("no-peer");
            case 0xFFFF029A -> out.ascii("blackhole");
            default -> out.number(community >>> 16).put(':').number(community & 0xFFFF);
        }
    }
}
