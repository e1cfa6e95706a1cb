package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.SrPolicyNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.VpnNlri;
import org.jspecify.annotations.Nullable;

/** NLRI as JSON. */
final class NlriJson {
    private NlriJson() {}

    /** One after the other, with a comma before each but the one that begins the array at {@code start}. */
    static void run(LineBuffer out, Nlris nlris, boolean compact, int start) {
        run(out, nlris, compact, start, null);
    }

    /** The same, with the next hop told by those that tell it: flow rules and link-state NLRI, as ExaBGP 4 has them. */
    static void run(LineBuffer out, Nlris nlris, boolean compact, int start, @Nullable Ip nextHop) {
        if (isPlain(nlris.family())) {
            PrefixJson.run(out, nlris, compact, start);
            return;
        }
        NlriCursor cursor = nlris.cursor();
        while (cursor.next()) {
            if (out.length() > start) {
                out.ascii(", ");
            }
            one(out, cursor.value(), compact, nextHop);
        }
    }

    static void one(LineBuffer out, Nlri nlri, boolean compact) {
        one(out, nlri, compact, null);
    }

    private static void one(LineBuffer out, Nlri nlri, boolean compact, @Nullable Ip nextHop) {
        switch (nlri) {
            case InetNlri inet -> inet(out, inet, compact);
            case EvpnNlri evpn -> EvpnJson.one(out, evpn);
            case MvpnNlri mvpn -> MvpnJson.one(out, mvpn);
            case VplsNlri vpls -> vpls(out, vpls);
            case FlowNlri flow -> FlowJson.write(out, flow, nextHop);
            case LinkStateNlri linkState -> LinkStateNlriJson.write(out, linkState, nextHop);
            case MupNlri mup -> MupJson.write(out, mup);
            case SrPolicyNlri policy -> srPolicy(out, policy);
            case LabelledNlri labelled -> LabelledJson.write(out, labelled);
            case VpnNlri vpn -> LabelledJson.write(out, vpn);
            case RtcNlri rtc -> RtcText.json(out, rtc);
            case UnknownNlri unknown -> out.ascii("{ \"parsed\": false, \"raw\": \"").hex(unknown.octets()).ascii("\" }");
        }
    }

    /** How the NLRI that say a type begin. */
    static void head(LineBuffer out, int code, boolean parsed, Octets raw) {
        out.ascii("{ \"code\": ").number(code).ascii(parsed ? ", \"parsed\": true" : ", \"parsed\": false").ascii(", \"raw\": \"").hex(raw).put('"');
    }

    /** The path identifier as one more member of an object, when there is one. */
    static void pathInformation(LineBuffer out, Nlri nlri) {
        PathId pathId = nlri.pathId();
        if (pathId != null) {
            out.ascii(", \"path-information\": \"");
            AddressText.ipv4(out, pathId.value());
            out.put('"');
        }
    }

    private static void srPolicy(LineBuffer out, SrPolicyNlri policy) {
        out.ascii("{\"distinguisher\": ").number(policy.distinguisher()).ascii(", \"color\": ").number(policy.color()).ascii(", \"endpoint\": \"");
        AddressText.ip(out, policy.endpoint());
        out.put('"');
        pathInformation(out, policy);
        out.put('}');
    }

    private static void vpls(LineBuffer out, VplsNlri vpls) {
        out.ascii("{ \"rd\": \"").ascii(vpls.rd().toString()).ascii("\", \"endpoint\": ").number(vpls.endpoint());
        out.ascii(", \"base\": ").number(vpls.base()).ascii(", \"offset\": ").number(vpls.offset()).ascii(", \"size\": ").number(vpls.size());
        pathInformation(out, vpls);
        out.ascii(" }");
    }

    /** Whether NLRI of this family are prefixes and nothing else, so that no values need to be made of them. */
    static boolean isPlain(Family family) {
        return (family.afi() == Afi.IPV4.code() || family.afi() == Afi.IPV6.code())
                && (family.safi() == Safi.UNICAST.code() || family.safi() == Safi.MULTICAST.code());
    }

    private static void inet(LineBuffer out, InetNlri inet, boolean compact) {
        boolean bare = compact && inet.pathId() == null;
        out.ascii(bare ? "\"" : "{ \"nlri\": \"");
        AddressText.ip(out, inet.prefix().address());
        out.put('/').number(inet.prefix().length());
        if (inet.pathId() != null) {
            pathInformation(out, inet.pathId().value());
        }
        out.ascii(bare ? "\"" : "\" }");
    }

    static void pathInformation(LineBuffer out, int pathId) {
        out.ascii("\", \"path-information\": \"");
        AddressText.ipv4(out, pathId);
    }
}
