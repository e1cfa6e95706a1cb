package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RespawnsTest {
    @Test
    void fiveStartsAreAllowedInAWindow() {
        AtomicLong now = new AtomicLong(6400);
        Respawns respawns = new Respawns(now::get);
        for (int i = 0; i < 5; i++) {
            assertTrue(respawns.allow());
        }
        assertFalse(respawns.allow());
        now.set(6463);
        assertFalse(respawns.allow());
        now.set(6464);
        assertTrue(respawns.allow());
    }
}
