package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.attribute.LinkStateAttribute;

/** BGP-LS attributes with all TLVs that have a name. */
final class LinkStateSamples {
    private static final String SRV6 = "20010DB8000000000000000000000001";

    private LinkStateSamples() {}

    /** Numbers, names, addresses and measurements of nodes, links and prefixes. */
    static LinkStateAttribute plain() {
        return attribute(
                tlv(258, "0000000100000002"),
                tlv(1024, "80"),
                tlv(1025, "0102"),
                tlv(1026, "7231"),
                tlv(1027, "490001"),
                tlv(1028, "C0000201"),
                tlv(1029, SRV6),
                tlv(1030, "C0000202"),
                tlv(1031, SRV6),
                tlv(1035, "0001"),
                tlv(1038, "40000000"),
                tlv(1088, "000000FF"),
                tlv(1089, "4CEE6B28"),
                tlv(1090, "4CEE6B28"),
                tlv(1091, "4CEE6B28".repeat(8)),
                tlv(1092, "0000000A"),
                tlv(1093, "0400"),
                tlv(1094, "C0"),
                tlv(1095, "00000A"),
                tlv(1096, "0000000100000002"),
                tlv(1097, "01"),
                tlv(1098, "6C31"),
                tlv(1114, "80000064"),
                tlv(1115, "0000000A000000C8"),
                tlv(1116, "00000003"),
                tlv(1117, "00000003"),
                tlv(1118, "4CEE6B28"),
                tlv(1119, "4CEE6B28"),
                tlv(1120, "4CEE6B28"),
                tlv(1152, "F0"),
                tlv(1153, "00000007"),
                tlv(1154, "00000000000000FF"),
                tlv(1155, "00000014"),
                tlv(1156, "C0000203"),
                tlv(1157, "02"),
                tlv(1170, "E0"),
                tlv(1171, "C0000204"),
                tlv(9999, "01"));
    }

    /** Segment routing with labels and with IPv6. */
    static LinkStateAttribute segments() {
        return attribute(
                tlv(1034, "8000" + "001F40" + tlv(1161, "003E80")),
                tlv(1099, "300A0000" + "003E81"),
                tlv(1100, "300A0000" + "020000000001" + "003E82"),
                tlv(1106, "00050000" + "0A00" + SRV6 + tlv(1252, "28182000")),
                tlv(1107, "00060000" + "0A00" + "020000000001" + SRV6),
                tlv(1108, "00060000" + "0A00" + "C0000201" + SRV6),
                tlv(1158, "00010000" + "00000005"),
                tlv(1162, "80010000" + "0000000A"),
                tlv(1250, "00010001"),
                tlv(1252, "28182000"));
    }

    private static LinkStateAttribute attribute(String... tlvs) {
        return new LinkStateAttribute(Octets.parseHex(String.join("", tlvs)));
    }

    private static String tlv(int type, String value) {
        return "%04X%04X%s".formatted(type, value.length() / 2, value);
    }
}
