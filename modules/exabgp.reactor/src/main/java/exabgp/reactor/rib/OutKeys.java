package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;

/**
 * Which routes a table has: a row for each, in the order they came, which refers to its key in a {@link KeyPool}. A row keeps its number until {@link #compact}; the number of a removed row is not
 * used again before that. Whoever keeps other things by row number has to move them then. Not safe for use by several threads.
 */
final class OutKeys {
    private static final int DEAD = RowsByKey.DEAD;
    private static final int FEW = 512;

    private final KeyPool pool;
    private final List<Family> families;
    /** What the pool has for the number of each family. */
    private final int[] numbers;
    /** The same for whole NLRI, where their keys are less than that, else -1. */
    private final int[] wholes;

    private final KeyBuffer buffer = new KeyBuffer();
    private final IntColumn keys = new IntColumn();
    private final RowsByKey index = new RowsByKey(keys);
    /** The NLRI of rows up to the last whose key is less than that, for which alone there is one. */
    private final IntColumn nlris = new IntColumn();

    OutKeys(List<Family> families, KeyPool pool) {
        this.pool = pool;
        this.families = families.stream().distinct().toList();
        if (this.families.size() > KeyTable.MOST_FAMILIES) {
            throw new IllegalStateException("more than " + KeyTable.MOST_FAMILIES + " families in one table");
        }
        numbers = new int[this.families.size()];
        wholes = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boolean own = Nlris.isOwnKey(family(i));
            numbers[i] = pool.family(family(i), own);
            wholes[i] = own ? DEAD : pool.family(family(i), true);
        }
    }

    Family family(int number) {
        return families.get(number);
    }

    int families() {
        return numbers.length;
    }

    /** How many rows there are, live or not. */
    int count() {
        return keys.size();
    }

    /** How many rows are live. */
    int live() {
        return index.live();
    }

    boolean isLive(int row) {
        return keys.get(row) != DEAD;
    }

    /** Makes room for finding so many rows in all. */
    void expect(int rows) {
        pool.expect(rows);
    }

    /** The row of an NLRI, or -1. */
    int find(int family, Nlri nlri) {
        buffer.set(numbers[family], nlri);
        int key = pool.find(buffer);
        // the number may be that of another key meanwhile, unless it is one of ours
        return key < 0 ? DEAD : index.find(key);
    }

    /** The row of an NLRI, made when there is none. */
    int findOrAdd(int family, Nlri nlri) {
        buffer.set(numbers[family], nlri);
        int key = pool.acquire(buffer);
        if (key >= 0) {
            int row = index.find(key);
            if (row >= 0) {
                pool.release(key);
                return row;
            }
        } else {
            // nobody had it, so neither do we
            key = ~key;
        }
        return add(key, family, nlri);
    }

    private int add(int key, int family, Nlri nlri) {
        int row = keys.size();
        keys.add(key);
        if (wholes[family] >= 0) {
            pad(row);
            nlris.add(whole(family, nlri));
        }
        index.add(key);
        return row;
    }

    /** Lets a live row have this NLRI, which may differ from what it has where not all of it is the key. False when it has just that. */
    boolean renew(int row, int family, Nlri nlri) {
        if (wholes[family] < 0) {
            return false;
        }
        int old = nlris.get(row);
        int now = whole(family, nlri);
        nlris.set(row, now);
        pool.release(old);
        return old != now;
    }

    /** Removes a live row. */
    void remove(int row) {
        int key = keys.get(row);
        index.remove(key, row);
        keys.set(row, DEAD);
        pool.release(key);
        int nlri = nlri(row);
        if (nlri != DEAD) {
            pool.release(nlri);
        }
    }

    /** Whether so many rows were removed that {@link #compact} is worth its while. */
    boolean isSparse() {
        int dead = count() - live();
        return dead > FEW && dead > live();
    }

    /** Numbers the live rows anew, in the same order, and gives back the room of the others. Says for each old number the new one, or -1. */
    int[] compact() {
        int[] moved = new int[keys.size()];
        int next = 0;
        for (int row = 0; row < moved.length; row++) {
            moved[row] = isLive(row) ? next++ : -1;
        }
        keys.move(moved, next);
        if (nlris.size() > 0) {
            pad(moved.length);
            nlris.move(moved, next);
        }
        index.rebuild();
        return moved;
    }

    /** Writes the NLRI of live rows as an UPDATE carries them; one without a path identifier of its own gets 0.0.0.0 where {@code pathIds} asks for one. */
    void write(int[] rows, boolean pathIds, OctetWriter out) {
        int[] some = new int[rows.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = whole(rows[i]);
        }
        pool.write(some, pathIds, out);
    }

    /** The NLRI of a live row. */
    Nlri value(int row) {
        return pool.value(whole(row));
    }

    /** How many octets of memory it takes, without the pool. */
    long footprint() {
        return keys.footprint() + nlris.footprint() + index.footprint();
    }

    private int whole(int row) {
        int nlri = nlri(row);
        return nlri == DEAD ? keys.get(row) : nlri;
    }

    private int nlri(int row) {
        return row < nlris.size() ? nlris.get(row) : DEAD;
    }

    private void pad(int rows) {
        while (nlris.size() < rows) {
            nlris.add(DEAD);
        }
    }

    private int whole(int family, Nlri nlri) {
        buffer.setWhole(wholes[family], nlri);
        int key = pool.acquire(buffer);
        return key < 0 ? ~key : key;
    }
}
