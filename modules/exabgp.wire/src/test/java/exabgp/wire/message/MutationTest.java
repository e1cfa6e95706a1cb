package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged messages: whatever a peer sends is a value or a {@link ProtocolFault}, never another exception and never a hang. The system property {@code exabgp.mutations}
 * says how many; each is made from a number of its own, so that a failure can be had again.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutationTest {
    private static final int COUNT = Integer.getInteger("exabgp.mutations", 200_000);
    private static final List<String> NAMES = List.of("internal", "external", "narrow", "external narrow add-path", "add-path", "extended-next-hop extended-message");

    private static final int NEXT_HOP = new NextHop(Ipv4.ANY).code();

    private final List<Octets> frames = new ArrayList<>(Vector.all().stream().map(Vector::frame).toList());
    private final List<Negotiated> sessions = NAMES.stream().map(Sessions::named).toList();
    private int values;
    private int faults;

    @Test
    void aDamagedMessageIsAValueOrAFault() {
        Samples.messages().forEach(message -> frames.add(Messages.encode(message, Sessions.INTERNAL)));
        for (long seed = 0; seed < COUNT; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Octets frame = damaged(random);
            Negotiated session = sessions.get(random.nextInt(sessions.size()));
            try {
                decode(frame, session);
            } catch (RuntimeException | AssertionError e) {
                fail("seed " + seed + ", " + frame + ", " + session, e);
            }
        }
        // both ways were taken, or the damage is of the wrong kind
        assertTrue(values > COUNT / 20, () -> values + " values");
        assertTrue(faults > COUNT / 20, () -> faults + " faults");
    }

    @Test
    void noiseIsAFault() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < COUNT / 10; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            Octets frame = Octets.copyOf(noise);
            assertThrows(ProtocolFault.class, () -> Messages.decode(frame));
        }
    }

    private void decode(Octets frame, Negotiated session) {
        byte[] bytes = frame.toByteArray();
        Message message;
        try {
            if (Framing.complete(bytes, 0, bytes.length, session.messageSize()) != bytes.length) {
                return;
            }
            message = Messages.decode(frame, session);
        } catch (ProtocolFault fault) {
            // the answer can be sent
            Messages.encode(Notification.of(fault));
            assertTrue(!fault.why().isEmpty());
            faults++;
            return;
        }
        values++;
        if (message instanceof Update update) {
            check(update, session);
        } else if (message instanceof Notification notification) {
            assertTrue(ShutdownCommunication.decode(notification.data()).text().length() <= 255);
        } else if (message instanceof Open open) {
            Negotiation.of(Sessions.LOCAL, open, open);
            Negotiation.fault(Sessions.LOCAL, null, open, open, true);
        }
    }

    /** Every value in it can be had, and where nothing was lost it says the same when it is encoded again. */
    private static void check(Update update, Negotiated session) {
        String before = routes(update);
        // one whose attributes were all left out would be an End-of-RIB
        boolean empty = update.withdrawn().isEmpty() && update.announced().isEmpty() && update.attributes().isEmpty();
        boolean same = session.fourOctetAs() && empty == (update.endOfRib() != null) && update.faults().stream().noneMatch(fault -> fault.action() == Action.WITHDRAW);
        if (same) {
            Update again = (Update) Messages.decode(Messages.encode(update, session), session);
            assertEquals(before, routes(again));
            assertEquals(update.attributes().without(NEXT_HOP), again.attributes().without(NEXT_HOP));
        }
        repack(update, session);
    }

    private static String routes(Update update) {
        StringBuilder out = new StringBuilder(String.valueOf(update.endOfRib()));
        for (Nlris nlris : update.withdrawn()) {
            for (Nlri nlri : nlris) {
                out.append('\n').append(nlri);
            }
        }
        for (Update.Reach reach : update.announced()) {
            for (Nlri nlri : reach.nlris()) {
                out.append('\n').append(nlri).append(reach.nextHop());
            }
        }
        return out.toString();
    }

    /** What was received can be announced, in messages that are whole. */
    private static void repack(Update update, Negotiated session) {
        OctetWriter out = new OctetWriter();
        UpdatePacker packer = new UpdatePacker(session, true);
        int messages = 0;
        for (Nlris nlris : update.withdrawn()) {
            messages += packer.withdraw(nlris, out);
        }
        for (Update.Reach reach : update.announced()) {
            messages += packer.announce(reach.nextHop() == null ? update.attributes() : update.attributes().with(reach.nextHop()), reach.nlris(), out);
        }
        byte[] bytes = out.toOctets().toByteArray();
        int at = 0;
        for (int i = 0; i < messages; i++) {
            int length = Framing.complete(bytes, at, bytes.length, session.messageSize());
            Messages.decode(Octets.copyOf(bytes, at, length), session);
            at += length;
        }
        assertEquals(bytes.length, at);
    }

    private Octets damaged(SplittableRandom random) {
        byte[] bytes = frames.get(random.nextInt(frames.size())).toByteArray();
        int wounds = 1 + random.nextInt(3);
        for (int i = 0; i < wounds; i++) {
            bytes = wounded(bytes, random);
        }
        if (bytes.length > Framing.HEADER && random.nextInt(20) != 0) {
            // otherwise most damage would end at the header
            bytes[16] = (byte) (bytes.length >>> 8);
            bytes[17] = (byte) bytes.length;
        }
        return Octets.copyOf(bytes);
    }

    private static byte[] wounded(byte[] bytes, SplittableRandom random) {
        if (bytes.length <= Framing.HEADER) {
            return bytes;
        }
        int at = Framing.HEADER + random.nextInt(bytes.length - Framing.HEADER);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            // the lengths that hurt
            case 2 -> bytes[at] = (byte) new int[] {0, 1, 3, 4, 32, 33, 127, 128, 255}[random.nextInt(9)];
            case 3 -> {
                return Octets.copyOf(bytes, 0, at).toByteArray();
            }
            case 4 -> {
                int size = 1 + random.nextInt(Math.min(32, bytes.length - at));
                return new OctetWriter().bytes(bytes, 0, at + size).bytes(bytes, at, bytes.length - at).toOctets().toByteArray();
            }
            default -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}
