package exabgp.reactor.format;

import exabgp.wire.attribute.linkstate.TlvType;
import java.util.List;

/** What ExaBGP calls the TLVs of the BGP-LS attribute and their flags. */
final class LinkStateNames {
    private LinkStateNames() {}

    /** The key of a TLV type. */
    static String key(int type) {
        return TlvType.of(type).map(TlvType::label).orElseGet(() -> "generic-lsid-" + type);
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
        for (String name : TlvType.of(type).map(TlvType::flags).orElse(List.of())) {
            out.ascii(bit == 0x80 ? "\"" : ", \"").ascii(name).ascii("\": ").put((bits & bit) == 0 ? '0' : '1');
            bit >>= 1;
        }
    }
}
