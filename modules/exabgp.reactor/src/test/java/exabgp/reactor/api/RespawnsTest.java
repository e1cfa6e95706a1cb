package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespawnsTest {
    @ParameterizedTest
    @ValueSource(longs = {6400, 6430, 6462})
    void fiveStartsAreAllowedInAnySixtyFourSeconds(long begin) {
        AtomicLong now = new AtomicLong(begin);
        Respawns respawns = new Respawns(now::get);
        for (int i = 0; i < 5; i++) {
            assertTrue(respawns.allow());
            now.incrementAndGet();
        }
        assertFalse(respawns.allow());
        now.set(begin + 63);
        assertFalse(respawns.allow());
        now.set(begin + 64);
        assertTrue(respawns.allow());
        assertFalse(respawns.allow(), "the second start was 63 seconds ago");
    }

    @Test
    void aHelperThatEndsNowAndThenIsAlwaysStartedAgain() {
        AtomicLong now = new AtomicLong(6400);
        Respawns respawns = new Respawns(now::get);
        for (int i = 0; i < 100; i++) {
            assertTrue(respawns.allow());
            now.addAndGet(13);
        }
    }
}
