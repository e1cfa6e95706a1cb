package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class BoardingTest {
    private static long wait(int hour, int minute, int second, int every) {
        return Boarding.untilMinute(LocalTime.of(hour, minute, second), every).toSeconds();
    }

    @Test
    void theWaitIsForAMinuteThatCanBeDivided() {
        assertEquals(Duration.ZERO, Boarding.untilMinute(LocalTime.of(10, 7, 30), 0));
        assertEquals(150, wait(10, 7, 30, 5));
        assertEquals(0, wait(10, 10, 30, 5));
        assertEquals(1, wait(10, 59, 59, 60));
        assertEquals(0, wait(11, 0, 0, 60));
        assertEquals(60, wait(23, 59, 0, 15));
        assertEquals(0, wait(12, 34, 56, 1));
    }
}
