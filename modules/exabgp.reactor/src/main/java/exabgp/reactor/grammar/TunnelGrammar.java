package exabgp.reactor.grammar;

import static exabgp.reactor.grammar.LinkStateWords.U16;
import static exabgp.reactor.grammar.LinkStateWords.U32;
import static exabgp.reactor.grammar.LinkStateWords.U8;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.tunnel.PolicyTlv;
import exabgp.wire.attribute.tunnel.SrPolicy;
import exabgp.wire.attribute.tunnel.Tunnel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tunnel Encapsulation: {@code tunnel-encap [ sr-policy WORD VALUE ... tunnel-type-N 0x... ]}, and the words of an SR Policy alone. */
final class TunnelGrammar {
    /** What a candidate path may say of itself. */
    static final List<String> WORDS =
            List.of("preference", "binding-sid", "srv6-binding-sid", "enlp", "priority", "policy-name", "candidate-path-name", "segment-list");

    static final String PART = "unknown-subtlv-";
    private static final String POLICY = "sr-policy";
    private static final String TUNNEL = "tunnel-type-";
    private static final int LARGEST_LABEL = 0xF_FFFF;
    private static final List<String> SIDS = List.of("mpls", "null");
    private static final List<String> TUNNELS = List.of(POLICY, TUNNEL);

    private TunnelGrammar() {}

    /** Reads what follows {@code tunnel-encap}. */
    static TunnelEncapsulation read(Tokens in) throws GrammarError {
        Location place = in.location();
        if (!in.accept(Kind.OPEN_LIST)) {
            throw in.expected("'[' behind tunnel-encap");
        }
        List<Tunnel> tunnels = new ArrayList<>(1);
        while (!in.accept(Kind.CLOSE_LIST)) {
            if (in.accept(POLICY)) {
                tunnels.add(new SrPolicy(policy(in)));
            } else if (in.isWordFrom(TUNNEL)) {
                int type = LinkStateWords.suffix(in.text(), TUNNEL, in.location());
                in.next();
                Location value = in.location();
                Octets octets = LinkStateWords.octets(in, "the value of a tunnel");
                tunnels.add(made(value, () -> Tunnel.ofRaw(type, octets)));
            } else {
                throw in.expected("']' or a tunnel (sr-policy, tunnel-type-N)", TUNNELS);
            }
        }
        if (tunnels.isEmpty()) {
            throw new GrammarError(place, "no tunnel at all");
        }
        return checked(place, new TunnelEncapsulation(tunnels));
    }

    private static List<PolicyTlv> policy(Tokens in) throws GrammarError {
        List<PolicyTlv> parts = new ArrayList<>();
        while (in.kind() == Kind.WORD && !in.is(POLICY) && !in.isWordFrom(TUNNEL)) {
            String word = in.text();
            if (in.isWordFrom(PART)) {
                int type = type(in);
                Location value = in.location();
                Octets octets = LinkStateWords.octets(in, "the value of a sub-TLV");
                parts.add(made(value, () -> PolicyTlv.ofRaw(type, octets)));
            } else if (WORDS.contains(word)) {
                in.next();
                parts.add(part(word, in));
            } else {
                throw in.expected("']' or a word of sr-policy (" + String.join(", ", WORDS) + ", unknown-subtlv-N)", Stream.concat(WORDS.stream(), TUNNELS.stream()).toList());
            }
        }
        return parts;
    }

    /** Reads the value behind one of the {@link #WORDS}. */
    static PolicyTlv part(String word, Tokens in) throws GrammarError {
        return switch (word) {
            case "preference" -> new PolicyTlv.Preference(0, LinkStateWords.number(in, U32, "a preference"));
            case "priority" -> new PolicyTlv.Priority((int) LinkStateWords.number(in, U8, "a priority"));
            case "enlp" -> new PolicyTlv.ExplicitNull(0, (int) LinkStateWords.number(in, U8, "a policy for explicit null labels"));
            case "binding-sid" -> bindingSid(in);
            case "srv6-binding-sid" -> {
                Ipv6 sid = LinkStateWords.ipv6(in, "an SRv6 SID");
                yield PolicyTlv.Srv6BindingSid.of(sid, behavior(in));
            }
            case "policy-name" -> new PolicyTlv.PolicyName(name(in, "the name of the policy"));
            case "candidate-path-name" -> new PolicyTlv.CandidatePathName(name(in, "the name of the candidate path"));
            default -> new PolicyTlv.SegmentList(SegmentListGrammar.read(in));
        };
    }

    private static PolicyTlv bindingSid(Tokens in) throws GrammarError {
        if (in.accept("null")) {
            return PolicyTlv.BindingSid.none();
        }
        if (!in.accept("mpls")) {
            throw in.expected("a binding SID (mpls and a label, or null)", SIDS);
        }
        return PolicyTlv.BindingSid.ofLabel(label(in));
    }

    static int label(Tokens in) throws GrammarError {
        return (int) LinkStateWords.number(in, LARGEST_LABEL, "an MPLS label");
    }

    static @Nullable EndpointBehavior behavior(Tokens in) throws GrammarError {
        if (!in.accept("endpoint-behavior")) {
            return null;
        }
        int behavior = (int) LinkStateWords.number(in, U16, "an endpoint behavior");
        int block = bits(in);
        int node = bits(in);
        int function = bits(in);
        return new EndpointBehavior(behavior, block, node, function, bits(in));
    }

    private static int bits(Tokens in) throws GrammarError {
        return (int) LinkStateWords.number(in, U8, "a number of bits in the structure of the SID");
    }

    private static Octets name(Tokens in, String what) throws GrammarError {
        return Octets.copyOf(in.word(what).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the word of a part that is told in hexadecimal; its number is the type. */
    static int type(Tokens in) throws GrammarError {
        int type = LinkStateWords.suffix(in.text(), PART, in.location());
        if (type > U8) {
            throw in.expected(PART + " and a type (0 to 255)");
        }
        in.next();
        return type;
    }

    /** Makes a value, or says why it cannot be. */
    interface Maker<T> {
        T make();
    }

    static <T> T made(Location place, Maker<T> maker) throws GrammarError {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, String.valueOf(e.getMessage()));
        }
    }

    /** The attribute, when all its parts fit the octets that say how long they are. */
    static TunnelEncapsulation checked(Location place, TunnelEncapsulation attribute) throws GrammarError {
        Octets packed = attribute.packed();
        if (packed.length() > U16 || !Attribute.ofRaw(attribute.code(), attribute.flags(), packed).equals(attribute)) {
            throw new GrammarError(place, "a tunnel, or one of its parts, is too long for the octets that say its length");
        }
        return attribute;
    }
}
