package exabgp.reactor.rib;

import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of routes, packed: a row for each, in the order they came. A row keeps its number until {@link #compact}; the number of a removed row is not used again before that. Whoever keeps
 * other things by row number has to move them then. Not safe for use by several threads.
 */
final class KeyTable implements HashIndex.Rows {
    private static final int DEAD = -1;
    private static final int FEW = 512;
    /** Their numbers fit into the bits of a long, and beside a flag in an octet. */
    static final int MOST_FAMILIES = 64;

    private final List<Family> families = new ArrayList<>();
    private final IntColumn places = new IntColumn();
    private final IntColumn hashes = new IntColumn();
    private final HashIndex index = new HashIndex(this);
    private KeyRecords records = new KeyRecords();
    private KeyBuffer sought = new KeyBuffer();
    private int live;
    /** How many records were left behind by {@link #renew}. */
    private int stale;
    /** The families, by bits, of which the whole NLRI stands behind the key. */
    private long keyed;

    /** The number of a family in this table. */
    int family(Family family) {
        int number = families.indexOf(family);
        if (number < 0) {
            if (families.size() == MOST_FAMILIES) {
                throw new IllegalStateException("more than " + MOST_FAMILIES + " families in one table");
            }
            number = families.size();
            families.add(family);
            keyed |= Nlris.isOwnKey(family) ? 0 : 1L << number;
        }
        return number;
    }

    /** The number of a family, or -1 when it has none yet. */
    int find(Family family) {
        return families.indexOf(family);
    }

    /** How many families have a number: those from 0 on. */
    int families() {
        return families.size();
    }

    @Override
    public int count() {
        return places.size();
    }

    /** How many rows are live. */
    int live() {
        return live;
    }

    @Override
    public boolean isLive(int row) {
        return places.get(row) != DEAD;
    }

    /** As {@link HashIndex#touch}, for a key that is about to be looked for. */
    void touch(KeyBuffer key) {
        index.touch(key.hash());
    }

    /** The row with this key, or -1. */
    int find(KeyBuffer key) {
        sought = key;
        return index.find(key.hash());
    }

    /** Adds a row for a key that has none. */
    int add(KeyBuffer key) {
        int row = places.size();
        places.add(records.append(key, key.whole()));
        hashes.add(key.hash());
        live++;
        index.add(key.hash(), row);
        return row;
    }

    /** Lets a live row with this key have the NLRI that stands behind it. False when it has just that. */
    boolean renew(int row, KeyBuffer key) {
        if (key.whole() == key.length() || records.has(places.get(row), key, key.whole())) {
            return false;
        }
        places.set(row, records.append(key, key.whole()));
        stale++;
        return true;
    }

    /** Removes a live row. */
    void remove(int row) {
        index.remove(hash(row), row);
        places.set(row, DEAD);
        live--;
    }

    /** Whether so many rows were removed, or renewed, that {@link #compact} is worth its while. */
    boolean isSparse() {
        int dead = places.size() - live + stale;
        return dead > FEW && dead > live;
    }

    /** Numbers the live rows anew, in the same order, and gives back the room of the others. Says for each old number the new one, or -1. */
    int[] compact() {
        int[] moved = new int[places.size()];
        KeyRecords packed = new KeyRecords();
        int next = 0;
        for (int row = 0; row < moved.length; row++) {
            moved[row] = -1;
            if (isLive(row)) {
                int at = places.get(row);
                places.set(row, packed.append(records, at, isKeyed(at)));
                moved[row] = next++;
            }
        }
        records = packed;
        stale = 0;
        places.move(moved, next);
        hashes.move(moved, next);
        index.rebuild(live);
        return moved;
    }

    /** The number of the family of a live row. */
    int familyOf(int row) {
        return records.family(places.get(row));
    }

    /** The NLRI of a live row. */
    Nlri value(int row) {
        int at = places.get(row);
        return records.value(at, isKeyed(at), families.get(records.family(at)));
    }

    @Override
    public int hash(int row) {
        return hashes.get(row);
    }

    @Override
    public boolean isSought(int row) {
        return records.has(places.get(row), sought, sought.length());
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return records.footprint() + places.footprint() + hashes.footprint() + index.footprint();
    }

    private boolean isKeyed(int at) {
        return (keyed & 1L << records.family(at)) != 0;
    }
}
