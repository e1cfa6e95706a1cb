package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.message.MessageType;
import org.jspecify.annotations.Nullable;

/** What every JSON event begins with: who tells it and when, and about which neighbor. */
final class EnvelopeJson {
    /** The octets of a message header. */
    static final int HEADER = 19;

    private static final Octets TYPE = LineBuffer.literal(", \"type\": \"");
    private static final Octets END = LineBuffer.literal("\", ");

    /** From the counter to behind the type, by the type of the message that is told of. */
    private static final Octets[] MESSAGES = messages();

    private final Octets before;
    private final Octets after;
    private final Octets counter;

    EnvelopeJson(ApiVersion version, Host host) {
        LineBuffer name = new LineBuffer();
        Escape.json(name, host.name());
        String process = ", \"host\" : " + name.text(0) + ", \"pid\" : " + host.pid() + ", \"ppid\" : " + host.parentPid();
        before = LineBuffer.literal("{ \"exabgp\": \"" + version.label() + "\", \"time\": ");
        after = LineBuffer.literal(process);
        counter = LineBuffer.literal(process + ", \"counter\": ");
    }

    /** Up to the type, with a comma behind it. */
    void begin(LineBuffer out, Event event, String type) {
        if (event instanceof Event.OfPeer ofPeer) {
            begin(out, ofPeer.stamp());
        } else {
            time(out.octets(before), event.micros());
            out.octets(after);
        }
        out.octets(TYPE).ascii(type).octets(END);
    }

    /** The same for an event that tells of a message. */
    void begin(LineBuffer out, Stamp stamp, MessageType message) {
        begin(out, stamp);
        out.octets(MESSAGES[message.ordinal()]);
    }

    private void begin(LineBuffer out, Stamp stamp) {
        time(out.octets(before), stamp.micros());
        out.octets(counter).number(stamp.counter());
    }

    private static Octets[] messages() {
        Octets[] texts = new Octets[MessageType.values().length];
        for (MessageType type : MessageType.values()) {
            // the event of a ROUTE-REFRESH is the only one that is not named like its message
            String name = type == MessageType.ROUTE_REFRESH ? "refresh" : type.label();
            texts[type.ordinal()] = new LineBuffer(64).octets(TYPE).ascii(name).octets(END).toOctets();
        }
        return texts;
    }

    private static void time(LineBuffer out, long micros) {
        long seconds = Math.floorDiv(micros, 1_000_000L);
        out.number(seconds).put('.').six((int) (micros - seconds * 1_000_000L));
    }

    /** Up to where the content of a neighbor begins. */
    static void neighbor(LineBuffer out, PeerIdentity peer) {
        out.ascii("\"neighbor\": { \"address\": { \"local\": \"");
        if (peer.localAddress() == null) {
            out.ascii("auto");
        } else {
            AddressText.ip(out, peer.localAddress());
        }
        out.ascii("\", \"peer\": \"");
        AddressText.ip(out, peer.peerAddress());
        out.ascii("\" }, \"asn\": { \"local\": ");
        asn(out, peer.localAs());
        out.ascii(", \"peer\": ");
        asn(out, peer.peerAs());
        out.ascii(" }");
        if (peer.routerId() != null) {
            out.ascii(", \"router-id\": \"");
            AddressText.ipv4(out, peer.routerId().value());
            out.put('"');
        }
        out.ascii(" , ");
    }

    /** The octets of a message as two fields; the second only when there is something to tell, or {@code always}. */
    static void octets(LineBuffer out, Octets frame, boolean always) {
        out.ascii("\"header\": \"0x").hex(header(frame)).put('"');
        Octets body = body(frame);
        if (always || !body.isEmpty()) {
            out.ascii(", \"body\": \"0x").hex(body).put('"');
        }
    }

    static Octets header(Octets frame) {
        return frame.slice(0, Math.min(frame.length(), HEADER));
    }

    static Octets body(Octets frame) {
        return frame.length() <= HEADER ? Octets.EMPTY : frame.slice(HEADER, frame.length() - HEADER);
    }

    /** The number of the type of a message, from its header; 0 for less than a header. */
    static int type(Octets frame) {
        return frame.length() < HEADER ? 0 : frame.u8(HEADER - 1);
    }

    /** The name of the type of a message. */
    static String typeName(Octets frame) {
        return MessageType.of(type(frame)).map(MessageType::label).orElse("unknown");
    }

    private static void asn(LineBuffer out, @Nullable Asn asn) {
        if (asn == null) {
            out.ascii("null");
        } else {
            out.number(asn.value());
        }
    }
}
