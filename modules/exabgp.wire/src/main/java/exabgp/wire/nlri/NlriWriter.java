package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.PathId;

/** Writes values as they stand in an UPDATE. */
final class NlriWriter {
    private NlriWriter() {}

    /** Writes one value, with a path identifier where {@code pathIds} asks for it. */
    static void write(Nlri nlri, boolean pathIds, OctetWriter out) {
        switch (nlri) {
            case InetNlri inet -> {
                pathId(inet, pathIds, out);
                out.u8(inet.prefix().length());
                PrefixField.encodeAddress(inet.prefix(), out);
            }
            case LabelledNlri labelled -> {
                pathId(labelled, pathIds, out);
                LabelledFormat.encode(labelled, out);
            }
            case VpnNlri vpn -> {
                pathId(vpn, pathIds, out);
                LabelledFormat.encode(vpn, out);
            }
            case FlowNlri flow -> FlowField.encode(flow, pathIds, out);
            case EvpnNlri evpn -> evpn.route().encode(pathId(evpn, pathIds, out));
            case MvpnNlri mvpn -> mvpn.route().encode(pathId(mvpn, pathIds, out));
            case VplsNlri vpls -> vpls.encode(pathId(vpls, pathIds, out));
            case SrPolicyNlri policy -> policy.encode(pathId(policy, pathIds, out));
            case MupNlri mup -> mup.route().encode(pathId(mup, pathIds, out));
            case RtcNlri rtc -> rtc.encode(pathId(rtc, pathIds, out));
            case LinkStateNlri linkState -> LinkStateField.encode(linkState, pathIds, out);
            case UnknownNlri unknown -> out.octets(unknown.octets());
        }
    }

    private static OctetWriter pathId(Nlri nlri, boolean pathIds, OctetWriter out) {
        PathId id = nlri.pathId();
        return pathIds ? out.i32(id == null ? 0 : id.value()) : out;
    }
}
