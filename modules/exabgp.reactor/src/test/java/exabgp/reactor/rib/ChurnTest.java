package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.V6;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However often routes come and go, the tables take the room of the routes that are there. */
class ChurnTest {
    private static final Negotiated BOTH = Samples.negotiated(V4, V6);
    private static final int ROUTES = 3000;

    private final Speaker speaker = new Speaker(Samples.config(V4, V6));

    @Test
    void theSameRoutesComingAndGoingDoNotAddUp() {
        speaker.up(BOTH);
        long full = 0;
        for (int cycle = 0; cycle < 15; cycle++) {
            announce(0, cycle);
            full = cycle == 1 ? footprint() : full;
            assertTrue(cycle < 2 || footprint() <= full * 3 / 2, "cycle " + cycle);
            withdraw(0);
            speaker.drain();
        }
    }

    @Test
    void otherRoutesEachTimeDoNotAddUp() {
        speaker.up(BOTH);
        long full = 0;
        for (int cycle = 0; cycle < 15; cycle++) {
            announce(cycle, cycle);
            speaker.drain();
            full = cycle == 1 ? footprint() : full;
            assertTrue(cycle < 2 || footprint() <= full * 3 / 2, "cycle " + cycle);
            withdraw(cycle);
        }
    }

    @Test
    void commandsThatAreNotSentYetTakeTheRoomOfTheirRoutesHoweverManyTheyAre() {
        speaker.up(BOTH);
        announce(0, 0);
        long full = footprint();
        for (int cycle = 0; cycle < 15; cycle++) {
            withdraw(0);
            announce(0, cycle);
        }
        // each row may now be in the queue of withdraws as well
        assertTrue(footprint() <= full * 3 / 2, full + " octets became " + footprint());
        assertEquals(ROUTES, speaker.table.withdrawsQueued());
        assertEquals(ROUTES, speaker.table.rows().announces().size());
    }

    @Test
    void commandsWhileTheSessionIsDownTakeTheRoomOfTheirRoutesHoweverManyTheyAre() {
        long empty = footprint();
        for (int cycle = 0; cycle < 15; cycle++) {
            announce(cycle, cycle);
            withdraw(cycle);
            withdraw(cycle + 1);
        }
        assertTrue(footprint() <= empty + 64 * 1024, empty + " octets became " + footprint());
        assertEquals(0, speaker.pool.size());
        assertEquals(0, speaker.keys.size());
    }

    @Test
    void aTableThatWasFullAndIsEmptyGivesItsRoomBack() {
        speaker.up(BOTH);
        long empty = footprint();
        for (int cycle = 0; cycle < 8; cycle++) {
            announce(cycle, cycle);
        }
        speaker.drain();
        speaker.table.clear();
        speaker.drain();
        assertTrue(footprint() <= empty + 64 * 1024, empty + " octets became " + footprint());
    }

    @Test
    void whatSurvivesIsInTheOrderItCame() {
        speaker.up(BOTH);
        for (int cycle = 0; cycle < 10; cycle++) {
            speaker.announce("10.0." + cycle + ".0/24", 1);
            announce(cycle, cycle);
            speaker.drain();
            withdraw(cycle);
        }
        speaker.drain();
        List<String> shown = new ArrayList<>();
        RowCursor cursor = speaker.table.rows().cursor();
        for (int row = cursor.next(-1L); row >= 0; row = cursor.next(-1L)) {
            shown.add(FarEnd.text(speaker.table.rows().nlri(row)));
        }
        List<String> expected = new ArrayList<>();
        for (int cycle = 0; cycle < 10; cycle++) {
            expected.add("10.0." + cycle + ".0/24");
        }
        assertEquals(expected, shown);
    }

    @Test
    void aWalkGoesOnWhereItWasWhenRowsMove() {
        speaker.up(BOTH);
        announce(0, 0);
        for (int i = 0; i < 10; i++) {
            speaker.announce("192.0.2." + i + "/32", 1);
        }
        RowCursor cursor = speaker.table.rows().cursor();
        for (int i = 0; i < ROUTES + 4; i++) {
            cursor.next(-1L);
        }
        announce(1, 1);
        withdraw(0);
        speaker.drain();
        List<String> rest = new ArrayList<>();
        for (int row = cursor.next(-1L); row >= 0; row = cursor.next(-1L)) {
            rest.add(FarEnd.text(speaker.table.rows().nlri(row)));
        }
        assertEquals(List.of("192.0.2.4/32", "192.0.2.5/32", "192.0.2.6/32", "192.0.2.7/32", "192.0.2.8/32", "192.0.2.9/32"), rest);
    }

    private long footprint() {
        return speaker.table.rows().footprint() + speaker.pool.footprint() + speaker.keys.footprint();
    }

    private void announce(int cycle, int med) {
        for (int i = 0; i < ROUTES; i++) {
            speaker.announce(prefix(cycle, i), med * ROUTES + i % 50);
        }
    }

    private void withdraw(int cycle) {
        for (int i = 0; i < ROUTES; i++) {
            speaker.withdraw(prefix(cycle, i));
        }
    }

    private static String prefix(int cycle, int i) {
        return (20 + cycle) + "." + i / 250 + "." + i % 250 + ".0/24";
    }
}
