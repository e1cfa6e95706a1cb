package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void messagesAreSpreadOverTheSecond() {
        Pace pace = new Pace(4);
        assertEquals(0, pace.book(SECOND));
        assertEquals(SECOND / 4, pace.book(SECOND));
        assertEquals(SECOND / 2, pace.book(SECOND));
        assertEquals(0, pace.book(SECOND + 3 * SECOND / 4));
    }

    @Test
    void noMoreGoInASecondThanAllowedWhateverTheClockSays() {
        Pace pace = new Pace(1000);
        long now = 0;
        for (int i = 0; i < 1000; i++) {
            // each message is a third of an interval late
            now += pace.book(now) + SECOND / 3000;
        }
        assertEquals(999, (now - SECOND / 3000) / (SECOND / 1000));
    }

    @Test
    void aQuietHourIsNotMadeUpFor() {
        Pace pace = new Pace(10);
        pace.book(0);
        long later = TimeUnit.HOURS.toNanos(1);
        long[] waits = LongStream.range(0, 3).map(i -> pace.book(later)).toArray();
        assertEquals(0, waits[0]);
        assertEquals(SECOND / 20, waits[1]);
        assertEquals(3 * SECOND / 20, waits[2]);
    }
}
