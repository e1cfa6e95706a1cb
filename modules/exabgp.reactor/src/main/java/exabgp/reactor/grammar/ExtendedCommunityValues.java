package exabgp.reactor.grammar;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.attribute.community.FlowAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts behind the name of an extended community make; null for what they cannot be. */
final class ExtendedCommunityValues {
    private static final long U8 = 0xFF;
    private static final long U16 = 0xFFFF;
    private static final long U32 = 0xFFFF_FFFFL;
    private static final int GROUPS = 0x3FFF;
    private static final int TARGET = 2;
    private static final int ORIGIN = 3;
    private static final int RECORD = 0x13;

    /** The registry of tunnel types, by the number that is their place. */
    private static final List<String> TUNNELS =
            List.of("Default", "L2TPv3", "GRE", "", "", "", "", "IP-in-IP", "VXLAN", "NVGRE", "MPLS", "", "VXLAN-GPE", "MPLS-in-UDP");

    private static final List<String> DIRECTIONS = List.of("0", "input", "output", "input-output");

    private ExtendedCommunityValues() {}

    static @Nullable ExtendedCommunity of(ExtendedCommunityForm form, List<String> parts) {
        return switch (form) {
            case TARGET -> pair(TARGET, parts, false);
            case TARGET4 -> pair(TARGET, parts, true);
            case ORIGIN -> pair(ORIGIN, parts, false);
            case ORIGIN4 -> pair(ORIGIN, parts, true);
            case RECORD -> pair(RECORD, parts, false);
            case REDIRECT -> redirect(parts);
            case RATE_LIMIT -> rate(parts);
            case ACTION -> action(parts);
            case MARK -> {
                long dscp = parts.size() == 1 ? number(parts.getFirst(), 63) : -1;
                yield dscp < 0 ? null : FlowAction.mark((int) dscp);
            }
            case REDIRECT_TO_NEXT_HOP -> parts.isEmpty() ? FlowAction.redirectToNextHop(false) : null;
            case COPY_TO_NEXT_HOP -> parts.isEmpty() ? FlowAction.redirectToNextHop(true) : null;
            case REDIRECT_TO_ADDRESS -> toAddress(parts, false);
            case COPY_TO_ADDRESS -> toAddress(parts, true);
            case INTERFACE_SET -> interfaceSet(parts);
            case LAYER_2 -> layer2(parts);
            case BANDWIDTH -> {
                long asn = parts.size() == 2 ? number(parts.getFirst(), U16) : -1;
                long rate = asn < 0 ? -1 : number(parts.getLast(), Long.MAX_VALUE);
                yield rate < 0 ? null : ExtendedCommunity.bandwidth(new Asn(asn), rate);
            }
            case ENCAPSULATION -> encapsulation(parts);
            case MAC_MOBILITY -> mobility(parts);
            case ESI_LABEL -> EvpnCommunityValues.esiLabel(parts);
            case ES_IMPORT -> EvpnCommunityValues.segmentImport(parts);
            case ROUTER_MAC -> EvpnCommunityValues.routerMac(parts);
            case DEFAULT_GATEWAY -> EvpnCommunityValues.defaultGateway(parts);
            case HASH_ORDER -> {
                long order = parts.size() == 1 ? number(parts.getFirst(), U32) : -1;
                yield order < 0 ? null : ExtendedCommunity.wide(3, 0x14, order, 0);
            }
            case MUP -> {
                long segment = parts.size() == 2 ? number(parts.getFirst(), U16) : -1;
                long local = segment < 0 ? -1 : number(parts.getLast(), U32);
                yield local < 0 ? null : ExtendedCommunity.mup((int) segment, local);
            }
        };
    }

    /** An AS number or address, and a number. As in ExaBGP an AS number above 65535 has the type of an address; with a dot in it or an L behind it, it has its own (RFC 5668). */
    private static @Nullable ExtendedCommunity pair(int subtype, List<String> parts, boolean wide) {
        if (parts.size() != 2) {
            return null;
        }
        String global = parts.getFirst();
        Ipv4 address = Addresses.ipv4(global, 0, global.length());
        boolean dotted = address == null && global.indexOf('.') >= 0;
        boolean asn = dotted || global.endsWith("L");
        long value = address != null ? Integer.toUnsignedLong(address.value()) : dotted ? Addresses.asn(global, 0, global.length()) : number(global, U32);
        boolean narrow = address == null && !asn && !wide && value <= U16;
        long local = local(parts.getLast(), narrow ? U32 : U16);
        if (value < 0 || local < 0) {
            return null;
        }
        return narrow
                ? ExtendedCommunity.narrow(ExtendedCommunity.TWO_OCTET_AS, subtype, value, local)
                : ExtendedCommunity.wide(asn ? ExtendedCommunity.FOUR_OCTET_AS : ExtendedCommunity.IPV4, subtype, value, local);
    }

