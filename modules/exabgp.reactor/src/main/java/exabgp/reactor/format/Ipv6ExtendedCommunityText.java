package exabgp.reactor.format;

import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;

/** Extended communities of twenty octets (RFC 5701), as ExaBGP has them: one of them by name, the others in hexadecimal. */
final class Ipv6ExtendedCommunityText {
    private static final int WORDS = 5;

    private Ipv6ExtendedCommunityText() {}

    /** A single one as it is, several in brackets, as commands take them. */
    static void all(LineBuffer out, Ipv6ExtendedCommunities communities) {
        ExtendedCommunityText.begin(out, communities.size());
        for (int i = 0; i < communities.size(); i++) {
            out.ascii(i > 0 ? " " : "");
            Ipv6ExtendedCommunity community = communities.get(i);
            if (CommunityWords.sayAll(community)) {
                ExtendedCommunityText.toAddress(out, community.local());
                AddressText.ipv6(out, community.global().high(), community.global().low());
            } else {
                raw(out, community);
            }
        }
        ExtendedCommunityText.end(out, communities.size());
    }

    /** One as JSON tells it. */
    static void one(LineBuffer out, Ipv6ExtendedCommunity community) {
        if (isRedirect(community)) {
            ExtendedCommunityText.toAddress(out, community.local());
            AddressText.ipv6(out, community.global().high(), community.global().low());
            ExtendedCommunityText.withCopy(out, community.local());
        } else {
            raw(out, community);
        }
    }

    private static boolean isRedirect(Ipv6ExtendedCommunity community) {
        return (community.type() & 0x0FFF) == Ipv6ExtendedCommunity.REDIRECT_TO;
    }

    /** All twenty octets as one decimal number. */
    static void decimal(LineBuffer out, Ipv6ExtendedCommunity community) {
        Ipv6 global = community.global();
        // five parts of 32 bits, divided by ten over and over
        long[] parts = new long[WORDS];
        parts[0] = (long) community.type() << 16 | global.high() >>> 48;
        parts[1] = global.high() >>> 16 & 0xFFFF_FFFFL;
        parts[2] = (global.high() & 0xFFFF) << 16 | global.low() >>> 48;
        parts[3] = global.low() >>> 16 & 0xFFFF_FFFFL;
        parts[4] = (global.low() & 0xFFFF) << 16 | community.local();
        StringBuilder digits = new StringBuilder();
        boolean more = true;
        while (more) {
            long remainder = 0;
            more = false;
            for (int i = 0; i < WORDS; i++) {
                long value = remainder << 32 | parts[i];
                parts[i] = value / 10;
                remainder = value % 10;
                more |= parts[i] != 0;
            }
            digits.append((char) ('0' + remainder));
        }
        out.ascii(digits.reverse().toString());
    }

    private static void raw(LineBuffer out, Ipv6ExtendedCommunity community) {
        out.ascii("0x").hex8(community.type() >>> 8).hex8(community.type() & 0xFF);
        ExtendedCommunityText.hex(out, community.global().high());
        ExtendedCommunityText.hex(out, community.global().low());
        out.hex8(community.local() >>> 8).hex8(community.local() & 0xFF);
    }
}
