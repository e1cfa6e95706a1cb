package exabgp.reactor.grammar;

import exabgp.wire.address.Label;
import exabgp.wire.address.Mac;
import exabgp.wire.attribute.community.ExtendedCommunity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extended communities that only EVPN has, of the parts behind their names; null for what they cannot be. All but one are of type 6. */
final class EvpnCommunityValues {
    private static final long ESI_LABEL = 0x0601L << 48;
    private static final long ES_IMPORT = 0x0602L << 48;
    private static final long ROUTER_MAC = 0x0603L << 48;
    private static final long DEFAULT_GATEWAY = 0x030DL << 48;
    private static final long SINGLE_ACTIVE = 1L << 40;

    private EvpnCommunityValues() {}

    /** RFC 7432 section 7.5: flags, two octets without a meaning, and the label in the upper 20 bits of three octets. */
    static @Nullable ExtendedCommunity esiLabel(List<String> parts) {
        boolean singleActive = parts.size() == 2 && parts.getLast().equals("single-active");
        long label = parts.size() == 1 || singleActive ? Numbers.decimal(parts.getFirst(), 0, parts.getFirst().length(), Label.MAX) : -1;
        return label < 0 ? null : new ExtendedCommunity(ESI_LABEL | (singleActive ? SINGLE_ACTIVE : 0) | label << 4);
    }

    /** RFC 7432 section 7.6. */
    static @Nullable ExtendedCommunity segmentImport(List<String> parts) {
        return mac(ES_IMPORT, parts);
    }

    /** RFC 9135 section 8.1. */
    static @Nullable ExtendedCommunity routerMac(List<String> parts) {
        return mac(ROUTER_MAC, parts);
    }

    /** RFC 7432 section 7.8. */
    static @Nullable ExtendedCommunity defaultGateway(List<String> parts) {
        return parts.isEmpty() ? new ExtendedCommunity(DEFAULT_GATEWAY) : null;
    }

    /** The colons of the address are those between the parts. */
    private static @Nullable ExtendedCommunity mac(long head, List<String> parts) {
        try {
            return new ExtendedCommunity(head | Mac.parse(String.join(":", parts)).value());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