    private static @Nullable ExtendedCommunity redirect(List<String> parts) {
        if (parts.size() != 2) {
            return null;
        }
        String global = parts.getFirst();
        Ipv4 address = Addresses.ipv4(global, 0, global.length());
        if (address != null) {
            long local = number(parts.getLast(), U16);
            return local < 0 ? null : FlowAction.redirect(address, (int) local);
        }
        long asn = global.indexOf('.') < 0 ? number(global, U32) : Addresses.asn(global, 0, global.length());
        long local = local(parts.getLast(), asn <= U16 ? U32 : U16);
        return asn < 0 || local < 0 ? null : FlowAction.redirect(new Asn(asn), local);
    }

    private static @Nullable ExtendedCommunity rate(List<String> parts) {
        long rate = parts.isEmpty() || parts.size() > 2 ? -1 : number(parts.getFirst(), Long.MAX_VALUE);
        String unit = parts.size() == 2 ? parts.getLast() : "bytes";
        if (rate < 0) {
            return null;
        }
        return switch (unit) {
            case "bytes" -> FlowAction.trafficRate(new Asn(0), rate);
            case "packets" -> FlowAction.trafficRatePackets(new Asn(0), rate);
            default -> null;
        };
    }

    private static @Nullable ExtendedCommunity action(List<String> parts) {
        return switch (parts.size() == 1 ? parts.getFirst() : "") {
            case "sample" -> FlowAction.trafficAction(true, false);
            case "terminal" -> FlowAction.trafficAction(false, true);
            case "sample-terminal" -> FlowAction.trafficAction(true, true);
            default -> null;
        };
    }

    private static @Nullable ExtendedCommunity toAddress(List<String> parts, boolean copy) {
        String text = parts.size() == 1 ? parts.getFirst() : "";
        Ipv4 address = Addresses.ipv4(text, 0, text.length());
        return address == null ? null : FlowAction.redirectTo(address, copy);
    }

    private static @Nullable ExtendedCommunity interfaceSet(List<String> parts) {
        int from = parts.size() == 4 ? 1 : 0;
        String kind = from == 0 || parts.isEmpty() ? "transitive" : parts.getFirst();
        boolean nonTransitive = kind.equals("non-transitive");
        if (parts.size() != from + 3 || (!nonTransitive && !kind.equals("transitive"))) {
            return null;
        }
        int direction = DIRECTIONS.indexOf(parts.get(from));
        long asn = number(parts.get(from + 1), U32);
        long group = number(parts.get(from + 2), GROUPS);
        return direction < 0 || asn < 0 || group < 0 ? null : FlowAction.interfaceSet(!nonTransitive, new Asn(asn), direction, (int) group);
    }

    private static @Nullable ExtendedCommunity layer2(List<String> parts) {
        if (parts.size() != 4) {
            return null;
        }
        long encapsulation = number(parts.get(0), U8);
        long control = number(parts.get(1), U8);
        long mtu = number(parts.get(2), U16);
        long reserved = number(parts.get(3), U16);
        boolean good = encapsulation >= 0 && control >= 0 && mtu >= 0 && reserved >= 0;
        return good ? ExtendedCommunity.layer2((int) encapsulation, (int) control, (int) mtu, (int) reserved) : null;
    }

    private static @Nullable ExtendedCommunity encapsulation(List<String> parts) {
        String name = parts.isEmpty() ? "" : parts.getLast();
        if (name.isEmpty() || parts.size() > 2 || (parts.size() == 2 && !parts.getFirst().equals("encap"))) {
            return null;
        }
        String unknown = "UNKNOWN-";
        long type = name.startsWith(unknown) ? number(name.substring(unknown.length()), U16) : number(name, U16);
        type = type < 0 ? TUNNELS.indexOf(name) : type;
        return type < 0 ? null : ExtendedCommunity.encapsulation((int) type);
    }

    private static @Nullable ExtendedCommunity mobility(List<String> parts) {
        long sequence = parts.isEmpty() || parts.size() > 2 ? -1 : number(parts.getFirst(), U32);
        boolean sticky = parts.size() == 2;
        boolean good = sequence >= 0 && (!sticky || parts.getLast().equals("sticky"));
        return good ? ExtendedCommunity.macMobility(sticky, sequence) : null;
    }

    /** A number, or an address where four octets are its place. */
    private static long local(String text, long most) {
        Ipv4 address = most == U32 ? Addresses.ipv4(text, 0, text.length()) : null;
        return address == null ? number(text, most) : Integer.toUnsignedLong(address.value());
    }

    /** Decimal or with {@code 0x}; an {@code L} behind it says that it is long, which it may be anyway. */
    private static long number(String text, long most) {
        return Numbers.any(text, 0, text.endsWith("L") ? text.length() - 1 : text.length(), most);
    }
}
