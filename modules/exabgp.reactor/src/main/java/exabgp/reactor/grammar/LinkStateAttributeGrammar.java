package exabgp.reactor.grammar;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.LinkStateTlvs;
import exabgp.wire.attribute.linkstate.TlvType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The BGP-LS attribute: {@code [ node-name r1 igp-metric 10 ]}. Its words are the keys that JSON has for the same, and {@code generic-lsid-N} takes the octets of any type. */
final class LinkStateAttributeGrammar {
    private static final String GENERIC = "generic-lsid-";
    private static final String OWNER = "a BGP-LS attribute";
    private static final Map<String, TlvType> TYPES = types();
    private static final List<String> WORDS = words();

    private LinkStateAttributeGrammar() {}

    static LinkStateAttribute read(Tokens in) throws GrammarError {
        Location place = in.location();
        OctetWriter out = new OctetWriter();
        LinkStateWords.fields(in, OWNER, WORDS, (key, value) -> one(key, value, out));
        try {
            return new LinkStateAttribute(out.toOctets());
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "this makes " + e.getMessage());
        }
    }

    private static void one(String key, Tokens in, OctetWriter out) throws GrammarError {
        Location place = in.location();
        TlvType type = TYPES.get(key);
        if (type == null) {
            int number = LinkStateWords.suffix(key, GENERIC, place);
            ListGrammar.read(in, word -> generic(number, word, out));
        } else {
            for (LinkStateTlv tlv : LinkStateTlvGrammar.read(type, in)) {
                out.octets(checked(tlv, key, place));
            }
        }
    }

    private static void generic(int type, Tokens in, OctetWriter out) throws GrammarError {
        Location place = in.location();
        Octets value = LinkStateWords.octets(in, "the value of a TLV");
        if (value.length() > LinkStateWords.U16) {
            throw new GrammarError(place, "a TLV can have 65535 octets at most");
        }
        out.u16(type).u16(value.length()).octets(value);
    }

    /** What could not be read again would reach nobody. */
    private static Octets checked(LinkStateTlv tlv, String key, Location place) throws GrammarError {
        Octets octets = LinkStateTlvs.encode(List.of(tlv));
        try {
            if (LinkStateTlvs.decode(octets).equals(List.of(tlv))) {
                return octets;
            }
        } catch (Malformed e) {
            throw new GrammarError(place, "this " + key + " is malformed: " + e.why());
        }
        throw new GrammarError(place, "this " + key + " has a value that its flags or its size have no room for");
    }

    private static Map<String, TlvType> types() {
        Map<String, TlvType> types = new LinkedHashMap<>();
        for (TlvType type : TlvType.values()) {
            types.putIfAbsent(type.label(), type);
        }
        return Map.copyOf(types);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (TlvType type : TlvType.values()) {
            words.add(type.label());
        }
        words.add(GENERIC);
        return words.stream().distinct().toList();
    }
}
