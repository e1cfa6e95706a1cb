package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.V6;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeyPoolTest {
    private final KeyPool pool = new KeyPool();
    private final KeyBuffer buffer = new KeyBuffer();

    @Test
    void aKeyHasOneNumberHoweverManyWantIt() {
        int key = acquire(Samples.nlri("10.0.0.0/24"));
        assertEquals(key, acquire(Samples.nlri("10.0.0.0/24")));
        assertEquals(1, pool.size());
        pool.release(key);
        assertEquals(Samples.nlri("10.0.0.0/24"), pool.value(key));
        pool.release(key);
        assertEquals(0, pool.size());
        assertEquals(-1, find(Samples.nlri("10.0.0.0/24")));
    }

    @Test
    void whoeverAsksFirstIsTold() {
        set(Samples.nlri("10.0.0.0/24"));
        assertTrue(pool.acquire(buffer) < 0);
        assertTrue(pool.acquire(buffer) >= 0);
    }

    @Test
    void keysAreWrittenWithPathIdentifiersWhereTheyAreWanted() {
        int plain = acquire(Samples.nlri("10.0.0.0/24"));
        int path = acquire(Samples.nlri("10.0.1.0/24").withPathId(new PathId(7)));
        OctetWriter out = new OctetWriter();
        pool.write(new int[] {plain, path}, true, out);
        assertEquals(Octets.of(0, 0, 0, 0, 24, 10, 0, 0, 0, 0, 0, 7, 24, 10, 0, 1), out.toOctets());
        out.clear();
        pool.write(new int[] {plain, path}, false, out);
        assertEquals(Octets.of(24, 10, 0, 0, 24, 10, 0, 1), out.toOctets());
    }

    @Test
    void keysComeAndGoAndEachKeepsItsNumber() {
        Random random = new Random(1);
        Map<Nlri, List<Integer>> wanted = new HashMap<>();
        long full = 0;
        for (int i = 0; i < 200_000; i++) {
            int number = random.nextInt(5000);
            Nlri nlri = Samples.nlri(number % 2 == 0 ? "10." + number / 250 + "." + number % 250 + ".0/24" : "2001:db8:" + number + "::/48");
            List<Integer> numbers = wanted.computeIfAbsent(nlri, _ -> new ArrayList<>());
            if (numbers.isEmpty() || random.nextInt(3) == 0) {
                numbers.add(acquire(nlri));
                assertEquals(numbers.getFirst(), numbers.getLast());
            } else {
                pool.release(numbers.removeLast());
            }
            assertEquals(numbers.isEmpty() ? -1 : numbers.getFirst(), find(nlri));
            full = i == 50_000 ? pool.footprint() : full;
        }
        assertEquals(wanted.values().stream().filter(numbers -> !numbers.isEmpty()).count(), pool.size());
        wanted.forEach((nlri, numbers) -> numbers.forEach(number -> assertEquals(nlri, pool.value(number))));
        assertTrue(pool.footprint() <= full * 3 / 2, full + " octets became " + pool.footprint());
        wanted.values().forEach(numbers -> numbers.forEach(pool::release));
        assertEquals(0, pool.size());
        assertEquals(new KeyPool().footprint(), pool.footprint());
    }

    private int acquire(Nlri nlri) {
        set(nlri);
        int key = pool.acquire(buffer);
        return key < 0 ? ~key : key;
    }

    private int find(Nlri nlri) {
        set(nlri);
        return pool.find(buffer);
    }

    private void set(Nlri nlri) {
        buffer.set(pool.family(nlri.family().equals(V6) ? V6 : V4, true), nlri);
    }
}
