package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
    private final LineSplitter splitter = new LineSplitter();
    private final List<String> lines = new ArrayList<>();

    private boolean feed(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return splitter.feed(octets, octets.length, into(lines));
    }

    private static LineSplitter.Lines into(List<String> lines) {
        return (octets, from, to) -> lines.add(new String(octets, from, to - from, StandardCharsets.ISO_8859_1));
    }

    @Test
    void linesAreTheSameHoweverTheyArrive() {
        String text = "one\n\ntwo  \r\n  three\n\u0000\u00ff\nfour";
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            LineSplitter fresh = new LineSplitter();
            List<String> found = new ArrayList<>();
            byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
            for (int at = 0; at < octets.length; ) {
                int size = Math.min(1 + random.nextInt(5), octets.length - at);
                byte[] piece = Arrays.copyOfRange(octets, at, at + size);
                assertTrue(fresh.feed(piece, size, into(found)));
                at += size;
            }
            assertEquals(List.of("one", "", "two", "  three", "\u0000\u00ff"), found);
            assertEquals(4, fresh.pending());
        }
    }

    @Test
    void aLineOfAMebibyteIsTooLong() {
        assertTrue(feed("x".repeat(LineSplitter.LONGEST)));
        assertFalse(feed("x"));
        assertEquals(List.of(), lines);
    }
}
