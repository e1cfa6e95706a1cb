package exabgp.reactor.grammar;

import exabgp.wire.Octets;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Label;
import exabgp.wire.address.Mac;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what the words of a route of EVPN say. What may be left out is zero: the Ethernet segment, the Ethernet tag, the gateway. */
final class EvpnDraft {
    private static final int MOST_LABEL = 0xF_FFFF;
    private static final int BOTTOM = 1;

    private final Location place;
    private final EvpnGrammar.Kind kind;
    private final List<Integer> labels = new ArrayList<>();
    private int code;
    private Esi esi = Esi.ZERO;
    private long ethernetTag;
    private @Nullable Mac mac;
    private @Nullable Ip ip;
    private @Nullable Ip prefix;
    private int length;
    private @Nullable Ip gateway;
    private Octets raw = Octets.EMPTY;

    EvpnDraft(Location place, EvpnGrammar.Kind kind) {
        this.place = place;
        this.kind = kind;
    }

    /** The type of a route that is given in hexadecimal. */
    void code(int type) {
        code = type;
    }

    void word(String word, Tokens in) throws GrammarError {
        switch (word) {
            case "esi" -> esi = parsed(in, Esi::parse, "an Ethernet segment identifier (ten octets as in 00:11:22:33:44:55:66:77:88:99, or -)");
            case "ethernet-tag" -> ethernetTag = LinkStateWords.number(in, LinkStateWords.U32, "an Ethernet tag");
            case "mac" -> mac = parsed(in, Mac::parse, "a MAC address (as in 00:00:5E:00:53:01)");
            case "ip" -> ip = Addresses.ip(in, "an IP address");
            case "prefix" -> prefix(in);
            case "gateway" -> gateway = Addresses.ip(in, "the address of a gateway");
            case "label" -> ListGrammar.read(in, t -> labels.add((int) LinkStateWords.number(t, MOST_LABEL, "an MPLS label") << 4 | BOTTOM));
            case "vni" -> ListGrammar.read(in, t -> labels.add((int) LinkStateWords.number(t, LinkStateWords.U24, "a virtual network identifier")));
            default -> raw = LinkStateWords.octets(in, "the octets of the route");
        }
    }

    EvpnRoute finish(@Nullable RouteDistinguisher given) throws GrammarError {
        if (kind == EvpnGrammar.Kind.CODE) {
            return unknown(given);
        }
        RouteDistinguisher rd = required(given, "rd");
        try {
            return switch (kind) {
                case ETHERNET_AD -> new EthernetAutoDiscovery(rd, esi, ethernetTag, labels);
                case MAC_IP -> new MacIpAdvertisement(rd, esi, ethernetTag, required(mac, "mac"), ip, labels(2));
                case MULTICAST -> new InclusiveMulticast(rd, ethernetTag, required(ip, "ip"));
                case ETHERNET_SEGMENT -> new EthernetSegment(rd, esi, required(ip, "ip"));
                case IP_PREFIX -> prefix(rd, required(prefix, "prefix"));
                case CODE -> unknown(given);
            };
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, "this makes " + e.getMessage());
        }
    }

    private IpPrefixAdvertisement prefix(RouteDistinguisher rd, Ip address) throws GrammarError {
        Ip none = Ip.decode(Octets.copyOf(new byte[address.bits() / Byte.SIZE]));
        return new IpPrefixAdvertisement(rd, esi, ethernetTag, length, address, gateway == null ? none : gateway, labels(1).getFirst());
    }

    private UnknownEvpnRoute unknown(@Nullable RouteDistinguisher given) throws GrammarError {
        if (given != null || raw.length() > LinkStateWords.U8) {
            throw new GrammarError(place, given == null ? "a route of EVPN has room for 255 octets, not for " + raw.length() : "'rd' is among the octets of a route in hexadecimal");
        }
        return new UnknownEvpnRoute(code, raw);
    }

    /** None may be said where a route is withdrawn: labels are no part of what tells it from others. Whoever announces it is told that one is missing. */
    private List<Integer> labels(int most) throws GrammarError {
        if (labels.size() > most) {
            throw new GrammarError(place, "this route of EVPN has room for " + (most == 1 ? "one label" : "two labels") + ", not for " + labels.size());
        }
        return labels.isEmpty() ? List.of(Label.WITHDRAWN.entry()) : labels;
    }

    /** Bits behind the length of a prefix are kept, as they are on the wire. */
    private void prefix(Tokens in) throws GrammarError {
        String text = in.kind() == Tokens.Kind.WORD ? in.text() : "";
        int slash = Numbers.find('/', text, 0, text.length());
        Ip address = Addresses.ip(text, 0, slash);
        long bits = address == null || slash == text.length() ? -1 : Numbers.decimal(text, slash + 1, text.length(), address.bits());
        if (bits < 0) {
            throw in.expected("a prefix (as in 10.0.0.0/8 or 2001:db8::/32)");
        }
        in.next();
        prefix = address;
        length = (int) bits;
    }

    private static <T> T parsed(Tokens in, Function<String, T> parser, String what) throws GrammarError {
        if (in.kind() == Tokens.Kind.WORD) {
            try {
                T value = parser.apply(in.text());
                in.next();
                return value;
            } catch (IllegalArgumentException e) {
                // said below, with the place
            }
        }
        throw in.expected(what);
    }

    private <T> T required(@Nullable T value, String word) throws GrammarError {
        if (value == null) {
            throw new GrammarError(place, "this route of EVPN needs '" + word + "'");
        }
        return value;
    }
}
