package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AnnounceQueueTest {
    private static final int GROUPS = 10_000;

    private final FlagColumn flags = new FlagColumn();
    private final AnnounceQueue queue = new AnnounceQueue(flags);
    private long empty;

    @BeforeEach
    void addRows() {
        for (int row = 0; row < GROUPS; row++) {
            flags.add();
        }
        empty = queue.footprint();
    }

    @Test
    void givesTheRoomOfManyGroupsBackWhenAllWereAnnounced() {
        announceAll();
        assertEquals(empty, queue.footprint());
    }

    @Test
    void doesNotMakeTheRoomAnewForEachSmallChangeOfALargeTable() {
        announceAll();
        announceLast();
        long room = queue.footprint();
        assertTrue(room > empty + 4 * GROUPS, () -> room + " octets");
        for (int times = 2; times < GROUPS; times++) {
            announceLast();
            assertEquals(room, queue.footprint());
        }
        announceLast();
        assertEquals(empty, queue.footprint());
    }

    private void announceAll() {
        for (int row = 0; row < GROUPS; row++) {
            queue.add(row, row);
        }
        for (int row = 0; row < GROUPS; row++) {
            queue.remove(row, row);
        }
    }

    private void announceLast() {
        queue.add(GROUPS - 1, GROUPS - 1);
        queue.remove(GROUPS - 1, GROUPS - 1);
    }
}
