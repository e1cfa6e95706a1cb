package exabgp.reactor.grammar;

import static exabgp.reactor.grammar.LinkStateWords.U32;
import static exabgp.reactor.grammar.LinkStateWords.U8;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.segment.Segment;
import exabgp.wire.attribute.segment.Segment.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A segment list: {@code weight N}, then {@code segment} and a segment of one of the types, again and again. */
final class SegmentListGrammar {
    private static final String TYPE = "type-";
    private static final List<String> TYPES = Stream.of(Segment.Kind.values()).map(SegmentListGrammar::word).toList();

    private SegmentListGrammar() {}

    /** Reads what follows {@code segment-list}. */
    static List<ListTlv> read(Tokens in) throws GrammarError {
        List<ListTlv> parts = new ArrayList<>();
        if (in.accept("weight")) {
            parts.add(new ListTlv.Weight(0, LinkStateWords.number(in, U32, "a weight")));
        }
        boolean words = false;
        while (in.accept("segment")) {
            words = !in.isWordFrom(TunnelGrammar.PART);
            parts.add(words ? segment(in) : raw(in));
        }
        if (words && parts.getLast() instanceof Segment segment && segment.kind() == Segment.Kind.A) {
            // the last label of a list is the bottom of the stack
            parts.set(parts.size() - 1, withEntry(Segment.entry(Segment.label(segment.number(Field.LABEL)), true)));
        }
        return parts;
    }

    private static ListTlv raw(Tokens in) throws GrammarError {
        int type = TunnelGrammar.type(in);
        Location value = in.location();
        Octets octets = LinkStateWords.octets(in, "the value of a sub-TLV");
        return TunnelGrammar.made(value, () -> ListTlv.ofRaw(type, octets));
    }

    private static Segment withEntry(long entry) {
        return new Segment(Segment.Kind.A, 0, 0, List.of(number(entry)), Octets.EMPTY, null);
    }

    private static Segment segment(Tokens in) throws GrammarError {
        Segment.Kind kind = kind(in);
        List<Octets> fields = new ArrayList<>(kind.fields().size());
        for (Field field : kind.fields()) {
            Keywords.take(in, kind.label(field));
            fields.add(field(in, field));
        }
        int algorithm = 0;
        if (kind.hasAlgorithm()) {
            Keywords.take(in, "algorithm");
            algorithm = (int) LinkStateWords.number(in, U8, "an SR algorithm");
        }
        Octets sid = kind.hasSid() && in.accept("sid") ? sid(in, kind) : Octets.EMPTY;
        EndpointBehavior behavior = kind.isSrv6() ? TunnelGrammar.behavior(in) : null;
        return new Segment(kind, 0, algorithm, fields, sid, behavior).withUsualFlags();
    }

    private static Segment.Kind kind(Tokens in) throws GrammarError {
        for (Segment.Kind kind : Segment.Kind.values()) {
            if (in.kind() == Kind.WORD && in.accept(word(kind))) {
                return kind;
            }
        }
        throw in.expected("the type of a segment (" + String.join(", ", TYPES) + ")", TYPES);
    }

    private static String word(Segment.Kind kind) {
        return TYPE + kind.name().toLowerCase(Locale.ROOT);
    }

    private static Octets field(Tokens in, Field field) throws GrammarError {
        return switch (field) {
            case LABEL -> number(Segment.entry(TunnelGrammar.label(in), false));
            case LOCAL_INTERFACE, REMOTE_INTERFACE -> number(LinkStateWords.number(in, U32, "the identifier of an interface"));
            case IPV4_NODE, LOCAL_IPV4, REMOTE_IPV4 -> Addresses.ipv4(in, "an IPv4 address").octets();
            case SID -> LinkStateWords.ipv6(in, "an SRv6 SID").octets();
            case IPV6_NODE, LOCAL_IPV6, REMOTE_IPV6 -> LinkStateWords.ipv6(in, "an address").octets();
        };
    }

    private static Octets sid(Tokens in, Segment.Kind kind) throws GrammarError {
        return kind.isSrv6() ? LinkStateWords.ipv6(in, "an SRv6 SID").octets() : number(Segment.entry(TunnelGrammar.label(in), false));
    }

    private static Octets number(long value) {
        return new OctetWriter(4).u32(value).toOctets();
    }
}
