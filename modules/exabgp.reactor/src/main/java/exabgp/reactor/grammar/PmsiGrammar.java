package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Label;
import exabgp.wire.attribute.PmsiTunnel;
import java.util.List;
import java.util.stream.Stream;

/** The tunnel of a PMSI: {@code [ type ingress-replication flags 0 label 100 tunnel 192.0.2.1 ]}. What is said twice counts as it was said last. */
final class PmsiGrammar {
    private static final List<String> KEYS = List.of("type", "flags", "label", "vni", "tunnel");
    private static final List<String> TYPES = Stream.of(PmsiTunnel.Type.values()).map(PmsiTunnel.Type::label).toList();

    private int type = -1;
    private int flags;
    private int label;
    private Octets tunnel = Octets.EMPTY;

    private PmsiGrammar() {}

    static PmsiTunnel read(Tokens in) throws GrammarError {
        Location place = in.location();
        PmsiGrammar draft = new PmsiGrammar();
        LinkStateWords.fields(in, "pmsi", KEYS, draft::field);
        if (draft.type < 0) {
            throw new GrammarError(place, "a PMSI tunnel needs a type (" + String.join(", ", TYPES) + ", or a number)");
        }
        try {
            return new PmsiTunnel(draft.flags, draft.type, draft.label, draft.tunnel);
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "this makes " + e.getMessage());
        }
    }

    private void field(String key, Tokens in) throws GrammarError {
        switch (key) {
            case "type" -> type = type(in);
            case "flags" -> flags = (int) LinkStateWords.number(in, LinkStateWords.U8, "flags");
            case "label" -> label = (int) LinkStateWords.number(in, Label.MAX, "an MPLS label") << 4;
            case "vni" -> label = (int) LinkStateWords.number(in, LinkStateWords.U24, "a virtual network identifier");
            default -> tunnel = tunnel(in);
        }
    }

    private static int type(Tokens in) throws GrammarError {
        int named = in.kind() == Kind.WORD ? TYPES.indexOf(in.text()) : -1;
        if (named < 0) {
            return (int) LinkStateWords.number(in, LinkStateWords.U8, "a type of tunnel, " + String.join(", ", TYPES) + " or a number");
        }
        in.next();
        return named;
    }

    /** Addresses and octets one behind the other. */
    private static Octets tunnel(Tokens in) throws GrammarError {
        OctetWriter out = new OctetWriter();
        ListGrammar.read(in, word -> {
            Ip address = word.kind() == Kind.WORD ? Addresses.ip(word.buffer(), word.start(), word.stop()) : null;
            if (address == null) {
                out.octets(LinkStateWords.octets(word, "what tunnel it is: IP addresses, or octets"));
            } else {
                address.encode(out);
                word.next();
            }
        });
        return out.toOctets();
    }
}
