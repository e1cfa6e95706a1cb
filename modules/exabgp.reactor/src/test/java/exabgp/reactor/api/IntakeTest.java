package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which of the octets that a client writes go on together. */
final class IntakeTest {
    private static final int MUCH = 1000;

    private final Client client = new Client();
    private final Intake intake = new Intake(client, true, () -> client.now);

    @Test
    void aLineThatComesAloneIsAPortionAtOnce() throws IOException {
        client.writes("one\n");
        assertEquals("one\n", portion());
        assertEquals(1, client.asked);
    }

    @Test
    void whatIsThereBelongsToThePortion() throws IOException {
        client.writes("one\n", "two\n", "three\n");
        assertEquals("one\ntwo\nthree\n", portion());
    }

    @Test
    void aShortBurstIsNotWaitedFor() throws IOException {
        for (int i = 0; i < 3; i++) {
            client.writes("one\n");
            portion();
        }
        assertEquals(3, client.asked, "asked once for each portion, where a wait would ask again");
        client.writes("x\n".repeat(MUCH).split("(?<=\n)"));
        client.keepsWriting();
        assertTrue(intake.begin() > 0);
        int more = 0;
        for (int i = 0; i < 10 && intake.more() > 0; i++) {
            more++;
        }
        assertEquals(4, more, "from now on only so many waits");
    }

    @Test
    void aClientThatWasSilentDoesNotKeepWriting() throws IOException {
        for (int i = 0; i < 20; i++) {
            client.silence = TimeUnit.MILLISECONDS.toNanos(1);
            client.writes("one\n");
            assertEquals("one\n", portion());
        }
        client.writes("one\n", "2\n", "3\n", "4\n", "5\n", "6\n", "7\n");
        client.silence = TimeUnit.MILLISECONDS.toNanos(1);
        assertEquals("one\n2\n3\n4\n5\n6\n7\n", portion());
    }

    @Test
    void aClientThatWaitsForEachAnswerIsNotWaitedForEachTime() throws IOException {
        for (int i = 0; i < 4; i++) {
            client.writes("one\n");
            portion();
        }
        // the fourth was waited for in vain
        client.writes("1\n", "2\n", "3\n", "4\n", "5\n", "6\n", "7\n");
        assertEquals("1\n2\n3\n4\n5\n6\n7\n", portion());
    }

    @Test
    void aPortionIsBoundedAndGrowsOnce() throws IOException {
        String line = "x".repeat(1023) + "\n";
        client.writes(line, line, line, line);
        client.keepsWriting();
        assertEquals(4096, portion().length());
        client.writes("y".repeat(65536), "z");
        assertEquals(65536, portion().length());
        assertEquals("z", portion());
    }

    @Test
    void theEndOfTheStreamIsSaid() throws IOException {
        assertTrue(intake.begin() < 0);
    }

    @Test
    void aStreamThatCannotTellIsNotAsked() throws IOException {
        Intake plain = new Intake(client, false);
        client.writes("one\n", "two\n");
        assertEquals(4, plain.begin());
        assertEquals(0, plain.more());
        assertEquals(0, client.asked);
    }

    private String portion() throws IOException {
        StringBuilder portion = new StringBuilder();
        for (int size = intake.begin(); size > 0; size = intake.more()) {
            portion.append(new String(intake.octets(), 0, size, StandardCharsets.US_ASCII));
        }
        return portion.toString();
    }

    /** A stream of pieces, each of which is read by itself. */
    private static final class Client extends InputStream {
        private final Deque<byte[]> pieces = new ArrayDeque<>();
        private long now;
        private long silence;
        private int asked;
        private boolean more;

        private void writes(String... texts) {
            for (String text : texts) {
                pieces.add(text.getBytes(StandardCharsets.US_ASCII));
            }
        }

        /** Says that there is more, also when that is to come. */
        private void keepsWriting() {
            more = true;
        }

        @Override
        public int available() {
            asked++;
            return more || !pieces.isEmpty() ? 1 : 0;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int at, int size) {
            now += silence;
            silence = 0;
            byte[] piece = pieces.poll();
            if (piece == null) {
                return -1;
            }
            System.arraycopy(piece, 0, into, at, Math.min(size, piece.length));
            return piece.length;
        }
    }
}
