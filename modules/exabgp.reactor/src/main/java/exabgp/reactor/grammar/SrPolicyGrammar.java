package exabgp.reactor.grammar;

import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.attribute.tunnel.PolicyTlv;
import exabgp.wire.attribute.tunnel.SrPolicy;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.SrPolicyNlri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidate paths of SR Policies: {@code distinguisher}, {@code color} and {@code endpoint}, then what the path says of itself and attributes, in any order, in a block or not. */
final class SrPolicyGrammar {
    private static final long U32 = 0xFFFF_FFFFL;

    private SrPolicyGrammar() {}

    /** Reads what follows {@code sr-policy}. Null for {@code afi} lets the endpoint say the family. */
    static ParsedRoute route(Tokens in, @Nullable Afi afi, AttributeSets sets) throws GrammarError {
        Keywords.take(in, "distinguisher");
        long distinguisher = LinkStateWords.number(in, U32, "a distinguisher");
        Keywords.take(in, "color");
        long color = LinkStateWords.number(in, U32, "a color");
        Keywords.take(in, "endpoint");
        Location place = in.location();
        Ip endpoint = Addresses.ip(in, "the endpoint of the policy (an IP address)");
        if (afi != null && (endpoint.bits() == Integer.SIZE) != (afi == Afi.IPV4)) {
            throw new GrammarError(place, "expected an " + (afi == Afi.IPV4 ? "IPv4" : "IPv6") + " address, found '" + endpoint + "'");
        }
        List<PolicyTlv> parts = new ArrayList<>();
        RouteTail tail = NlriStatement.read(in, TunnelGrammar.WORDS, (word, t) -> parts.add(TunnelGrammar.part(word, t)), sets);
        if (tail.marks().distinguisher() != null) {
            throw new GrammarError(place, "a candidate path has no route distinguisher");
        }
        Attributes attributes = parts.isEmpty() ? tail.attributes() : sets.shared(tail.attributes().with(encapsulation(place, parts)));
        in.leave();
        return new ParsedRoute(
                new SrPolicyNlri(distinguisher, color, endpoint, tail.marks().pathId()), attributes, tail.nextHopSelf(), tail.watchdog(), tail.withdrawn());
    }

    private static TunnelEncapsulation encapsulation(Location place, List<PolicyTlv> parts) throws GrammarError {
        return TunnelGrammar.checked(place, new TunnelEncapsulation(List.of(new SrPolicy(parts))));
    }
}
