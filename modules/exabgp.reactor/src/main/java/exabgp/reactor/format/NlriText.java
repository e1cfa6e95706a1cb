package exabgp.reactor.format;

import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.SrPolicyNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.VpnNlri;
import org.jspecify.annotations.Nullable;

/** NLRI as text: as events and lists show them, or as commands take them. */
final class NlriText {
    private NlriText() {}

    /** As commands take it, which is without the entries of labels. */
    static void command(LineBuffer out, Nlri nlri) {
        switch (nlri) {
            case LabelledNlri labelled -> {
                prefix(out, labelled.prefix(), labelled.pathId());
                LabelText.command(out, labelled.labels());
            }
            case VpnNlri vpn -> {
                prefix(out, vpn.prefix(), vpn.pathId());
                out.ascii(" rd ").ascii(vpn.distinguisher().exact());
                LabelText.command(out, vpn.labels());
            }
            case InetNlri _, FlowNlri _, EvpnNlri _, MvpnNlri _, MupNlri _, SrPolicyNlri _, VplsNlri _, LinkStateNlri _, RtcNlri _, UnknownNlri _ -> one(out, nlri);
        }
    }

    private static void prefix(LineBuffer out, Prefix prefix, @Nullable PathId pathId) {
        AddressText.ip(out, prefix.address());
        out.put('/').number(prefix.length());
        if (pathId != null) {
            out.ascii(" path-information ");
            AddressText.ipv4(out, pathId.value());
        }
    }

    static void one(LineBuffer out, Nlri nlri) {
        switch (nlri) {
            case InetNlri inet -> prefix(out, inet.prefix(), inet.pathId());
            case LabelledNlri labelled -> {
                prefix(out, labelled.prefix(), labelled.pathId());
                LabelText.shown(out, labelled.labels());
            }
            case VpnNlri vpn -> {
                prefix(out, vpn.prefix(), vpn.pathId());
                LabelText.shown(out, vpn.labels());
                LabelText.distinguisher(out, vpn.distinguisher());
            }
            case FlowNlri flow -> FlowText.write(out, flow);
            case EvpnNlri evpn -> VpnRouteText.evpn(out, evpn.route());
            case MvpnNlri mvpn -> VpnRouteText.mvpn(out, mvpn.route());
            case VplsNlri vpls -> VpnRouteText.vpls(out, vpls);
            case LinkStateNlri linkState -> LinkStateNlriText.write(out, linkState);
            case MupNlri mup -> MupText.write(out, mup);
            case SrPolicyNlri policy -> srPolicy(out, policy);
            case RtcNlri rtc -> RtcText.write(out, rtc);
            case UnknownNlri unknown -> out.ascii("0x").hex(unknown.octets());
        }
    }

    private static void srPolicy(LineBuffer out, SrPolicyNlri policy) {
        out.ascii("sr-policy distinguisher ").number(policy.distinguisher()).ascii(" color ").number(policy.color()).ascii(" endpoint ");
        AddressText.ip(out, policy.endpoint());
        PathId pathId = policy.pathId();
        if (pathId != null) {
            AddressText.ipv4(out.ascii(" path-information "), pathId.value());
        }
    }
}
