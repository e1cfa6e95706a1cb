package exabgp.reactor.format;

import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.community.ExtendedCommunity;

/** Extended communities by name, as ExaBGP has them; those without one in hexadecimal. What is told by the upper half of the type, such as whether one is transitive, is not in the names. */
final class ExtendedCommunityText {
    private ExtendedCommunityText() {}

    /** A single one as it is, several in brackets, as ExaBGP shows them. */
    static void all(LineBuffer out, ExtendedCommunities communities) {
        begin(out, communities.size());
        for (int i = 0; i < communities.size(); i++) {
            out.ascii(i > 0 ? " " : "");
            shown(out, communities.get(i));
        }
        end(out, communities.size());
    }

    /** The same as commands take them: one of which its name says too little is in hexadecimal. */
    static void command(LineBuffer out, ExtendedCommunities communities) {
        begin(out, communities.size());
        for (int i = 0; i < communities.size(); i++) {
            out.ascii(i > 0 ? " " : "");
            command(out, communities.get(i));
        }
        end(out, communities.size());
    }

    /** One as commands take it. */
    static void command(LineBuffer out, ExtendedCommunity community) {
        if (!CommunityWords.sayAll(community)) {
            raw(out, community);
        } else if (CommunityWords.isLong(community)) {
            longAs(out, community);
        } else {
            shown(out, community);
        }
    }

    /** What stands before so many. */
    static void begin(LineBuffer out, int size) {
        out.ascii(size == 1 ? "extended-community " : "extended-community [ ");
    }

    /** What stands behind them. */
    static void end(LineBuffer out, int size) {
        out.ascii(size == 1 ? "" : size == 0 ? "]" : " ]");
    }

    /** Where text says more than the names in JSON. */
    private static void shown(LineBuffer out, ExtendedCommunity community) {
        switch ((community.type() & 0x0F) << 8 | community.subtype()) {
            case 0x010C -> {
                toAddress(out, community.narrowLocal());
                AddressText.ipv4(out, (int) community.wideGlobal());
            }
            case 0x0702 -> interfaceSet(out.ascii("interface-set:").ascii(isTransitive(community) ? "transitive:" : "non-transitive:"), community);
            default -> one(out, community);
        }
    }

    /** An AS number of four octets: the L keeps it from being taken for an address. */
    private static void longAs(LineBuffer out, ExtendedCommunity community) {
        out.ascii(switch (community.subtype()) {
            case 0x02 -> "target:";
            case 0x03 -> "origin:";
            default -> "rtrecord:";
        });
        out.number(community.wideGlobal()).ascii("L:").number(community.narrowLocal());
    }

    static void one(LineBuffer out, ExtendedCommunity community) {
        switch ((community.type() & 0x0F) << 8 | community.subtype()) {
            case 0x0002 -> narrow(out, "target:", community);
            case 0x0102 -> address(out, "target:", community);
            case 0x0202 -> wide(out, "target:", community);
            case 0x0003 -> {
                out.ascii("origin:").number(community.narrowGlobal()).put(':');
                // the local part is a number as well, but so does ExaBGP
                AddressText.ipv4(out, (int) community.wideLocal());
            }
            case 0x0103 -> address(out, "origin:", community);
            case 0x0203 -> wide(out, "origin:", community);
            case 0x0013 -> narrow(out, "rtrecord:", community);
            case 0x0113 -> address(out, "rtrecord:", community);
            case 0x0213 -> wide(out, "rtrecord:", community);
            case 0x0008 -> narrow(out, "redirect:", community);
            case 0x0006 -> rate(out, community, "");
            case 0x000C -> rate(out, community, ":packets");
            case 0x0007 -> action(out, community.octet(7));
            case 0x0009 -> out.ascii("mark ").number(community.octet(7));
            case 0x0800 -> out.ascii((community.octet(7) & 1) == 0 ? "redirect-to-nexthop" : "copy-to-nexthop");
            case 0x010C -> {
                toAddress(out, community.narrowLocal());
                AddressText.ipv4(out, (int) community.wideGlobal());
                withCopy(out, community.narrowLocal());
            }
            case 0x000A -> out.ascii("l2info:").number(community.octet(2)).put(':').number(community.octet(3))
                    .put(':').number(community.octet(4) << 8 | community.octet(5)).put(':').number(community.narrowLocal());
            case 0x030C -> encapsulation(out, community.narrowLocal());
            case 0x0314 -> out.ascii("consistentHashSortOrder:").number(community.wideGlobal());
            case 0x0600 -> out.ascii("mac-mobility:").number(community.wideLocal()).ascii((community.octet(2) & 1) == 0 ? "" : ":sticky");
            case 0x0C00 -> out.ascii("mup:").number(community.narrowGlobal()).put(':').number(community.wideLocal());
            case 0x0702 -> interfaceSet(out.ascii("interface-set:"), community);
            default -> raw(out, community);
        }
    }

