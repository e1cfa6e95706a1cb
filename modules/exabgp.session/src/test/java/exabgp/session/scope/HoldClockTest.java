package exabgp.session.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HoldClockTest {
    private long time;
    private final HoldClock clock = new HoldClock(() -> time);

    @Test
    void standsStillBeforeTheFirstWait() {
        time = 1_000;
        assertEquals(90, clock.left(90));
    }

    @Test
    void countsWhileTheReaderWaits() {
        clock.listen();
        time = 60;
        assertEquals(30, clock.left(90));
        time = 100;
        assertEquals(-10, clock.left(90));
    }

    @Test
    void standsStillWhileAMessageIsTakenCareOf() {
        clock.listen();
        time = 60;
        clock.heard();
        time = 1_000;
        assertEquals(90, clock.left(90));
    }

    @Test
    void beginsAgainWithTheNextWait() {
        clock.listen();
        time = 60;
        clock.heard();
        time = 1_000;
        clock.listen();
        time = 1_001;
        assertEquals(89, clock.left(90));
    }

    @Test
    void tellsWhoWaitsForWhom() {
        assertFalse(clock.isListening());
        clock.listen();
        assertTrue(clock.isListening());
        clock.heard();
        assertFalse(clock.isListening());
    }

    @Test
    void survivesTheWrapOfTheTicker() {
        time = Long.MAX_VALUE - 10;
        clock.listen();
        time = Long.MIN_VALUE + 10;
        assertEquals(69, clock.left(90));
    }
}
