package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.Operational;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;

/**
 * Writes events as JSON, one object on one line each, whatever texts and octets are in them. White space and order are those of ExaBGP, odd as some of it is: there are helpers
 * that look for substrings. Safe for use by any thread.
 */
public final class JsonEncoder {
    private static final Octets END_OF_PEER = LineBuffer.literal(" } }\n");
    private static final Octets END = LineBuffer.literal(" }\n");
    private static final Octets SEND = direction(Direction.SEND);
    private static final Octets RECEIVE = direction(Direction.RECEIVE);
    private static final Octets IN = direction(Direction.IN);

    private final EnvelopeJson envelope;
    private final Remembered<PeerIdentity> neighbors = new Remembered<>(EnvelopeJson::neighbor);
    private final Remembered<Negotiated> negotiations = new Remembered<>(NegotiatedJson::write);
    private final UpdateJson.Style style;

    /**
     * An encoder of one version of the API.
     *
     * @param host    the daemon that tells
     * @param compact whether a plain prefix without a path identifier is a string instead of an object
     */
    public JsonEncoder(ApiVersion version, Host host, boolean compact) {
        this.envelope = new EnvelopeJson(version, host);
        this.style = new UpdateJson.Style(compact, version == ApiVersion.V4);
    }

    /** One line, with the newline that ends it. */
    public Octets encode(Event event, Shape shape) {
        LineBuffer out = new LineBuffer();
        encode(event, shape, out);
        return out.toOctets();
    }

    /** Adds one line, with the newline that ends it, to {@code out}. */
    public void encode(Event.Exchange exchange, Shape shape, LineBuffer out) {
        exchange(out, exchange, shape);
        out.octets(END_OF_PEER);
    }

    /** Adds one line, with the newline that ends it, to {@code out}. */
    public void encode(Event event, Shape shape, LineBuffer out) {
        switch (event) {
            // in front, since there is nothing as frequent, and this is asked one after the other
            case Event.Exchange exchange -> exchange(out, exchange, shape);
            case Event.Connected connected -> state(out, connected, "connected");
            case Event.Up up -> state(out, up, "up");
            case Event.Down down -> down(out, down);
            case Event.FsmChange change -> fsm(out, change);
            case Event.NegotiatedEvent negotiated -> {
                neighbor(out, negotiated, "negotiated");
                negotiations.write(out, negotiated.negotiated());
            }
            case Event.Signal signal -> signal(out, signal);
            case Event.Packet packet -> packet(out, packet);
            case Event.Shutdown _ -> {
                envelope.begin(out, event, "notification");
                out.ascii("\"notification\": \"shutdown\"");
            }
            case Event.Gap gap -> {
                envelope.begin(out, event, "gap");
                out.ascii("\"gap\": { \"events\": ").number(gap.events()).ascii(" }");
            }
            case Event.Resync _ -> {
                envelope.begin(out, event, "resync");
                out.ascii("\"resync\": \"done\"");
            }
        }
        out.octets(event instanceof Event.OfPeer ? END_OF_PEER : END);
    }

    /** One NLRI alone, without a newline. */
    public Octets nlri(Nlri nlri) {
        LineBuffer out = new LineBuffer(64);
        NlriJson.one(out, nlri, style.compact());
        return out.toOctets();
    }

    private void neighbor(LineBuffer out, Event.OfPeer event, String type) {
        envelope.begin(out, event, type);
        neighbors.write(out, event.stamp().peer());
    }

    private void state(LineBuffer out, Event.OfPeer event, String state) {
        neighbor(out, event, "state");
        out.ascii("\"state\": \"").ascii(state).put('"');
    }

    private void down(LineBuffer out, Event.Down down) {
        state(out, down, "down");
        out.ascii(", \"reason\": ");
        Escape.json(out, down.reason());
    }

    private void fsm(LineBuffer out, Event.FsmChange change) {
        neighbor(out, change, "fsm");
        out.ascii("\"state\": ");
        Escape.json(out, change.state());
    }

    private void signal(LineBuffer out, Event.Signal signal) {
        neighbor(out, signal, "signal");
        out.ascii("\"code\": \"").number(signal.code()).ascii("\", \"name\": ");
        Escape.json(out, signal.name());
    }

    private void packet(LineBuffer out, Event.Packet packet) {
        neighbor(out, packet, EnvelopeJson.typeName(packet.frame()));
        direction(out, packet.direction());
        out.ascii(", \"message\": { \"category\": ").number(EnvelopeJson.type(packet.frame())).ascii(", ");
        EnvelopeJson.octets(out, packet.frame(), true);
        out.ascii(" } , ");
        if (packet.negotiated() == null) {
            NegotiatedJson.nothing(out);
        } else {
            negotiations.write(out, packet.negotiated());
        }
    }

    private void exchange(LineBuffer out, Event.Exchange exchange, Shape shape) {
        envelope.begin(out, exchange.stamp(), exchange.message().type());
        if (shape.wantsOctets()) {
            EnvelopeJson.octets(out, exchange.frame(), false);
            out.ascii(", ");
        }
        neighbors.write(out, exchange.stamp().peer());
        direction(out, exchange.direction());
        message(out, exchange);
    }

    private void message(LineBuffer out, Event.Exchange exchange) {
        switch (exchange.message()) {
            case Open open -> {
                out.ascii(", ");
                OpenJson.write(out, open, exchange.direction());
            }
            case Update update -> {
                out.comma();
                UpdateJson.write(out, update, style);
                if (exchange.negotiated() != null) {
                    out.comma();
                    negotiations.write(out, exchange.negotiated());
                }
            }
            case Notification notification -> {
                out.ascii(", ");
                NotificationJson.write(out, notification, exchange.direction());
            }
            case Keepalive _ -> out.put(' ');
            case RouteRefresh refresh -> refresh(out, refresh);
            case Operational operational -> OperationalJson.write(out, operational.tlv());
        }
    }

    private static void refresh(LineBuffer out, RouteRefresh refresh) {
        out.ascii(", \"route-refresh\": { \"afi\": \"").ascii(refresh.family().afiName()).ascii("\", \"safi\": \"").ascii(refresh.family().safiName());
        out.ascii("\", \"subtype\": \"").ascii(refresh.subtype().label()).ascii("\" }");
    }

    private static void direction(LineBuffer out, Direction direction) {
        out.octets(switch (direction) {
            case SEND -> SEND;
            case RECEIVE -> RECEIVE;
            case IN -> IN;
        });
    }

    private static Octets direction(Direction direction) {
        return LineBuffer.literal("\"direction\": \"" + direction.label() + '"');
    }
}
