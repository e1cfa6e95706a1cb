package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
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
    private KeyRecords records = new KeyRecords();
    private KeyBuffer sought = new KeyBuffer();
    private int live;
    /** How many records nobody wants. */
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
        records.write(places.get(key), pathIds, out);
    }

    Nlri value(int key) {
        int at = places.get(key);
        return records.value(at, false, kinds.get(records.family(at)).family());
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
        return records.has(places.get(row), sought, sought.length());
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return records.footprint() + places.footprint() + hashes.footprint() + wanted.footprint() + index.footprint();
    }

    private int add(KeyBuffer key) {
        int place = records.append(key, key.length());
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
        KeyRecords packed = new KeyRecords();
        for (int key = 0; key < places.size(); key++) {
            if (isLive(key)) {
                places.set(key, packed.append(records, places.get(key), false));
            }
        }
        records = packed;
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
        records = new KeyRecords();
        stale = 0;
    }
}
