package exabgp.cli.decode;

import exabgp.reactor.format.Event;
import exabgp.reactor.format.JsonEncoder;
import exabgp.reactor.format.LineBuffer;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Framing;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns octets into lines of output. For one thread. */
public final class Decoder {
    private final JsonEncoder json;
    private final Consumer<String> warnings;
    private long counter;

    /** @param warnings takes what is odd about a message that was decoded all the same */
    public Decoder(JsonEncoder json, Consumer<String> warnings) {
        this.json = json;
        this.warnings = warnings;
    }

    /** Adds the JSON of a message as one line. */
    public void message(Octets octets, View view, LineBuffer out) throws Undecodable {
        var framed = framed(octets);
        var message = decoded(framed, view, framed.length() - octets.length());
        var now = java.time.Instant.now();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        var stamp = new Stamp(view.peer(), micros, ++counter);
        json.encode(new Event.Decoded(stamp, message, framed), Shape.PARSED, out);
    }

    /** The commands that announce and withdraw what an UPDATE does. */
    public List<String> commands(Octets octets, View view) throws Undecodable {
        var framed = framed(octets);
        var message = decoded(framed, view, framed.length() - octets.length());
        if (message instanceof Update update) {
            return ApiLines.of(update);
        }
        throw new Undecodable("only an UPDATE can be written as commands, found " + message.type());
    }

    /** The JSON of each of a run of bare NLRI. */
    public List<Octets> nlris(Octets octets, Family family, boolean pathIds) throws Undecodable {
        try {
            var lines = new ArrayList<Octets>();
            for (var nlri : Nlris.decode(family, pathIds, octets)) {
                lines.add(json.nlri(nlri));
            }
            return lines;
        } catch (ProtocolFault e) {
            int at = Nlris.readable(family, pathIds, octets);
            throw invalid(e, new Place(Math.min(at, octets.length() - 1), octets.length() - at, "the NLRI").shown(octets, 0));
        }
    }

    private Octets framed(Octets octets) throws Undecodable {
        var framed = Framed.of(octets);
        if (framed.warning() != null) {
            warnings.accept(framed.warning());
        }
        return framed.frame();
    }

    /** Decodes a message of which the user did not give the first {@code added} octets. */
    private Message decoded(Octets frame, View view, int added) throws Undecodable {
        int hidden = added == Framing.HEADER ? added : 0;
        Message message;
        try {
            message = Messages.decode(frame, view.negotiated());
        } catch (ProtocolFault e) {
            throw invalid(e, new Outline(frame, view.negotiated()).stop().shown(frame, hidden));
        }
        if (message instanceof Update update && !update.faults().isEmpty()) {
            warn(update, new Outline(frame, view.negotiated()), frame, hidden);
        }
        return message;
    }

    private void warn(Update update, Outline outline, Octets frame, int hidden) {
        for (var fault : update.faults()) {
            warnings.accept("warning: attribute " + fault.attribute() + ": " + fault.why() + " (" + fault.action() + "), "
                    + outline.attribute(fault.attribute()).shown(frame, hidden));
        }
    }

    private static Undecodable invalid(ProtocolFault fault, String place) {
        return new Undecodable("invalid payload: " + fault.why() + " (NOTIFICATION " + fault.code().code() + "/"
                + fault.code().subcode() + ", " + fault.code().description() + "), " + place);
    }
}
