package exabgp.reactor.format;

import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;

/** NLRI as text, the form in which commands take them. */
final class NlriText {
    private NlriText() {}

    static void one(LineBuffer out, Nlri nlri) {
        switch (nlri) {
            case InetNlri inet -> {
                AddressText.ip(out, inet.prefix().address());
                out.put('/').number(inet.prefix().length());
                if (inet.pathId() != null) {
                    out.ascii(" path-information ");
                    AddressText.ipv4(out, inet.pathId().value());
                }
            }
            case FlowNlri flow -> FlowText.write(out, flow);
            case EvpnNlri evpn -> VpnRouteText.evpn(out, evpn.route());
            case MvpnNlri mvpn -> VpnRouteText.mvpn(out, mvpn.route());
            case VplsNlri vpls -> VpnRouteText.vpls(out, vpls);
            case LinkStateNlri linkState -> LinkStateNlriText.write(out, linkState);
            case MupNlri mup -> MupText.write(out, mup);
            case UnknownNlri unknown -> out.ascii("0x").hex(unknown.octets());
        }
    }
}
