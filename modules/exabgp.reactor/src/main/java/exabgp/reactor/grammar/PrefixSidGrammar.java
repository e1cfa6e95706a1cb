package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.attribute.prefixsid.LabelIndex;
import exabgp.wire.attribute.prefixsid.OriginatorSrgb;
import exabgp.wire.attribute.prefixsid.PrefixSidTlv;
import exabgp.wire.attribute.prefixsid.SidInformation;
import exabgp.wire.attribute.prefixsid.SidStructure;
import exabgp.wire.attribute.prefixsid.Srv6Service;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The two forms of the BGP Prefix-SID attribute: a label index with blocks of labels, and an SRv6 service. */
final class PrefixSidGrammar {
    private static final long U8 = 0xFF;
    private static final long U16 = 0xFFFF;
    private static final long U24 = 0xFF_FFFF;
    private static final long U32 = 0xFFFF_FFFFL;

    private static final List<String> SERVICES = Stream.of(Srv6Service.Kind.values()).map(Srv6Service.Kind::label).toList();

    private PrefixSidGrammar() {}

    /** {@code [ index ]} or {@code [ index, [ ( base,range ), ( base,range ) ] ]}. */
    static PrefixSid labels(Tokens in) throws GrammarError {
        boolean before = in.startParentheses();
        sign(in, Kind.OPEN_LIST, "'[' before the label index");
        List<PrefixSidTlv> tlvs = new ArrayList<>(2);
        tlvs.add(new LabelIndex(0, number(in, U32, "a label index (0 to 4294967295)")));
        in.accept(Kind.COMMA);
        if (in.accept(Kind.OPEN_LIST)) {
            List<OriginatorSrgb.Block> blocks = new ArrayList<>();
            while (!in.accept(Kind.CLOSE_LIST)) {
                blocks.add(block(in));
                in.accept(Kind.COMMA);
            }
            if (!blocks.isEmpty()) {
                tlvs.add(new OriginatorSrgb(0, blocks));
            }
        }
        in.scanner().parentheses(before);
        sign(in, Kind.CLOSE_LIST, "']' behind the label index");
        return new PrefixSid(tlvs);
    }

    /** {@code ( l3-service sid )}, with a behavior and a structure behind the SID or not. */
    static PrefixSid service(Tokens in) throws GrammarError {
        boolean before = in.startParentheses();
        sign(in, Kind.OPEN_SET, "'(' before the SRv6 service");
        Srv6Service.Kind kind = kind(in);
        Ipv6 sid = sid(in);
        int behavior = in.kind() == Kind.WORD ? (int) number(in, U16, "an endpoint behavior (0 to 65535, or 0x0 to 0xFFFF)") : SidInformation.OPAQUE;
        SidStructure structure = in.accept(Kind.OPEN_LIST) ? structure(in) : null;
        in.scanner().parentheses(before);
        sign(in, Kind.CLOSE_SET, "')' behind the SRv6 service");
        return new PrefixSid(List.of(new Srv6Service(kind, List.of(new SidInformation(sid, 0, behavior, structure, List.of())))));
    }

    private static OriginatorSrgb.Block block(Tokens in) throws GrammarError {
        sign(in, Kind.OPEN_SET, "'(' before a block of labels, or ']' behind the last of them");
        long base = number(in, U24, "the first label of a block (0 to 16777215)");
        sign(in, Kind.COMMA, "',' between the first label of a block and their number");
        long range = number(in, U24, "the number of labels in a block (0 to 16777215)");
        sign(in, Kind.CLOSE_SET, "')' behind a block of labels");
        return new OriginatorSrgb.Block((int) base, (int) range);
    }

    private static Srv6Service.Kind kind(Tokens in) throws GrammarError {
        for (Srv6Service.Kind kind : Srv6Service.Kind.values()) {
            if (in.accept(kind.label())) {
                return kind;
            }
        }
        throw in.expected("l3-service or l2-service", SERVICES);
    }

    private static Ipv6 sid(Tokens in) throws GrammarError {
        Ip address = in.kind() == Kind.WORD ? Addresses.ip(in.buffer(), in.start(), in.stop()) : null;
        if (!(address instanceof Ipv6 sid)) {
            throw in.expected("an SRv6 SID (an IPv6 address)");
        }
        in.next();
        return sid;
    }

    private static SidStructure structure(Tokens in) throws GrammarError {
        int[] bits = new int[6];
        for (int i = 0; i < bits.length; i++) {
            if (i > 0) {
                sign(in, Kind.COMMA, "',' and six numbers in the structure of the SID");
            }
            bits[i] = (int) number(in, U8, "a number of bits (0 to 255) in the structure of the SID");
        }
        sign(in, Kind.CLOSE_LIST, "']' behind the structure of the SID");
        return new SidStructure(bits[0], bits[1], bits[2], bits[3], bits[4], bits[5]);
    }

    private static long number(Tokens in, long most, String what) throws GrammarError {
        long value = in.kind() == Kind.WORD ? Numbers.any(in.buffer(), in.start(), in.stop(), most) : -1;
        if (value < 0) {
            throw in.expected(what);
        }
        in.next();
        return value;
    }

    private static void sign(Tokens in, Kind sign, String what) throws GrammarError {
        if (!in.accept(sign)) {
            throw in.expected(what);
        }
    }
}
