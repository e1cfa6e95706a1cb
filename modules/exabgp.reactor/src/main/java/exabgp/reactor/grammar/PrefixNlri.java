package exabgp.reactor.grammar;

import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LabelStack;
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

/** Puts a prefix and what is said beside it together, by family. */
final class PrefixNlri {
    private PrefixNlri() {}

    /** The NLRI. Labels may be left out where they belong: withdraws need none, and announcements are looked at later, by who knows that they are some. */
    static Nlri of(Location place, Family family, Prefix prefix, RouteTail.Marks marks) throws GrammarError {
        boolean vpn = family.safi() == Safi.MPLS_VPN.code();
        if (!vpn && family.safi() != Safi.NLRI_MPLS.code()) {
            if (marks.labels() != null || marks.distinguisher() != null) {
                throw new GrammarError(place, "'label' and 'rd' do not belong to routes of " + family);
            }
            return new InetNlri(family, prefix, marks.pathId());
        }
        RouteDistinguisher distinguisher = marks.distinguisher();
        if (vpn != (distinguisher != null)) {
            throw new GrammarError(place, vpn ? "a route of " + family + " needs a route distinguisher ('rd')" : "'rd' does not belong to routes of " + family);
        }
        LabelStack labels = marks.labels() == null ? LabelStack.WITHDRAWN : marks.labels();
        try {
            return distinguisher == null ? new LabelledNlri(family, labels, prefix, marks.pathId()) : new VpnNlri(family, labels, distinguisher, prefix, marks.pathId());
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "too many labels: an NLRI has no room for " + labels.labels().size() + " of them beside '" + prefix + "'");
        }
    }

    /** Whether a route can be announced as far as labels go: none are asked for, or there are some. */
    static boolean hasLabels(Nlri nlri) {
        return switch (nlri) {
            case LabelledNlri labelled -> !labelled.labels().equals(LabelStack.WITHDRAWN);
            case VpnNlri vpn -> !vpn.labels().equals(LabelStack.WITHDRAWN);
            case EvpnNlri evpn -> EvpnGrammar.hasLabels(evpn.route());
            case InetNlri _, FlowNlri _, MvpnNlri _, MupNlri _, SrPolicyNlri _, VplsNlri _, LinkStateNlri _, RtcNlri _, UnknownNlri _ -> true;
        };
    }
}
