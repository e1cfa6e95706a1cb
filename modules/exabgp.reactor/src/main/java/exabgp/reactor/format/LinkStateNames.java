package exabgp.reactor.format;

import java.util.List;
import java.util.Map;

/** What ExaBGP calls the TLVs of the BGP-LS attribute and their flags. */
final class LinkStateNames {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(258, "link-local-remote-identifiers"),
            Map.entry(1024, "node-flags"),
            Map.entry(1025, "opaque"),
            Map.entry(1026, "node-name"),
            Map.entry(1027, "area-ids"),
            Map.entry(1028, "local-router-ids"),
            Map.entry(1029, "local-router-ids"),
            Map.entry(1030, "remote-router-ids"),
            Map.entry(1031, "remote-router-ids"),
            Map.entry(1034, "sr-capability-flags"),
            Map.entry(1035, "sr-algorithms"),
            Map.entry(1038, "srv6-capabilities"),
            Map.entry(1088, "admin-group-mask"),
            Map.entry(1089, "maximum-link-bandwidth"),
            Map.entry(1090, "maximum-reservable-link-bandwidth"),
            Map.entry(1091, "unreserved-bandwidth"),
            Map.entry(1092, "te-metric"),
            Map.entry(1093, "link-protection-flags"),
            Map.entry(1094, "mpls-mask"),
            Map.entry(1095, "igp-metric"),
            Map.entry(1096, "shared-risk-link-groups"),
            Map.entry(1097, "opaque-link"),
            Map.entry(1098, "link-name"),
            Map.entry(1099, "sr-adjs"),
            Map.entry(1100, "sr-adj-lan"),
            Map.entry(1106, "srv6-endx"),
            Map.entry(1107, "srv6-lan-endx-isis"),
            Map.entry(1108, "srv6-lan-endx-ospf"),
            Map.entry(1114, "unidirectional-link-delay"),
            Map.entry(1115, "minmax-unidirectional-link-delay"),
            Map.entry(1116, "unidirectional-delay-variation"),
            Map.entry(1117, "unidirectional-link-loss"),
            Map.entry(1118, "unidirectional-residual-bandwidth"),
            Map.entry(1119, "unidirectional-available-bandwidth"),
            Map.entry(1120, "unidirectional-utilized-bandwidth"),
            Map.entry(1152, "igp-flags"),
            Map.entry(1153, "igp-route-tags"),
            Map.entry(1154, "igp-extended-route-tags"),
            Map.entry(1155, "prefix-metric"),
            Map.entry(1156, "ospf-forwarding-address"),
            Map.entry(1157, "opaque-prefix"),
            Map.entry(1158, "sr-prefix-sids"),
            Map.entry(1162, "srv6-locators"),
            Map.entry(1170, "sr-prefix-attribute-flags"),
            Map.entry(1171, "sr-source-router-id"),
            Map.entry(1250, "srv6-endpoint-behavior"),
            Map.entry(1252, "srv6-sid-structure"));

    private static final List<String> ADJACENCY = List.of("F", "B", "V", "L", "S", "P");
    private static final List<String> END_X = List.of("B", "S", "P");

    /** From the highest bit of the first octet down. */
    private static final Map<Integer, List<String>> FLAGS = Map.ofEntries(
            Map.entry(1024, List.of("O", "T", "E", "B", "R", "V")),
            Map.entry(1034, List.of("I", "V")),
            // helpers know what ExaBGP shows here, though RFC 9514 has this flag one bit lower
            Map.entry(1038, List.of("O")),
            // ExaBGP's names, in its order: RFC 5307 has the bits the other way round
            Map.entry(1093, List.of("ExtraTrafic", "Unprotected", "Shared", "Dedicated 1:1", "Dedicated 1+1", "Enhanced")),
            Map.entry(1094, List.of("LDP", "RSVP-TE")),
            Map.entry(1099, ADJACENCY),
            Map.entry(1100, ADJACENCY),
            Map.entry(1106, END_X),
            Map.entry(1107, END_X),
            Map.entry(1108, END_X),
            Map.entry(1152, List.of("D", "N", "L", "P")),
            Map.entry(1158, List.of("R", "N", "P", "E", "V", "L")),
            Map.entry(1162, List.of("D")),
            Map.entry(1170, List.of("X", "R", "N")));

    private LinkStateNames() {}

    /** The key of a TLV type. */
    static String key(int type) {
        String name = NAMES.get(type);
        return name == null ? "generic-lsid-" + type : name;
    }

    /** The flags of a TLV type as an object. Reserved bits count for nothing, whatever they are. */
    static void flags(LineBuffer out, int type, int bits) {
        out.put('{');
        named(out, type, bits);
        out.ascii(", \"RSV\": 0}");
    }

    /** The flags of a TLV type without the braces and without the reserved bits. */
    static void named(LineBuffer out, int type, int bits) {
        int bit = 0x80;
        for (String name : FLAGS.getOrDefault(type, List.of())) {
            out.ascii(bit == 0x80 ? "\"" : ", \"").ascii(name).ascii("\": ").put((bits & bit) == 0 ? '0' : '1');
            bit >>= 1;
        }
    }
}
