package exabgp.reactor.config;

import exabgp.reactor.grammar.FamilyGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.capability.ExtendedNextHop.Conversion;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lines of a {@code nexthop} section: families with next hops of the other address family (RFC 8950). */
final class NextHopDraft {
    static final Section<NextHopDraft> SECTION = (in, draft, reading) -> draft.line(in);

    private static final Set<Safi> SAFIS = EnumSet.of(Safi.UNICAST, Safi.MULTICAST, Safi.NLRI_MPLS, Safi.MPLS_VPN);

    private final Set<Conversion> listed = new LinkedHashSet<>();
    private boolean present;

    /** Notes that there is such a section, which switches the capability on even when it is empty. */
    void present() {
        present = true;
    }

    boolean isPresent() {
        return present;
    }

    /** Those of which both the family of the routes and that of the next hops are among {@code families}. */
    List<Conversion> within(List<Family> families) {
        return listed.stream().filter(c -> families.contains(c.family()) && families.contains(new Family(c.nextHopAfi(), c.family().safi()))).toList();
    }

    void merge(NextHopDraft other) {
        present |= other.present;
        listed.addAll(other.listed);
    }

    private void line(Tokens in) throws GrammarError {
        Location place = in.location();
        Afi afi = FamilyGrammar.afi(in);
        if (afi != Afi.IPV4 && afi != Afi.IPV6) {
            throw new GrammarError(place, "only ipv4 and ipv6 have next hops of another address family");
        }
        Location safiPlace = in.location();
        // IPv6 multicast has no name among the families, but has one here
        Safi safi = FamilyGrammar.safi(in, Afi.IPV4);
        if (!SAFIS.contains(safi)) {
            throw new GrammarError(safiPlace, "only unicast, multicast, nlri-mpls, labeled-unicast and mpls-vpn can have next hops of another address family");
        }
        Afi other = afi == Afi.IPV4 ? Afi.IPV6 : Afi.IPV4;
        if (!in.accept(other.label())) {
            throw in.expected("'" + other.label() + "', the address family of the next hops", List.of(other.label()));
        }
        Conversion conversion = new Conversion(Family.of(afi, safi), other.code());
        if (listed.contains(conversion)) {
            throw new GrammarError(place, "this line is there twice");
        }
        in.end();
        listed.add(conversion);
    }
}
