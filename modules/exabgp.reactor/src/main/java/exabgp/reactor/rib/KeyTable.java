package exabgp.reactor.rib;

import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.Arrays;
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
    private Arena arena = new Arena();
    private KeyBuffer sought = new KeyBuffer();
    private int live;
    /** How many records in the arena were left behind by {@link #renew}. */
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

    /** The family with a number. */
    Family family(int number) {
        return families.get(number);
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
        places.add(arena.append(key.bytes(), 0, key.whole()));
        hashes.add(key.hash());
        live++;
        index.add(key.hash(), row);
        return row;
    }

    /** Lets a live row with this key have the NLRI that stands behind it. False when it has just that. */
    boolean renew(int row, KeyBuffer key) {
        if (key.whole() == key.length()) {
            return false;
        }
        int at = places.get(row);
        int start = Arena.within(at);
        if (whole(at) == key.whole() && Arrays.equals(arena.array(at), start, start + key.whole(), key.bytes(), 0, key.whole())) {
            return false;
        }
        places.set(row, arena.append(key.bytes(), 0, key.whole()));
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
        Arena packed = new Arena();
        int next = 0;
        for (int row = 0; row < moved.length; row++) {
            moved[row] = -1;
            if (isLive(row)) {
                int at = places.get(row);
                places.set(row, packed.append(arena.array(at), Arena.within(at), whole(at)));
                moved[row] = next++;
            }
        }
        arena = packed;
        stale = 0;
        places.move(moved, next);
        hashes.move(moved, next);
        index.rebuild(live);
        return moved;
    }

    /** The number of the family of a live row. */
    int familyOf(int row) {
        return arena.u8(places.get(row), 0) & ~KeyBuffer.PATH_ID;
    }

    /** The NLRI of a live row. */
    Nlri value(int row) {
        int at = places.get(row);
        int nlri = nlri(at);
        boolean hasPathId = (arena.u8(at, 0) & KeyBuffer.PATH_ID) != 0;
        Octets octets = Octets.copyOf(arena.array(at), Arena.within(at) + nlri, whole(at) - nlri);
        Nlri value = Nlris.decode(families.get(familyOf(row)), false, octets).iterator().next();
        return hasPathId ? value.withPathId(new PathId(pathId(at))) : value;
    }

    @Override
    public int hash(int row) {
        return hashes.get(row);
    }

    @Override
    public boolean isSought(int row) {
        int at = places.get(row);
        byte[] bytes = arena.array(at);
        int start = Arena.within(at);
        // keys say their own length, so none is the beginning of another
        int end = start + sought.length();
        return end <= bytes.length && Arrays.equals(bytes, start, end, sought.bytes(), 0, sought.length());
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return arena.footprint() + places.footprint() + hashes.footprint() + index.footprint();
    }

    /** Where in the key at {@code at} the NLRI begins, behind its path identifier. */
    private int body(int at) {
        int head = arena.u8(at, 1) == KeyBuffer.LONG ? 4 : 2;
        return (arena.u8(at, 0) & KeyBuffer.PATH_ID) == 0 ? head : head + 4;
    }

    /** Where in the record at {@code at} the NLRI begins as an UPDATE carries it: in the key, or behind it. */
    private int nlri(int at) {
        if (!isKeyed(at)) {
            return body(at);
        }
        int key = length(at);
        return key + (arena.u8(at, key) == KeyBuffer.LONG ? 3 : 1);
    }

    private int pathId(int at) {
        int from = body(at) - 4;
        return arena.u8(at, from) << 24 | arena.u8(at, from + 1) << 16 | arena.u8(at, from + 2) << 8 | arena.u8(at, from + 3);
    }

    private boolean isKeyed(int at) {
        return (keyed & 1L << (arena.u8(at, 0) & ~KeyBuffer.PATH_ID)) != 0;
    }

    /** How many octets the key at {@code at} has. */
    private int length(int at) {
        return body(at) + size(at, 1);
    }

    /** How many octets the key at {@code at} has together with what stands behind it. */
    private int whole(int at) {
        int key = length(at);
        return isKeyed(at) ? nlri(at) + size(at, key) : key;
    }

    private int size(int at, int offset) {
        int size = arena.u8(at, offset);
        return size == KeyBuffer.LONG ? arena.u8(at, offset + 1) << 8 | arena.u8(at, offset + 2) : size;
    }
}
