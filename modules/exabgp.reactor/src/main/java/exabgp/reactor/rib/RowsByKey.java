package exabgp.reactor.rib;

/**
 * The row of each key of a table. Keys of a {@link KeyPool} have small numbers, and a table with most of them just has a column by their numbers; one with few of many has a hash index. Not safe for
 * use by several threads.
 */
final class RowsByKey implements HashIndex.Rows {
    static final int DEAD = -1;

    /** How many times as long as there are rows the column may be. */
    private static final int SPARSE = 4;

    private static final int FEW = 512;

    private final IntColumn keys;
    private final HashIndex index = new HashIndex(this);
    /** By key the number of its row plus one, or zero; of no use once there is an index. */
    private IntColumn rows = new IntColumn();

    private boolean indexed;
    private int live;
    private int last = -1;
    private int sought;

    /** Those of rows with these keys, or {@link #DEAD}. */
    RowsByKey(IntColumn keys) {
        this.keys = keys;
    }

    /** How many there are. */
    int live() {
        return live;
    }

    /** The row with this key, or -1. */
    int find(int key) {
        if (indexed) {
            sought = key;
            return index.find(mix(key));
        }
        return key < rows.size() ? rows.get(key) - 1 : -1;
    }

    /** Adds the last row, whose key has none. */
    void add(int key) {
        int row = keys.size() - 1;
        live++;
        last = Math.max(last, key);
        // the keys of a table may come in any order: whether they are few of many is asked again each time there are twice as many
        if (indexed && Integer.bitCount(live) == 1 && !isFar(last, SPARSE / 2)) {
            rebuild();
        } else if (indexed) {
            index.add(mix(key), row);
        } else if (isFar(key, SPARSE)) {
            rebuild();
        } else {
            note(key, row);
        }
    }

    /** Removes a live row; its key is still there. */
    void remove(int key, int row) {
        live--;
        if (indexed) {
            index.remove(mix(key), row);
        } else {
            rows.set(key, 0);
        }
    }

    /** Finds anew which rows there are. */
    void rebuild() {
        last = -1;
        for (int row = 0; row < keys.size(); row++) {
            last = Math.max(last, keys.get(row));
        }
        // not as soon as there could be, or a few rows more or less could cost it again and again
        indexed = isFar(last, indexed ? SPARSE / 2 : SPARSE);
        rows = new IntColumn();
        if (indexed) {
            index.rebuild(live);
        } else {
            index.clear();
            for (int row = 0; row < keys.size(); row++) {
                if (isLive(row)) {
                    note(keys.get(row), row);
                }
            }
        }
    }

    @Override
    public int count() {
        return keys.size();
    }

    @Override
    public boolean isLive(int row) {
        return keys.get(row) != DEAD;
    }

    @Override
    public int hash(int row) {
        return mix(keys.get(row));
    }

    @Override
    public boolean isSought(int row) {
        return keys.get(row) == sought;
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return rows.footprint() + index.footprint();
    }

    private boolean isFar(int key, int times) {
        return key >= (long) live * times + FEW;
    }

    private void note(int key, int row) {
        while (rows.size() <= key) {
            rows.add(0);
        }
        rows.set(key, row + 1);
    }

    private static int mix(int key) {
        int mixed = key * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }
}
