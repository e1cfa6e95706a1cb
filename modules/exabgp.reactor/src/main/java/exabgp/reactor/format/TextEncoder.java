package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.Operational;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;

/**
 * Writes events as lines of text, the form of API version 4 without JSON. An event is one or several lines and an empty one after them; texts of peers are escaped and never make
 * lines of their own. Safe for use by any thread.
 */
public final class TextEncoder {
    private final Host host;

    /** An encoder for the daemon {@code host}. */
    public TextEncoder(Host host) {
        this.host = host;
    }

    /** The lines of the event, or nothing where this form has none for it. */
    public Octets encode(Event event, Shape shape) {
        LineBuffer out = new LineBuffer();
        encode(event, shape, out);
        return out.toOctets();
    }

    /** Adds the lines of the event, if this form has any for it, to {@code out}. */
    public void encode(Event event, Shape shape, LineBuffer out) {
        switch (event) {
            case Event.Connected connected -> neighbor(out, connected).ascii("connected\n\n");
            case Event.Up up -> neighbor(out, up).ascii("up\n\n");
            case Event.Down down -> {
                neighbor(out, down).ascii("down - ");
                Escape.plain(out, down.reason());
                out.ascii("\n\n");
            }
            case Event.Exchange exchange -> exchange(out, exchange, shape.wantsOctets() ? exchange.frame() : Octets.EMPTY);
            case Event.Packet packet -> packet(out, packet);
            case Event.Shutdown _ -> out.ascii("shutdown ").number(host.pid()).put(' ').number(host.parentPid()).ascii("\n\n");
            case Event.Gap gap -> out.ascii("gap ").number(gap.events()).ascii("\n\n");
            case Event.Resync _ -> out.ascii("resync done\n\n");
            case Event.FsmChange _, Event.NegotiatedEvent _, Event.Signal _ -> {} // this form is older than they are
        }
    }

    /** Header and body, with a space before each. */
    static void octets(LineBuffer out, Octets frame) {
        out.ascii(" header 0x").hex(EnvelopeJson.header(frame));
        Octets body = EnvelopeJson.body(frame);
        if (!body.isEmpty()) {
            out.ascii(" body 0x").hex(body);
        }
    }

    private static LineBuffer neighbor(LineBuffer out, Event.OfPeer event) {
        out.ascii("neighbor ");
        AddressText.ip(out, event.stamp().peer().peerAddress());
        return out.put(' ');
    }

    private static void packet(LineBuffer out, Event.Packet packet) {
        neighbor(out, packet).ascii(packet.direction().label()).put(' ').number(EnvelopeJson.type(packet.frame()));
        octets(out, packet.frame());
        out.ascii("\n\n");
    }

    private static void exchange(LineBuffer out, Event.Exchange exchange, Octets frame) {
        int start = out.length();
        neighbor(out, exchange).ascii(exchange.direction().label()).put(' ');
        switch (exchange.message()) {
            case Open open -> open(out, open);
            case Update update -> {
                String each = out.ascii("update ").text(start);
                out.truncate(start);
                UpdateText.write(out, update, each, frame);
                out.put('\n');
                return;
            }
            case Notification notification -> notification(out, notification, exchange.direction());
            case Keepalive _ -> out.ascii("keepalive");
            case Operational operational -> {
                OperationalText.write(out, operational.tlv());
                if (!frame.isEmpty()) {
                    octets(out, frame);
                }
                // the only event without an empty line behind it
                out.put('\n');
                return;
            }
            case RouteRefresh refresh -> out.ascii("route-refresh afi ").ascii(refresh.family().afiName())
                    .ascii(" safi ").ascii(refresh.family().safiName()).put(' ').ascii(refresh.subtype().label());
        }
        if (!frame.isEmpty()) {
            octets(out, frame);
        }
        out.ascii("\n\n");
    }

    private static void open(LineBuffer out, Open open) {
        out.ascii("open version ").number(Open.VERSION).ascii(" asn ").number(open.myAs()).ascii(" hold_time ").number(open.holdTime());
        out.ascii(" router_id ");
        AddressText.ipv4(out, open.routerId().value());
        out.ascii(" capabilities ");
        CapabilityText.all(out, open.capabilities());
    }

    private static void notification(LineBuffer out, Notification notification, Direction direction) {
        out.ascii("notification code ").number(notification.code()).ascii(" subcode ").number(notification.subcode());
        out.ascii(" data 0x").hex(NotificationWords.of(notification, direction).data());
    }
}
