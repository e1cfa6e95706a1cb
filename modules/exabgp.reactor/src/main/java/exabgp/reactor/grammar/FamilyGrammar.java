package exabgp.reactor.grammar;

import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Families as two words: {@code ipv4 unicast}. */
public final class FamilyGrammar {
    private static final String ALIAS = "labeled-unicast";

    private static final Set<Safi> IPV6 = EnumSet.of(
            Safi.UNICAST, Safi.NLRI_MPLS, Safi.MPLS_VPN, Safi.MCAST_VPN, Safi.MUP, Safi.SR_POLICY, Safi.FLOW, Safi.FLOW_VPN);

    private static final Set<Safi> ANNOUNCED = EnumSet.of(Safi.UNICAST, Safi.MULTICAST, Safi.NLRI_MPLS, Safi.MPLS_VPN, Safi.MCAST_VPN, Safi.MUP, Safi.SR_POLICY, Safi.RTC, Safi.FLOW, Safi.FLOW_VPN);

    private static final List<String> ANNOUNCED_NAMES = Stream.concat(ANNOUNCED.stream().map(Safi::label), Stream.of(ALIAS)).sorted().toList();

    private static final List<String> AFIS = Arrays.stream(Afi.values()).map(Afi::label).toList();

    private FamilyGrammar() {}

    /** Every family this program knows, in the order of their numbers; what {@code all} means, and no {@code family} section at all. */
    public static List<Family> all() {
        Stream<Family> named = Arrays.stream(Afi.values()).flatMap(afi -> named(afi).stream().map(safi -> Family.of(afi, safi)));
        // this one is known and cannot be named
        return Stream.concat(named, Stream.of(Family.IPV6_MULTICAST)).sorted().toList();
    }

    /** Takes the two words of a family. */
    public static Family family(Tokens in) throws GrammarError {
        Afi afi = afi(in);
        return Family.of(afi, safi(in, afi));
    }

    /** Takes the name of an address family. */
    public static Afi afi(Tokens in) throws GrammarError {
        for (Afi afi : Afi.values()) {
            if (in.accept(afi.label())) {
                return afi;
            }
        }
        throw in.expected("an address family (" + String.join(", ", AFIS) + ")", AFIS);
    }

    /** Takes the name of a subsequent address family that may stand behind this address family. */
    public static Safi safi(Tokens in, Afi afi) throws GrammarError {
        Safi safi = known(in);
        if (safi == null || !named(afi).contains(safi)) {
            List<String> names = names(afi);
            throw in.expected("a subsequent address family of " + afi.label() + " (" + String.join(", ", names) + ")", names);
        }
        in.next();
        return safi;
    }

    /** Takes the subsequent family of a route that is announced. */
    static Family announced(Tokens in, Afi afi) throws GrammarError {
        Safi safi = known(in);
        if (safi != null && ANNOUNCED.contains(safi) && (safi != Safi.RTC || afi == Afi.IPV4)) {
            in.next();
            return Family.of(afi, safi);
        }
        throw in.expected("a subsequent address family that can be announced (" + String.join(", ", ANNOUNCED_NAMES) + ")", ANNOUNCED_NAMES);
    }

    /** Whether its routes are flow rules. */
    static boolean isFlow(Family family) {
        return family.safi() == Safi.FLOW.code() || family.safi() == Safi.FLOW_VPN.code();
    }

    private static @Nullable Safi known(Tokens in) {
        for (Safi safi : Safi.values()) {
            if (in.isIgnoringCase(safi.label())) {
                return safi;
            }
        }
        return in.isIgnoringCase(ALIAS) ? Safi.NLRI_MPLS : null;
    }

    private static Set<Safi> named(Afi afi) {
        return switch (afi) {
            case IPV4 -> {
                Set<Safi> safis = EnumSet.copyOf(IPV6);
                safis.add(Safi.MULTICAST);
                safis.add(Safi.RTC);
                yield safis;
            }
            case IPV6 -> IPV6;
            case L2VPN -> EnumSet.of(Safi.VPLS, Safi.EVPN);
            case BGP_LS -> EnumSet.of(Safi.BGP_LS, Safi.BGP_LS_VPN);
        };
    }

    private static List<String> names(Afi afi) {
        Stream<String> names = named(afi).stream().map(Safi::label);
        return Stream.concat(names, named(afi).contains(Safi.NLRI_MPLS) ? Stream.of(ALIAS) : Stream.of()).sorted().toList();
    }
}
