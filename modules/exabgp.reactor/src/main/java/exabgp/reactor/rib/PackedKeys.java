package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of a {@link KeyPool}: where each stands, and how often it is wanted. Numbers of keys that nobody wants are used again, their octets are given back once they are many. Not safe for use by
 * several threads.
 */
final class PackedKeys implements HashIndex.Rows {
    private static final int FEW = 512;

    private final List<Kind> kinds = new ArrayList<>();
    private HashIndex index = new HashIndex(this);
    private IntColumn places = new IntColumn();
    private IntColumn hashes = new IntColumn();
    private IntColumn wanted = new IntColumn();
    private IntQueue unused = new IntQueue();
    private Arena arena = new Arena();
    private KeyBuffer sought = new KeyBuffer();
    private int live;
    /** How many records in the arena nobody wants. */
    private int stale;

    private record Kind(Family family, boolean whole) {}

    int live() {
        return live;
    }

    /** The number of a family, for its NLRI or else for what tells them apart. */
    int number(Family family, boolean whole) {
        Kind kind = new Kind(family, whole);
        int number = kinds.indexOf(kind);
        if (number < 0) {
            if (kinds.size() == KeyBuffer.PATH_ID) {
                throw new IllegalStateException("too many families are announced");
            }
            number = kinds.size();
            kinds.add(kind);
        }
        return number;
    }

    void expect(int size) {
        index.expect(size);
    }

    int find(KeyBuffer key) {
        sought = key;
        return index.find(key.hash());
    }

    int acquire(KeyBuffer key) {
        int number = find(key);
        if (number >= 0) {
            wanted.set(number, wanted.get(number) + 1);
            return number;
        }
        return ~add(key);
    }

    void release(int key) {
        int left = wanted.get(key) - 1;
        if (left > 0) {
            wanted.set(key, left);
            return;
        }
        index.remove(hash(key), key);
        wanted.set(key, 0);
        unused.add(key);
        live--;
        stale++;
        if (live == 0) {
            reset();
        } else if (stale > FEW && stale > live) {
            repack();
        }
    }

    void write(int key, boolean pathIds, OctetWriter out) {
        int at = places.get(key);
        byte[] bytes = arena.array(at);
        int start = Arena.within(at);
        int nlri = nlri(at);
        if (pathIds && hasPathId(at)) {
            out.bytes(bytes, start + nlri - 4, 4);
        } else if (pathIds) {
            out.i32(0);
        }
        out.bytes(bytes, start + nlri, size(at));
    }

    Nlri value(int key) {
        int at = places.get(key);
        Octets octets = Octets.copyOf(arena.array(at), Arena.within(at) + nlri(at), size(at));
        Nlri value = Nlris.decode(kinds.get(arena.u8(at, 0) & ~KeyBuffer.PATH_ID).family(), false, octets).iterator().next();
        return hasPathId(at) ? value.withPathId(new PathId(pathId(at))) : value;
    }

    @Override
    public int count() {
        return places.size();
    }

    @Override
    public boolean isLive(int row) {
        return wanted.get(row) > 0;
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
        return arena.footprint() + places.footprint() + hashes.footprint() + wanted.footprint() + index.footprint();
    }

    private int add(KeyBuffer key) {
        int place = arena.append(key.bytes(), 0, key.length());
        int number;
        if (unused.size() > 0) {
            number = unused.poll();
            places.set(number, place);
            hashes.set(number, key.hash());
            wanted.set(number, 1);
        } else {
            number = places.size();
            places.add(place);
            hashes.add(key.hash());
            wanted.add(1);
        }
        live++;
        index.add(key.hash(), number);
        return number;
    }

    /** Gives back the octets of keys that nobody wants. */
    private void repack() {
        Arena packed = new Arena();
        for (int key = 0; key < places.size(); key++) {
            if (isLive(key)) {
                int at = places.get(key);
                places.set(key, packed.append(arena.array(at), Arena.within(at), length(at)));
            }
        }
        arena = packed;
        stale = 0;
        index.rebuild(live);
    }

    /** Gives back the room of a time when there were more. */
    private void reset() {
        index = new HashIndex(this);
        places = new IntColumn();
        hashes = new IntColumn();
        wanted = new IntColumn();
        unused = new IntQueue();
        arena = new Arena();
        stale = 0;
    }

    private boolean hasPathId(int at) {
        return (arena.u8(at, 0) & KeyBuffer.PATH_ID) != 0;
    }

    private int pathId(int at) {
        int from = nlri(at) - 4;
        return arena.u8(at, from) << 24 | arena.u8(at, from + 1) << 16 | arena.u8(at, from + 2) << 8 | arena.u8(at, from + 3);
    }

    /** How many octets the record at {@code at} has. */
    private int length(int at) {
        return nlri(at) + size(at);
    }

    /** Where in the record at {@code at} the NLRI begins, behind its path identifier. */
    private int nlri(int at) {
        int head = arena.u8(at, 1) == KeyBuffer.LONG ? 4 : 2;
        return hasPathId(at) ? head + 4 : head;
    }

    /** How many octets the NLRI in the record at {@code at} has. */
    private int size(int at) {
        int size = arena.u8(at, 1);
        return size == KeyBuffer.LONG ? arena.u8(at, 2) << 8 | arena.u8(at, 3) : size;
    }
}
