package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    private List<Long> waits(int count) {
        return Stream.generate(() -> backoff.next().toSeconds()).limit(count).toList();
    }

    @Test
    void waitsGrowToAMinute() {
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 7L, 9L, 11L, 14L, 17L, 21L, 26L, 32L, 39L, 47L, 57L, 60L, 60L), waits(19));
    }

    @Test
    void aResetBeginsAnew() {
        waits(10);
        backoff.reset();
        assertEquals(List.of(0L, 1L), waits(2));
    }
}
