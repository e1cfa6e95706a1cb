package exabgp.reactor.format;

import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.mup.DirectSegmentDiscovery;
import exabgp.wire.nlri.mup.InterworkSegmentDiscovery;
import exabgp.wire.nlri.mup.MupRoute;
import exabgp.wire.nlri.mup.Type1SessionTransformed;
import exabgp.wire.nlri.mup.Type2SessionTransformed;
import exabgp.wire.nlri.mup.UnknownMupRoute;

/** Routes of Mobile User Plane as text, the form in which commands take them. */
final class MupText {
    private MupText() {}

    static void write(LineBuffer out, MupNlri nlri) {
        MupRoute route = nlri.route();
        out.ascii(isSpeakable(route) ? words(route) : "mup-raw 0x" + route.packed().toHex());
        if (nlri.pathId() != null) {
            out.ascii(" path-information ");
            AddressText.ipv4(out, nlri.pathId().value());
        }
    }

    private static boolean isSpeakable(MupRoute route) {
        return switch (route) {
            case InterworkSegmentDiscovery _, DirectSegmentDiscovery _, Type1SessionTransformed _ -> true;
            // bits that belong to nothing
            case Type2SessionTransformed r -> r.tunnel() >>> r.tunnelBits() == 0;
            case UnknownMupRoute _ -> false;
        };
    }

    private static String words(MupRoute route) {
        return switch (route) {
            case InterworkSegmentDiscovery r -> "mup-isd " + r.prefix() + " rd " + r.distinguisher().exact();
            case DirectSegmentDiscovery r -> "mup-dsd " + r.address() + " rd " + r.distinguisher().exact();
            case Type1SessionTransformed r -> "mup-t1st " + r.prefix() + " rd " + r.distinguisher().exact() + " teid " + r.tunnel() + " qfi " + r.qfi() + " endpoint " + r.endpoint()
                    + (r.source() == null ? "" : " source " + r.source());
            case Type2SessionTransformed r -> "mup-t2st " + r.endpoint() + " rd " + r.distinguisher().exact() + " teid " + r.tunnel() + "/" + r.tunnelBits();
            case UnknownMupRoute _ -> "";
        };
    }
}
