package exabgp.cli;

import exabgp.cli.decode.Families;
import exabgp.cli.decode.View;
import exabgp.reactor.config.RouteRule;
import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Messages;
import exabgp.wire.message.TooLarge;
import exabgp.wire.message.Update;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes a route, decodes the message, and compares: what {@code validate -r} does with every route. */
final class RouteCheck implements RouteRule {
    private static final Ip SELF_IPV4 = Ip.parse("127.0.0.1");
    private static final Ip SELF_IPV6 = Ip.parse("::1");

    /** Within one AS, so that nothing is added to the path and nothing left out. */
    private final View view = View.plain(Families.all(), false);

    @Override
    public @Nullable String fault(ParsedRoute route) {
        var fault = onTheWire(route);
        return fault == null ? null : "route " + describe(route) + ": " + fault;
    }

    /** The route as text. */
    static String describe(ParsedRoute route) {
        if (!route.nextHopSelf()) {
            return RouteText.route(route.nlri(), route.attributes());
        }
        return (RouteText.nlri(route.nlri()) + " next-hop self " + RouteText.attributes(route.attributes())).stripTrailing();
    }

    private @Nullable String onTheWire(ParsedRoute route) {
        var nlri = route.nlri().withPathId(null);
        var attributes = attributes(route);
        try {
            var frame = encode(attributes, nlri);
            if (!(Messages.decode(frame, view.negotiated()) instanceof Update update)) {
                return "it is not an UPDATE";
            }
            return compare(attributes, nlri, update, frame);
        } catch (TooLarge e) {
            return e.getMessage();
        } catch (ProtocolFault e) {
            return "its UPDATE cannot be decoded: " + e.why();
        }
    }

    private Octets encode(Attributes attributes, Nlri nlri) {
        var out = new OctetWriter();
        new UpdatePacker(view.negotiated(), false).announce(attributes, Nlris.of(nlri.family(), false, List.of(nlri)), out);
        return out.toOctets();
    }

    private @Nullable String compare(Attributes attributes, Nlri nlri, Update update, Octets frame) {
        if (!update.faults().isEmpty()) {
            return update.faults().getFirst().why();
        }
        if (update.announced().size() != 1) {
            return "it became " + update.announced().size() + " routes";
        }
        var reach = update.announced().getFirst();
        for (var decoded : reach.nlris()) {
            if (!decoded.equals(nlri)) {
                return "it became " + decoded;
            }
        }
        var decoded = reach.nextHop() == null ? update.attributes() : update.attributes().with(reach.nextHop());
        for (var attribute : attributes) {
            if (!survives(attribute, decoded)) {
                return "its attribute " + attribute + " does not survive";
            }
        }
        if (attributes.find(UnknownAttribute.class) != null) {
            return null;
        }
        var text = text(nlri, attributes, attributes);
        var again = text(reach.nlris().iterator().next(), attributes, decoded);
        if (!again.equals(text)) {
            return "its text becomes " + again;
        }
        return encode(decoded, nlri).equals(frame) ? null : "encoding it again gives other octets";
    }

    /** An unknown attribute is marked as partial on its way, so its flags differ. */
    private static boolean survives(Attribute attribute, Attributes decoded) {
        if (attribute instanceof UnknownAttribute) {
            return decoded.has(attribute.code());
        }
        var other = decoded.find(attribute.getClass());
        return attribute.equals(other) || (attribute instanceof NextHop sent && other instanceof NextHop got && isMapped(sent, got));
    }

    /** The route as text, without the next hop, which may have another form, and without what a session adds to the attributes {@code wanted}. */
    private static String text(Nlri nlri, Attributes wanted, Attributes from) {
        var left = from;
        for (var attribute : from) {
            if (attribute instanceof NextHop || !wanted.has(attribute.code())) {
                left = left.without(attribute.code());
            }
        }
        return RouteText.route(nlri, left);
    }

    /** Some families carry IPv4 next hops as IPv6 addresses. */
    private static boolean isMapped(NextHop sent, NextHop decoded) {
        return sent.address() instanceof Ipv4 ipv4 && decoded.equals(new NextHop(ipv4.mapped()));
    }

    private static Attributes attributes(ParsedRoute route) {
        if (!route.nextHopSelf()) {
            return route.attributes();
        }
        boolean ipv4 = route.nlri().family().afi() == Family.IPV4_UNICAST.afi();
        return route.attributes().with(new NextHop(ipv4 ? SELF_IPV4 : SELF_IPV6));
    }
}
