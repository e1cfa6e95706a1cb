package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryReturnTest {
    private static final long MUCH = 200L << 20;
    private static final long LITTLE = 20L << 20;

    private final MemoryReturn memory = new MemoryReturn(seconds(0), seconds(1));

    @Test
    void itWaitsUntilMuchWorkIsOver() {
        assertFalse(memory.isDue(seconds(10), seconds(6), MUCH));
        assertFalse(memory.isDue(seconds(20), seconds(12), MUCH));
        assertTrue(memory.isDue(seconds(30), seconds(12), MUCH));
    }

    @Test
    void itIsDoneOnceAMinuteAtMost() {
        assertFalse(memory.isDue(seconds(10), seconds(6), MUCH));
        assertTrue(memory.isDue(seconds(20), seconds(6), MUCH));
        memory.done(seconds(20), seconds(7));
        assertFalse(memory.isDue(seconds(30), seconds(9), MUCH));
        assertFalse(memory.isDue(seconds(70), seconds(9), MUCH));
        assertTrue(memory.isDue(seconds(80), seconds(9), MUCH));
    }

    @Test
    void withoutWorkItIsDoneEveryFiveMinutes() {
        memory.done(seconds(0), seconds(1));
        for (int now = 10; now < 300; now += 10) {
            assertFalse(memory.isDue(seconds(now), seconds(1), MUCH));
        }
        assertTrue(memory.isDue(seconds(300), seconds(1), MUCH));
        memory.done(seconds(300), seconds(1));
        assertFalse(memory.isDue(seconds(310), seconds(1), MUCH));
    }

    @Test
    void aSmallHeapIsLeftAlone() {
        assertFalse(memory.isDue(seconds(10), seconds(6), LITTLE));
        assertFalse(memory.isDue(seconds(20), seconds(6), LITTLE));
        assertFalse(memory.isDue(seconds(400), seconds(6), LITTLE));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
