package exabgp.wire.attribute.linkstate;

import static exabgp.wire.attribute.linkstate.LinkStateTlvs.atLeast;
import static exabgp.wire.attribute.linkstate.LinkStateTlvs.exactly;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the TLVs that are a value or a list of values. */
final class PlainReader {
    /** Longer than any area address; they are shown as numbers, and nobody can make one of thousands of digits. */
    private static final int LONGEST_AREA = 20;

    private PlainReader() {}

    static LinkStateTlv decode(int type, Octets value) {
        return switch (type) {
            case 258 -> new LinkStateTlv.Identifiers(type, exactly(8, type, value).u32(0), value.u32(4));
            case 1024, 1094, 1152 -> new LinkStateTlv.Bits(type, exactly(1, type, value).u8(0));
            case 1093 -> new LinkStateTlv.Bits(type, exactly(2, type, value).u8(0));
            case 1038 -> new LinkStateTlv.Bits(type, exactly(4, type, value).u8(0));
            // as long as the protocol has it (RFC 9085 section 2.3.2)
            case 1170 -> new LinkStateTlv.Bits(type, atLeast(1, type, value).u8(0));
            case 1025, 1097, 1157 -> new LinkStateTlv.Opaque(type, value);
            case 1027 -> area(type, value);
            case 1026, 1098 -> new LinkStateTlv.Name(type, new String(value.toByteArray(), StandardCharsets.UTF_8));
            case 1028, 1030 -> address(type, exactly(4, type, value));
            case 1029, 1031 -> address(type, exactly(16, type, value));
            case 1156, 1171 -> address(type, value);
            case 1088, 1092, 1155 -> new LinkStateTlv.Count(type, exactly(4, type, value).u32(0));
            case 1095 -> metric(type, value);
            case 1035 -> numbers(type, 1, value);
            case 1096, 1153 -> numbers(type, 4, value);
            case 1154 -> numbers(type, 8, value);
            case 1089, 1090, 1118, 1119, 1120 -> new LinkStateTlv.Bandwidth(type, rate(exactly(4, type, value), 0));
            case 1091 -> unreserved(type, exactly(32, type, value));
            case 1114, 1117 -> new LinkStateTlv.Measurement(type, isAnomalous(exactly(4, type, value)), low24(value, 0));
            case 1115 -> new LinkStateTlv.DelayRange(type, isAnomalous(exactly(8, type, value)), low24(value, 0), low24(value, 4));
            case 1116 -> new LinkStateTlv.Count(type, low24(exactly(4, type, value), 0));
            default -> new LinkStateTlv.Unknown(type, value);
        };
    }

    private static LinkStateTlv area(int type, Octets value) {
        if (value.isEmpty() || value.length() > LONGEST_AREA) {
            throw new Malformed("an area identifier of " + value.length() + " octets");
        }
        return new LinkStateTlv.Opaque(type, value);
    }

    private static LinkStateTlv address(int type, Octets value) {
        return new LinkStateTlv.Address(type, Ip.decode(value));
    }

    /** One octet with narrow metrics of IS-IS, two with OSPF, three with wide metrics (RFC 9552 section 5.3.2.4). */
    private static LinkStateTlv metric(int type, Octets value) {
        return new LinkStateTlv.IgpMetric(type, value.length(), switch (value.length()) {
            case 1 -> value.u8(0);
            case 2 -> value.u16(0);
            case 3 -> value.cursor().u24();
            default -> throw new Malformed("an IGP metric of " + value.length() + " octets");
        });
    }

    private static LinkStateTlv numbers(int type, int size, Octets value) {
        if (value.length() % size != 0) {
            throw new Malformed("a TLV " + type + " of " + value.length() + " octets, not a multiple of " + size);
        }
        List<Long> numbers = new ArrayList<>(value.length() / size);
        for (int at = 0; at < value.length(); at += size) {
            numbers.add(size == 1 ? value.u8(at) : size == 4 ? value.u32(at) : value.i64(at));
        }
        return new LinkStateTlv.Counts(type, numbers);
    }

    private static LinkStateTlv unreserved(int type, Octets value) {
        List<Float> rates = new ArrayList<>(8);
        for (int at = 0; at < value.length(); at += 4) {
            rates.add(rate(value, at));
        }
        return new LinkStateTlv.UnreservedBandwidth(type, rates);
    }

    private static float rate(Octets value, int at) {
        return Float.intBitsToFloat(value.i32(at));
    }

    private static boolean isAnomalous(Octets value) {
        return (value.u8(0) & 0x80) != 0;
    }

    private static int low24(Octets value, int at) {
        return value.i32(at) & 0xFF_FFFF;
    }
}
