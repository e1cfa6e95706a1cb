package exabgp.reactor.format;

import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.nlri.RtcNlri;

/** Route-target constraints as JSON and as text. ExaBGP knows whole ones and the one that wants everything; of all others our words say how many bits count. */
final class RtcText {
    private static final int ROUTE_TARGET = 2;

    private RtcText() {}

    static void json(LineBuffer out, RtcNlri nlri) {
        out.ascii("{ \"origin\": ").number(nlri.origin().value()).ascii(", \"route-target\": ");
        if (nlri.length() <= RtcNlri.ORIGIN_BITS) {
            out.ascii("null");
        } else if (nlri.length() == RtcNlri.FULL) {
            out.put('"');
            ExtendedCommunityText.one(out, new ExtendedCommunity(nlri.target()));
            out.put('"');
        } else {
            ExtendedCommunityText.raw(out.put('"'), new ExtendedCommunity(nlri.target()));
            out.put('"');
        }
        if (nlri.length() != 0 && nlri.length() != RtcNlri.FULL) {
            out.ascii(", \"prefix-length\": ").number(nlri.length());
        }
        NlriJson.pathInformation(out, nlri);
        out.ascii(" }");
    }

    /** Only route targets have names here: those of other communities may be several words. */
    private static void whole(LineBuffer out, ExtendedCommunity target) {
        boolean named = target.type() <= ExtendedCommunity.FOUR_OCTET_AS && target.subtype() == ROUTE_TARGET;
        if (named) {
            ExtendedCommunityText.command(out, target);
        } else {
            ExtendedCommunityText.raw(out, target);
        }
    }

    /** As lists show it and commands take it. */
    static void write(LineBuffer out, RtcNlri nlri) {
        out.ascii("rtc ");
        if (nlri.length() == 0) {
            out.ascii("wildcard");
        } else {
            out.number(nlri.origin().value());
            target(out, nlri);
        }
        if (nlri.pathId() != null) {
            out.ascii(" path-information ");
            AddressText.ipv4(out, nlri.pathId().value());
        }
    }

    private static void target(LineBuffer out, RtcNlri nlri) {
        ExtendedCommunity target = new ExtendedCommunity(nlri.target());
        if (nlri.length() == RtcNlri.FULL) {
            whole(out.put(':'), target);
        } else {
            if (nlri.length() > RtcNlri.ORIGIN_BITS) {
                ExtendedCommunityText.raw(out.put(':'), target);
            }
            out.put('/').number(nlri.length());
        }
    }
}
