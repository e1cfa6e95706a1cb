package exabgp.reactor.format;

import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;

/** Which extended communities are said in full by their names, so that what commands make of the name is the same community again. */
final class CommunityWords {
    private static final long REST = 0xFFFF_FFFF_FFFFL;

    private CommunityWords() {}

    static boolean sayAll(ExtendedCommunity community) {
        long rest = community.bits() & REST;
        return switch ((int) (community.bits() >>> 48)) {
            case 0x0002, 0x0003, 0x0013, 0x0102, 0x0103, 0x0113, 0x0202, 0x0203, 0x0213, 0x8008, 0x800A, 0x0C00, 0x0702, 0x4702 -> true;
            case 0x8006, 0x800C -> community.narrowGlobal() == 0 && isWhole(community.rate());
            case 0x8007 -> rest > 0 && rest <= 3;
            case 0x8009 -> rest <= 63;
            case 0x0800 -> rest <= 1;
            case 0x010C -> community.narrowLocal() <= 1;
            case 0x030C -> rest <= 0xFFFF;
            case 0x0314 -> community.narrowLocal() == 0;
            case 0x0600 -> community.octet(2) <= 1 && community.octet(3) == 0;
            default -> false;
        };
    }

    static boolean sayAll(Ipv6ExtendedCommunity community) {
        return community.type() == Ipv6ExtendedCommunity.REDIRECT_TO && community.local() <= 1;
    }

    /** Whether its global part is an AS number of four octets, which is shown as any other (RFC 5668). */
    static boolean isLong(ExtendedCommunity community) {
        return community.type() == ExtendedCommunity.FOUR_OCTET_AS;
    }

    /** Whether it is one of the numbers that are shown: not negative, no fraction, not beyond all networks. */
    private static boolean isWhole(float rate) {
        return rate >= 0 && rate < Long.MAX_VALUE && Float.floatToRawIntBits((float) (long) rate) == Float.floatToRawIntBits(rate);
    }
}