    /** Whether it is told in JSON if other ASes may learn of it. */
    static boolean isInterfaceSet(ExtendedCommunity community) {
        return (community.type() & 0x0F) == 0x07 && community.subtype() == 0x02;
    }

    static boolean isTransitive(ExtendedCommunity community) {
        return (community.type() & ExtendedCommunity.NON_TRANSITIVE) == 0;
    }

    private static void narrow(LineBuffer out, String name, ExtendedCommunity community) {
        out.ascii(name).number(community.narrowGlobal()).put(':').number(community.wideLocal());
    }

    private static void wide(LineBuffer out, String name, ExtendedCommunity community) {
        out.ascii(name).number(community.wideGlobal()).put(':').number(community.narrowLocal());
    }

    private static void address(LineBuffer out, String name, ExtendedCommunity community) {
        out.ascii(name);
        AddressText.ipv4(out, (int) community.wideGlobal());
        out.put(':').number(community.narrowLocal());
    }

    /** Whole numbers only; a rate that is none, or greater than any network has, is told as it came. */
    private static void rate(LineBuffer out, ExtendedCommunity community, String unit) {
        float rate = community.rate();
        if (Math.abs(rate) < Long.MAX_VALUE) {
            out.ascii("rate-limit:").ascii(Long.toString((long) rate)).ascii(unit);
        } else {
            raw(out, community);
        }
    }

    private static void action(LineBuffer out, int bits) {
        out.ascii(switch (bits & 3) {
            case 0 -> "action ";
            case 1 -> "action terminal";
            case 2 -> "action sample";
            default -> "action sample-terminal";
        });
    }

    /** What stands before the address that packets are sent to, or a copy of them. */
    static void toAddress(LineBuffer out, int copy) {
        out.ascii((copy & 1) == 0 ? "redirect-to-nexthop-ietf " : "copy-to-nexthop-ietf ");
    }

    /** What JSON says behind it of a copy. */
    static void withCopy(LineBuffer out, int copy) {
        out.ascii((copy & 1) == 0 ? "" : " (with copy)");
    }

    /** RFC 9012 section 4.1, and the registry of tunnel types. */
    private static void encapsulation(LineBuffer out, int type) {
        out.ascii("encap:");
        switch (type) {
            case 0 -> out.ascii("Default");
            case 1 -> out.ascii("L2TPv3");
            case 2 -> out.ascii("GRE");
            case 7 -> out.ascii("IP-in-IP");
            case 8 -> out.ascii("VXLAN");
            case 9 -> out.ascii("NVGRE");
            case 10 -> out.ascii("MPLS");
            case 12 -> out.ascii("VXLAN-GPE");
            case 13 -> out.ascii("MPLS-in-UDP");
            default -> out.ascii("encap:UNKNOWN-").number(type);
        }
    }

    /** Behind the colon: direction, AS and group. */
    private static void interfaceSet(LineBuffer out, ExtendedCommunity community) {
        out.ascii(switch (community.narrowLocal() >>> 14) {
            case 0 -> "0";
            case 1 -> "input";
            case 2 -> "output";
            default -> "input-output";
        });
        out.put(':').number(community.wideGlobal()).put(':').number(community.narrowLocal() & 0x3FFF);
    }

    /** All its octets in hexadecimal. */
    static void raw(LineBuffer out, ExtendedCommunity community) {
        hex(out.ascii("0x"), community.bits());
    }

    /** Sixteen digits. */
    static void hex(LineBuffer out, long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.hex8((int) (bits >>> shift) & 0xFF);
        }
    }
}
