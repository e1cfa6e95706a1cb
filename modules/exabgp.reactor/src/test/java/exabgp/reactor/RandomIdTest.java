package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RandomIdTest {
    private static final int RANDOM = 4;
    private static final int LEACH_SALZ = 2;

    @Test
    void itIsARandomUuidEachTime() {
        var one = RandomId.next();
        assertEquals(RANDOM, one.version());
        assertEquals(LEACH_SALZ, one.variant());
        assertNotEquals(one, RandomId.next());
    }
}
