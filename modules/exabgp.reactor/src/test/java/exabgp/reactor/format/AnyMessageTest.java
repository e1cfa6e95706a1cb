package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Octets of any kind: whatever decoding makes a message of, both encoders tell, in lines that are whole. */
class AnyMessageTest {
    private static final int ROUNDS = 8_000;
    private static final int[] ATTRIBUTES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 40, 99, 255};
    private static final Negotiated PATHS = new Negotiated(
            new Asn(65000), new Asn(65000), 90, 65535, true, List.of(Family.IPV4_UNICAST, Family.IPV6_UNICAST, new Family(25, 70)), List.of(),
            Set.of(Family.IPV4_UNICAST), Set.of(Family.IPV4_UNICAST), Refresh.NORMAL);

    @Test
    void anyUpdateThatDecodesIsTold() {
        Random random = new Random(1771);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            told += told(frame(2, update(random)), random.nextBoolean() ? PATHS : Telling.NEGOTIATED);
        }
        assertTrue(told > ROUNDS / 20, "only " + told + " decoded");
    }

    @Test
    void anyOpenThatDecodesIsTold() {
        Random random = new Random(1772);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            told += told(frame(1, open(random)), PATHS);
        }
        assertTrue(told > ROUNDS / 20, "only " + told + " decoded");
    }

    @Test
    void everySampleWithAnyOctetChangedIsTold() {
        Random random = new Random(1773);
        int told = 0;
        for (Message sample : Samples.MESSAGES) {
            byte[] frame = Messages.encode(sample, PATHS).toByteArray();
            for (int round = 0; round < 3_000 && frame.length > 19; round++) {
                byte[] changed = frame.clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    changed[19 + random.nextInt(frame.length - 19)] = (byte) random.nextInt(256);
                }
                told += told(Octets.copyOf(changed), PATHS);
            }
        }
        assertTrue(told > 1_000, "only " + told + " decoded");
    }

    /** Checks both encoders and returns how many messages the octets were: none or one. */
    private static int told(Octets frame, Negotiated negotiated) {
        Message message;
        try {
            message = Messages.decode(frame, negotiated);
        } catch (ProtocolFault fault) {
            Telling.parsed(Telling.json(new Event.Down(Telling.STAMP, fault.why())));
            return 0;
        }
        Event event = new Event.Received(Telling.STAMP, message, frame, negotiated);
        Map<String, Object> json = Telling.parsed(Telling.json(event, Telling.CONSOLIDATED));
        assertEquals(message.type().label().replace("route-", ""), json.get("type"));
        Telling.parsed(Telling.json(new Event.Sent(Telling.STAMP, message, frame, negotiated)));
        Telling.parsed(Telling.json(new Event.Packet(Telling.STAMP, Direction.RECEIVE, frame, negotiated)));
        String text = Telling.text(event);
        assertTrue(text.endsWith("\n\n"), text);
        assertEquals(lines(message), text.lines().count(), text);
        return 1;
    }

    private static long lines(Message message) {
        if (message instanceof Update update) {
            int routes = update.withdrawn().stream().mapToInt(Nlris::size).sum() + update.announced().stream().mapToInt(reach -> reach.nlris().size()).sum();
            return 3L + routes + (update.endOfRib() == null ? 0 : 1);
        }
        return 2;
    }

    private static byte[] update(Random random) {
        OctetWriter out = new OctetWriter();
        int withdrawn = out.mark16();
        prefixes(random, out, random.nextInt(3));
        out.patch16(withdrawn);
        int attributes = out.mark16();
        for (int i = random.nextInt(6); i > 0; i--) {
            attribute(random, out);
        }
        out.patch16(attributes);
        prefixes(random, out, random.nextInt(4));
        return out.toOctets().toByteArray();
    }

    private static void attribute(Random random, OctetWriter out) {
        int code = ATTRIBUTES[random.nextInt(ATTRIBUTES.length)];
        out.u8(random.nextInt(4) == 0 ? random.nextInt(256) & ~0x10 : code == 1 || code == 2 || code == 3 || code == 5 || code == 6 ? 0x40 : code < 8 || (code > 8 && code < 16) ? 0x80 : 0xC0);
        out.u8(code);
        int length = out.mark8();
        switch (code) {
            case 1 -> out.u8(random.nextInt(4));
            case 2, 17 -> {
                for (int i = random.nextInt(3); i > 0; i--) {
                    int asns = random.nextInt(4);
                    out.u8(1 + random.nextInt(4)).u8(asns);
                    anything(random, out, asns * 4);
                }
            }
            case 14 -> {
                out.u16(2).u8(1).u8(16);
                anything(random, out, 16);
                out.u8(0).u8(8).u8(random.nextInt(256));
            }
            case 15 -> out.u16(2).u8(1);
            case 32 -> anything(random, out, 12 * random.nextInt(4));
            case 3, 4, 5, 8, 9, 10 -> anything(random, out, 4 * (code < 8 ? 1 : random.nextInt(4)));
            default -> anything(random, out, random.nextInt(20));
        }
        out.patch8(length);
    }

    private static void prefixes(Random random, OctetWriter out, int count) {
        for (int i = 0; i < count; i++) {
            int bits = random.nextInt(34);
            out.u8(bits);
            anything(random, out, (bits + 7) / 8);
        }
    }

    private static byte[] open(Random random) {
        OctetWriter out = new OctetWriter().u8(4).u16(random.nextInt()).u16(random.nextInt()).i32(random.nextInt());
        int all = out.mark8();
        for (int i = random.nextInt(5); i > 0; i--) {
            out.u8(2);
            int parameter = out.mark8();
            out.u8(random.nextInt(3) == 0 ? random.nextInt(256) : List.of(1, 2, 5, 6, 64, 65, 69, 70, 73, 75, 128).get(random.nextInt(11)));
            int capability = out.mark8();
            anything(random, out, random.nextInt(4) == 0 ? random.nextInt(30) : 4 * random.nextInt(3));
            out.patch8(capability);
            out.patch8(parameter);
        }
        out.patch8(all);
        return out.toOctets().toByteArray();
    }

    private static void anything(Random random, OctetWriter out, int size) {
        for (int i = 0; i < size; i++) {
            out.u8(random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(256));
        }
    }

    private static Octets frame(int type, byte[] body) {
        return new OctetWriter().i64(-1).i64(-1).u16(19 + body.length).u8(type).bytes(body, 0, body.length).toOctets();
    }
}
