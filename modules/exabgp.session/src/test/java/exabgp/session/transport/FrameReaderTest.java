package exabgp.session.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static final int MESSAGE_SIZE = 4096;

    @Test
    void cutsTheSameMessagesWhereverTheStreamIsCut() throws IOException {
        Octets stream = stream(19, 4096, 23, 19, 1000);
        for (int cut = 1; cut < 200; cut++) {
            FrameReader frames = new FrameReader();
            Trickle channel = new Trickle(stream, cut);
            for (int length : new int[] {19, 4096, 23, 19, 1000}) {
                assertEquals(message(length), next(frames, channel, MESSAGE_SIZE));
            }
            assertNull(next(frames, channel, MESSAGE_SIZE));
            assertEquals(0, frames.unfinished());
        }
    }

    @Test
    void tellsHowMuchOfAMessageThereIsAtTheEndOfTheStream() throws IOException {
        Octets stream = stream(19, 100);
        FrameReader frames = new FrameReader();
        Trickle channel = new Trickle(stream.slice(0, 19 + 60), 7);
        assertEquals(message(19), next(frames, channel, MESSAGE_SIZE));
        assertNull(next(frames, channel, MESSAGE_SIZE));
        assertEquals(60, frames.unfinished());
    }

    @Test
    void takesMessagesOfTheLargestSize() throws IOException {
        FrameReader frames = new FrameReader();
        Trickle channel = new Trickle(stream(19, 65535, 65535, 19), 3000);
        assertEquals(19, next(frames, channel, 65535).length());
        assertEquals(message(65535), next(frames, channel, 65535));
        assertEquals(message(65535), next(frames, channel, 65535));
        assertEquals(message(19), next(frames, channel, 65535));
    }

    @Test
    void refusesAHeaderBeforeTheRestOfTheMessageIsThere() {
        Octets bad = new OctetWriter().octets(message(19).slice(0, 16)).u16(5000).u8(2).toOctets();
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> next(new FrameReader(), new Trickle(bad, 19), MESSAGE_SIZE));
        assertEquals(NotificationCode.BAD_MESSAGE_LENGTH, fault.code());
    }

    @Test
    void growsWhileThePeerIsBusyAndShrinksWhenItIsQuiet() throws IOException {
        FrameReader frames = new FrameReader();
        assertEquals(FrameReader.IDLE_SIZE, frames.size());
        int[] lengths = new int[200];
        java.util.Arrays.fill(lengths, 4096);
        Trickle busy = new Trickle(stream(lengths), Integer.MAX_VALUE);
        for (int i = 0; i < lengths.length; i++) {
            assertEquals(4096, next(frames, busy, MESSAGE_SIZE).length());
        }
        assertTrue(frames.size() > FrameReader.IDLE_SIZE);
        Trickle quiet = new Trickle(stream(19, 19), 19);
        assertEquals(19, next(frames, quiet, MESSAGE_SIZE).length());
        assertEquals(19, next(frames, quiet, MESSAGE_SIZE).length());
        assertEquals(FrameReader.IDLE_SIZE, frames.size());
    }

    /** The next message, or null at the end of the stream. */
    private static @Nullable Octets next(FrameReader frames, ReadableByteChannel channel, int messageSize) throws IOException {
        Octets frame = frames.buffered(messageSize);
        while (frame == null && frames.took(channel.read(frames.room()))) {
            frame = frames.buffered(messageSize);
        }
        return frame;
    }

    private static Octets stream(int... lengths) {
        OctetWriter out = new OctetWriter();
        for (int length : lengths) {
            out.octets(message(length));
        }
        return out.toOctets();
    }

    /** A KEEPALIVE, or an UPDATE whose octets all differ from their neighbours. */
    private static Octets message(int length) {
        OctetWriter out = new OctetWriter();
        out.i64(-1).i64(-1).u16(length).u8(length == 19 ? 4 : 2);
        for (int i = 19; i < length; i++) {
            out.u8(i % 251);
        }
        return out.toOctets();
    }

    /** Gives at most so many octets at a time. */
    private static final class Trickle implements ReadableByteChannel {
        private final byte[] octets;
        private final int atMost;
        private int at;

        Trickle(Octets octets, int atMost) {
            this.octets = octets.toByteArray();
            this.atMost = atMost;
        }

        @Override
        public int read(ByteBuffer target) {
            if (at == octets.length) {
                return -1;
            }
            int count = Math.min(Math.min(atMost, target.remaining()), octets.length - at);
            target.put(octets, at, count);
            at += count;
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
