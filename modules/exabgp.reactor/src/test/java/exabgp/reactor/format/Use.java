package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Framing;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.TooLarge;
import exabgp.wire.message.Update;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;

/** Does with a value everything that the program does with one: JSON, text, commands that are read again, messages. Fails when one of these does. */
final class Use {
    /** Routes of one UPDATE that are looked at one by one. */
    private static final int ROUTES = 3;

    private static final List<JsonEncoder> JSON = List.of(new JsonEncoder(ApiVersion.V6, Telling.HOST, false), new JsonEncoder(ApiVersion.V4, Telling.HOST, true));
    private static final TextEncoder TEXT = new TextEncoder(Telling.HOST);

    private final CommandGrammar grammar = new CommandGrammar();
    private long values;
    private long faults;

    /** What could be read so far. */
    long values() {
        return values;
    }

    /** What was refused so far, as it has to be. */
    long faults() {
        return faults;
    }

    /** A whole message. */
    void message(Octets frame, Negotiated session) {
        byte[] bytes = frame.toByteArray();
        try {
            if (Framing.complete(bytes, 0, bytes.length, session.messageSize()) != bytes.length) {
                faults++;
                return;
            }
            Message message = Messages.decode(frame, session);
            values++;
            told(message, frame, session);
            encoded(message, session);
        } catch (ProtocolFault fault) {
            refused(fault);
        }
    }

    /** A field of NLRI. */
    void nlris(Octets field, exabgp.wire.family.Family family, boolean pathIds) {
        try {
            Nlris nlris = Nlris.decode(family, pathIds, field);
            values++;
            int left = ROUTES;
            for (Nlri nlri : nlris) {
                if (left-- > 0) {
                    StrictJson.parse(Telling.string(JSON.getFirst().nlri(nlri)));
                    command(nlri, Attributes.NONE);
                }
                assertNotNull(nlri.withPathId(null));
            }
        } catch (ProtocolFault fault) {
            refused(fault);
        }
    }

    /** A command without its verb. */
    void text(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf(' ');
        String word = end < 0 ? stripped : stripped.substring(0, end);
        try {
            List<ParsedRoute> routes = CommandGrammar.WORDS.contains(word)
                    ? grammar.routes(word, Tokens.ofCommand(stripped, Math.max(end, 0)))
                    : grammar.shared(Tokens.ofCommand(stripped, 0)).routes();
            values++;
            routes.stream().limit(ROUTES).forEach(route -> command(route.nlri(), route.attributes()));
        } catch (GrammarError e) {
            faults++;
            assertFalse(e.message().isEmpty() || e.message().indexOf('\n') >= 0, e.message());
        }
    }

    private void refused(ProtocolFault fault) {
        faults++;
        Messages.encode(Notification.of(fault));
        assertFalse(fault.why().isEmpty());
    }

    private void told(Message message, Octets frame, Negotiated session) {
        Event event = (values & 1) == 0 ? new Event.Received(Telling.STAMP, message, frame, session) : new Event.Decoded(Telling.STAMP, message, frame);
        JsonEncoder encoder = JSON.get((int) (values >>> 1 & 1));
        Telling.parsed(Telling.string(encoder.encode(event, (values & 4) == 0 ? Shape.PARSED : Telling.CONSOLIDATED)));
        Octets text = TEXT.encode(event, Shape.PARSED);
        for (int i = 0; i < text.length(); i++) {
            int c = text.u8(i);
            if (c != '\n' && (c < ' ' || c > '~')) {
                throw new AssertionError("an octet " + c + " in " + Telling.string(text));
            }
        }
    }

    private void encoded(Message message, Negotiated session) {
        if (message instanceof Update update) {
            update.announced().forEach(reach -> announced(update, reach, session));
            update.withdrawn().forEach(nlris -> new UpdatePacker(session, true).withdraw(nlris, new OctetWriter()));
        } else {
            assertEquals(message, Messages.decode(Messages.encode(message, session), session));
        }
    }

    private void announced(Update update, Update.Reach reach, Negotiated session) {
        Attributes attributes = reach.nextHop() == null ? update.attributes() : update.attributes().with(reach.nextHop());
        int left = ROUTES;
        for (Nlri nlri : reach.nlris()) {
            if (left-- == 0) {
                break;
            }
            command(nlri, attributes);
        }
        try {
            new UpdatePacker(session, true).announce(attributes, reach.nlris(), new OctetWriter());
        } catch (TooLarge e) {
            // the attributes that must not be missing were too much
        }
    }

    private void command(Nlri nlri, Attributes attributes) {
        if (SharedSamplesTest.WORDLESS.contains(nlri.getClass())) {
            return;
        }
        String command = CommandText.announce(nlri, attributes);
        try {
            int begin = "announce ".length();
            int end = command.indexOf(' ', begin);
            ParsedRoute route = grammar.routes(command.substring(begin, end), Tokens.ofCommand(command, end)).getFirst();
            assertEquals(nlri, route.nlri(), command);
            assertEquals(Sorted.of(attributes), Sorted.of(route.attributes()), command);
        } catch (GrammarError e) {
            throw new AssertionError(e.message() + ", column " + e.location().column() + " of " + command, e);
        }
    }
}
