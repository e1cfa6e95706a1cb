package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RowsByKeyTest {
    private final IntColumn keys = new IntColumn();
    private final RowsByKey rows = new RowsByKey(keys);
    private final Map<Integer, Integer> expected = new HashMap<>();

    @Test
    void aTableWithMostKeysTakesFourOctetsForEach() {
        for (int key = 99_999; key >= 0; key--) {
            add(key);
        }
        assertTrue(rows.footprint() < 420_000, () -> rows.footprint() + " octets");
        compare();
    }

    @Test
    void aTableWithFewOfManyKeysTakesRoomForThoseOnly() {
        for (int i = 0; i < 100; i++) {
            add(1_000_000 + 1000 * i);
        }
        assertTrue(rows.footprint() < 4096, () -> rows.footprint() + " octets");
        compare();
    }

    @Test
    void whateverKeysComeAndGoEachHasItsRow() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            for (int i = random.nextInt(3000); i > 0; i--) {
                int key = random.nextInt(2 << random.nextInt(14));
                if (!expected.containsKey(key)) {
                    add(key);
                } else if (random.nextInt(3) > 0) {
                    remove(key);
                }
            }
            compact();
            compare();
        }
    }

    private void add(int key) {
        expected.put(key, keys.size());
        keys.add(key);
        rows.add(key);
    }

    private void remove(int key) {
        int row = rows.find(key);
        rows.remove(key, row);
        keys.set(row, RowsByKey.DEAD);
        expected.remove(key);
    }

    private void compact() {
        int[] moved = new int[keys.size()];
        int next = 0;
        for (int row = 0; row < moved.length; row++) {
            moved[row] = rows.isLive(row) ? next++ : -1;
        }
        keys.move(moved, next);
        rows.rebuild();
        expected.replaceAll((key, row) -> moved[row]);
    }

    private void compare() {
        assertEquals(expected.size(), rows.live());
        for (int key = 0; key < 1 << 15; key++) {
            assertEquals(expected.getOrDefault(key, -1), rows.find(key));
        }
        expected.forEach((key, row) -> assertEquals(row, rows.find(key)));
    }
}
