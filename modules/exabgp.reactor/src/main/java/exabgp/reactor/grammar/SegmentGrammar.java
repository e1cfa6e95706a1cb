package exabgp.reactor.grammar;

import static exabgp.reactor.grammar.LinkStateWords.U16;
import static exabgp.reactor.grammar.LinkStateWords.U24;
import static exabgp.reactor.grammar.LinkStateWords.U32;
import static exabgp.reactor.grammar.LinkStateWords.U8;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.SegmentTlv;
import exabgp.wire.attribute.linkstate.TlvType;
import java.util.ArrayList;
import java.util.List;

/** The TLVs of segment routing: words with their values between brackets, in any order. What is not said is zero. */
final class SegmentGrammar {
    private static final String PART = "unknown-subtlv-";
    private static final String STRUCTURE = "srv6-sid-structure";

    private final TlvType type;
    private int flags;
    private int algorithm;
    private int weight;
    private int behavior;
    private long metric;
    private Octets neighbor = Octets.EMPTY;
    private final List<Long> sids = new ArrayList<>();
    private Octets undecoded = Octets.EMPTY;
    private final List<SegmentTlv.LabelRange> ranges = new ArrayList<>();
    private Ipv6 sid = new Ipv6(0, 0);
    private final List<LinkStateTlv> parts = new ArrayList<>();

    private SegmentGrammar(TlvType type) {
        this.type = type;
    }

    static LinkStateTlv capabilities(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "flags", "sids");
        return new SegmentTlv.Capabilities(type.code(), said.flags, said.ranges);
    }

    static LinkStateTlv adjacency(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "flags", "sids", "weight", "undecoded-sids");
        return new SegmentTlv.AdjacencySid(type.code(), said.flags, said.weight, said.sids());
    }

    static LinkStateTlv lanAdjacency(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "flags", "neighbor-id", "sids", "weight", "undecoded-sids");
        return new SegmentTlv.LanAdjacencySid(type.code(), said.flags, said.weight, said.neighbor, said.sids());
    }

    static LinkStateTlv prefixSid(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "sr-prefix-flags", "sids", "sr-algorithm", "undecoded-sids");
        return new SegmentTlv.PrefixSid(type.code(), said.flags, said.algorithm, said.sids());
    }

    static LinkStateTlv endX(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "flags", "neighbor-id", "behavior", "algorithm", "weight", "sid", STRUCTURE, PART);
        return new SegmentTlv.EndXSid(type.code(), said.behavior, said.flags, said.algorithm, said.weight, said.neighbor, said.sid, said.parts);
    }

    static LinkStateTlv locator(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "flags", "algorithm", "metric");
        return new SegmentTlv.Locator(type.code(), said.flags, said.algorithm, said.metric);
    }

    static LinkStateTlv behavior(TlvType type, Tokens in) throws GrammarError {
        SegmentGrammar said = read(type, in, "endpoint-behavior", "flags", "algorithm");
        return new SegmentTlv.EndpointBehavior(type.code(), said.behavior, said.flags, said.algorithm);
    }

    static SegmentTlv.SidStructure structure(Tokens in) throws GrammarError {
        List<String> keys = List.of("loc_block_len", "loc_node_len", "func_len", "arg_len");
        int[] bits = new int[keys.size()];
        LinkStateWords.fields(in, STRUCTURE, keys, (key, word) -> bits[keys.indexOf(key)] = (int) LinkStateWords.number(word, U8, "a number of bits"));
        return new SegmentTlv.SidStructure(TlvType.SID_STRUCTURE.code(), bits[0], bits[1], bits[2], bits[3]);
    }

    private static SegmentGrammar read(TlvType type, Tokens in, String... keys) throws GrammarError {
        SegmentGrammar said = new SegmentGrammar(type);
        LinkStateWords.fields(in, type.label(), List.of(keys), said::field);
        return said;
    }

    private void field(String key, Tokens in) throws GrammarError {
        switch (key) {
            case "flags", "sr-prefix-flags" -> flags = LinkStateWords.flags(in, type.flags());
            case "algorithm", "sr-algorithm" -> algorithm = (int) LinkStateWords.number(in, U8, "an algorithm");
            case "weight" -> weight = (int) LinkStateWords.number(in, U8, "a weight");
            case "behavior", "endpoint-behavior" -> behavior = (int) LinkStateWords.number(in, U16, "an endpoint behavior");
            case "metric" -> metric = LinkStateWords.number(in, U32, "a metric");
            case "neighbor-id" -> neighbor = LinkStateWords.systemId(in, "a neighbor (an IPv4 address, or the six octets of IS-IS)");
            case "sids" -> ListGrammar.read(in, this::segment);
            case "undecoded-sids" -> undecoded = LinkStateWords.octets(in, "octets of SIDs");
            case "sid" -> sid = LinkStateWords.ipv6(in, "an SRv6 SID");
            case STRUCTURE -> parts.add(structure(in));
            default -> part(key, in);
        }
    }

    private void segment(Tokens in) throws GrammarError {
        if (type == TlvType.SR_CAPABILITIES) {
            ranges.add(range(in));
        } else {
            sids.add(LinkStateWords.number(in, U32, "a label or an index"));
        }
    }

    /** {@code SIZE:FIRST}: a decimal first label, or an index with {@code 0x} and eight digits. */
    private static SegmentTlv.LabelRange range(Tokens in) throws GrammarError {
        String text = in.kind() == Tokens.Kind.WORD ? in.text() : "";
        int colon = Numbers.find(':', text, 0, text.length());
        boolean index = Numbers.isHexadecimal(text, Math.min(colon + 1, text.length()), text.length());
        long size = Numbers.decimal(text, 0, colon, U24);
        long first = colon == text.length() ? -1 : Numbers.any(text, colon + 1, text.length(), index ? U32 : U24);
        if (size < 0 || first < 0) {
            throw in.expected("a range of labels (SIZE:FIRST, as in 8000:16000, or 8000:0x00000001 for an index)");
        }
        in.next();
        return new SegmentTlv.LabelRange((int) size, first, index);
    }

    private void part(String key, Tokens in) throws GrammarError {
        int number = LinkStateWords.suffix(key, PART, in.location());
        parts.add(new LinkStateTlv.Unknown(number, LinkStateWords.octets(in, "the value of a sub-TLV")));
    }

    private SegmentTlv.Sids sids() {
        return new SegmentTlv.Sids(sids, undecoded);
    }
}
