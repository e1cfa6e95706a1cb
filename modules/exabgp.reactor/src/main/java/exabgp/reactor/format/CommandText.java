package exabgp.reactor.format;

import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.SrPolicyNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.VpnNlri;

/** Routes as the commands that announce and withdraw them: what is read from these is the same route again. Safe for use by any thread. */
public final class CommandText {
    /** What the addresses of multicast groups begin with, of four bits. */
    private static final int GROUPS = 0xE;

    private CommandText() {}

    /** The command that announces a route. */
    public static String announce(Nlri nlri, Attributes attributes) {
        return ("announce " + words(nlri) + " " + RouteText.command(attributes)).stripTrailing();
    }

    /** The command that withdraws a route. */
    public static String withdraw(Nlri nlri) {
        return "withdraw " + words(nlri);
    }

    /** What stands behind {@code announce} or {@code withdraw}. No words were made for what nobody here can take apart. */
    private static String words(Nlri nlri) {
        return switch (nlri) {
            case InetNlri inet -> prefix(inet);
            case FlowNlri flow -> flow(flow);
            case LinkStateNlri _ -> RouteText.nlri(nlri);
            case SrPolicyNlri policy -> policy.family().afiName() + " " + RouteText.nlri(nlri);
            case MupNlri _ -> nlri.family() + " " + RouteText.nlri(nlri);
            case RtcNlri _ -> "ipv4 " + RouteText.nlri(nlri);
            case LabelledNlri _, VpnNlri _ -> "route " + RouteText.command(nlri);
            case EvpnNlri evpn -> VpnCommandText.evpn(evpn);
            case MvpnNlri mvpn -> VpnCommandText.mvpn(mvpn);
            case VplsNlri vpls -> VpnCommandText.vpls(vpls);
            case UnknownNlri _ -> "route " + RouteText.nlri(nlri);
        };
    }

    private static String flow(FlowNlri flow) {
        LineBuffer out = new LineBuffer(128);
        FlowText.command(out, flow);
        return flow.family() + out.text(0);
    }

    /** {@code route} says unicast, but for IPv4 prefixes of multicast groups. */
    private static String prefix(InetNlri inet) {
        boolean group = inet.prefix().address() instanceof Ipv4 address && address.value() >>> 28 == GROUPS;
        boolean usual = inet.family().safi() == Safi.UNICAST.code() && !group;
        return (usual ? "route" : inet.family()) + " " + RouteText.nlri(inet);
    }
}
