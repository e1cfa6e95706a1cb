package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    private final Numbers numbers = new Numbers();
    private final HashIndex index = new HashIndex(numbers);

    /** Rows that are known by a number each, of which a function makes the hash. */
    private static final class Numbers implements HashIndex.Rows {
        private final List<Integer> values = new ArrayList<>();
        private final Map<Integer, Integer> rows = new HashMap<>();
        private IntUnaryOperator hash = value -> value * 0x9E3779B9;
        private int sought;

        @Override
        public int count() {
            return values.size();
        }

        @Override
        public boolean isLive(int row) {
            return rows.getOrDefault(values.get(row), -1) == row;
        }

        @Override
        public int hash(int row) {
            return hash.applyAsInt(values.get(row));
        }

        @Override
        public boolean isSought(int row) {
            return values.get(row) == sought;
        }
    }

    private int find(int value) {
        numbers.sought = value;
        return index.find(numbers.hash.applyAsInt(value));
    }

    private void add(int value) {
        int row = numbers.values.size();
        numbers.values.add(value);
        numbers.rows.put(value, row);
        index.add(numbers.hash.applyAsInt(value), row);
    }

    private void remove(int value) {
        index.remove(numbers.hash.applyAsInt(value), numbers.rows.remove(value));
    }

    private void assertAllFound(int values) {
        for (int value = 0; value < values; value++) {
            assertEquals(numbers.rows.getOrDefault(value, -1), find(value), "of " + value);
        }
    }

    @Test
    void findsWhatWasAddedAndNothingElseHoweverMuchThereIs() {
        for (int value = 0; value < 100_000; value++) {
            assertEquals(-1, find(value));
            add(value);
        }
        assertAllFound(100_100);
        assertTrue(index.footprint() < 100_000 * 22L, index.footprint() + " octets");
    }

    @Test
    void agreesWithAMapOverAnyAdditionsAndRemovals() {
        Random random = new Random(3);
        for (int i = 0; i < 400_000; i++) {
            int value = random.nextInt(i < 200_000 ? 30_000 : 3_000);
            if (numbers.rows.containsKey(value)) {
                remove(value);
            } else {
                add(value);
            }
        }
        assertAllFound(30_000);
        index.rebuild(numbers.rows.size());
        assertAllFound(30_000);
    }

    @Test
    void hashesThatAreAllAlikeAreOnlySlow() {
        numbers.hash = value -> 0;
        for (int value = 0; value < 5_000; value++) {
            add(value);
        }
        assertAllFound(5_010);
        for (int value = 0; value < 5_000; value += 2) {
            remove(value);
        }
        assertAllFound(5_010);
    }

    @Test
    void hashesThatDifferInTheirLastBitsOnlyAreFoundToo() {
        numbers.hash = value -> value & 7;
        for (int value = 0; value < 5_000; value++) {
            add(value);
        }
        assertAllFound(5_010);
    }

    @Test
    void theRoomOfRemovedRowsIsUsedAgain() {
        for (int i = 0; i < 20_000; i++) {
            add(i);
            if (i >= 100) {
                remove(i - 100);
            }
        }
        assertTrue(index.footprint() < 10_000, index.footprint() + " octets for a hundred rows");
        assertEquals(-1, find(0));
        assertTrue(find(19_999) >= 0);
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        add(1);
        assertThrows(IllegalStateException.class, () -> index.remove(numbers.hash.applyAsInt(2), 7));
    }
}
