package exabgp.reactor.grammar;

import static exabgp.reactor.grammar.LinkStateWords.U24;
import static exabgp.reactor.grammar.LinkStateWords.U32;
import static exabgp.reactor.grammar.LinkStateWords.U8;

import exabgp.wire.address.Ip;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.TlvType;
import java.util.List;

/** The TLVs of the BGP-LS attribute, each by its shape. */
final class LinkStateTlvGrammar {
    private static final int PRIORITIES = 8;

    private LinkStateTlvGrammar() {}

    /** Reads the value of a type, which may be several TLVs where a list is one TLV each. */
    static List<LinkStateTlv> read(TlvType type, Tokens in) throws GrammarError {
        int code = type.code();
        return switch (type.shape()) {
            case FLAGS -> List.of(new LinkStateTlv.Bits(code, LinkStateWords.flags(in, type.flags())));
            case UNNAMED_FLAGS -> List.of(new LinkStateTlv.Bits(code, LinkStateWords.flags(in, List.of())));
            case NUMBER_24 -> List.of(new LinkStateTlv.Count(code, LinkStateWords.number(in, U24, type.label())));
            case NUMBER_32 -> List.of(new LinkStateTlv.Count(code, LinkStateWords.number(in, U32, type.label())));
            case NUMBERS_8 -> List.of(numbers(code, in, U8));
            case NUMBERS_32 -> List.of(numbers(code, in, U32));
            case NUMBERS_64 -> List.of(new LinkStateTlv.Counts(code, LinkStateWords.values(in, word -> LinkStateWords.unsigned(word, "a number"))));
            case IGP_METRIC -> List.of(metric(code, in));
            case BANDWIDTH -> List.of(new LinkStateTlv.Bandwidth(code, LinkStateWords.rate(in)));
            case BANDWIDTHS -> List.of(unreserved(code, in));
            case NAME -> List.of(new LinkStateTlv.Name(code, in.word("a name")));
            case OCTETS -> List.of(new LinkStateTlv.Opaque(code, LinkStateWords.octets(in, type.label())));
            case AREA -> LinkStateWords.values(in, word -> new LinkStateTlv.Opaque(code, LinkStateWords.octets(word, "an area")));
            case ROUTER -> LinkStateWords.values(in, word -> router(type, word));
            case ADDRESS -> List.of(new LinkStateTlv.Address(code, Addresses.ip(in, type.label() + " (an IP address)")));
            case IDENTIFIERS -> List.of(identifiers(code, in));
            case MEASUREMENT -> List.of(measurement(type, in));
            case DELAY_RANGE -> List.of(range(code, in));
            case SR_CAPABILITIES -> List.of(SegmentGrammar.capabilities(type, in));
            case ADJACENCY -> List.of(SegmentGrammar.adjacency(type, in));
            case LAN_ADJACENCY -> List.of(SegmentGrammar.lanAdjacency(type, in));
            case PREFIX_SID -> List.of(SegmentGrammar.prefixSid(type, in));
            case END_X -> List.of(SegmentGrammar.endX(type, in));
            case LOCATOR -> List.of(SegmentGrammar.locator(type, in));
            case ENDPOINT_BEHAVIOR -> List.of(SegmentGrammar.behavior(type, in));
            case SID_STRUCTURE -> List.of(SegmentGrammar.structure(in));
        };
    }

    private static LinkStateTlv router(TlvType type, Tokens in) throws GrammarError {
        Ip address = Addresses.ip(in, "a router identifier (an IP address)");
        boolean local = type == TlvType.LOCAL_ROUTER_IPV4 || type == TlvType.LOCAL_ROUTER_IPV6;
        TlvType ipv4 = local ? TlvType.LOCAL_ROUTER_IPV4 : TlvType.REMOTE_ROUTER_IPV4;
        TlvType ipv6 = local ? TlvType.LOCAL_ROUTER_IPV6 : TlvType.REMOTE_ROUTER_IPV6;
        return new LinkStateTlv.Address((address.bits() == 32 ? ipv4 : ipv6).code(), address);
    }

    /** A decimal number has three octets, as IS-IS has it with wide metrics; one with {@code 0x} has as many as there are digits for. */
    private static LinkStateTlv metric(int code, Tokens in) throws GrammarError {
        int size = in.isWordFrom("0x") ? (in.stop() - in.start() - 1) / 2 : 3;
        if (size > 3) {
            throw in.expected("a metric of the IGP (0 to 16777215, or 0x and two, four or six digits)");
        }
        return new LinkStateTlv.IgpMetric(code, size, (int) LinkStateWords.number(in, U24, "a metric of the IGP"));
    }

    private static LinkStateTlv numbers(int code, Tokens in, long most) throws GrammarError {
        return new LinkStateTlv.Counts(code, LinkStateWords.values(in, word -> LinkStateWords.number(word, most, "a number")));
    }

    private static LinkStateTlv unreserved(int code, Tokens in) throws GrammarError {
        Location place = in.location();
        List<Float> rates = LinkStateWords.values(in, LinkStateWords::rate);
        if (rates.size() != PRIORITIES) {
            throw new GrammarError(place, "unreserved-bandwidth needs 8 numbers, one for each priority, and here are " + rates.size());
        }
        return new LinkStateTlv.UnreservedBandwidth(code, rates);
    }

    private static LinkStateTlv identifiers(int code, Tokens in) throws GrammarError {
        long[] ends = {0, 0};
        List<String> keys = List.of("local-id", "remote-id");
        LinkStateWords.fields(in, TlvType.LINK_IDENTIFIERS.label(), keys, (key, word) -> ends[keys.indexOf(key)] = LinkStateWords.number(word, U32, key));
        return new LinkStateTlv.Identifiers(code, ends[0], ends[1]);
    }

    private static LinkStateTlv measurement(TlvType type, Tokens in) throws GrammarError {
        Location place = in.location();
        long[] values = {0, 0};
        String value = type == TlvType.LOSS ? "loss-percent" : "delay-us";
        LinkStateWords.fields(in, type.label(), List.of(value, "anomalous"), (key, word) -> {
            switch (key) {
                case "loss-percent" -> values[0] = Math.round(LinkStateWords.fraction(word, key) / LinkStateTlv.Measurement.LOSS_UNIT);
                case "delay-us" -> values[0] = LinkStateWords.number(word, U24, key);
                default -> values[1] = LinkStateWords.truth(word, key) ? 1 : 0;
            }
        });
        if (values[0] < 0 || values[0] > U24) {
            throw new GrammarError(place, "a loss is from 0 to 50.331645 percent");
        }
        return new LinkStateTlv.Measurement(type.code(), values[1] != 0, (int) values[0]);
    }

    private static LinkStateTlv range(int code, Tokens in) throws GrammarError {
        long[] values = {0, 0, 0};
        List<String> keys = List.of("min-delay-us", "max-delay-us", "anomalous");
        LinkStateWords.fields(in, TlvType.DELAY_RANGE.label(), keys, (key, word) -> {
            int at = keys.indexOf(key);
            values[at] = at < 2 ? LinkStateWords.number(word, U24, key) : LinkStateWords.truth(word, key) ? 1 : 0;
        });
        return new LinkStateTlv.DelayRange(code, values[2] != 0, (int) values[0], (int) values[1]);
    }
}
