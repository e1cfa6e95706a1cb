package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of an {@link AttributePool}: a set, how often it is wanted, its hash. Numbers of sets that nobody wants are used again. Not safe for use by several threads. */
final class PackedSets implements HashIndex.Rows {
    private static final int SMALLEST = 8;

    private final AttributePacking packing = new AttributePacking();
    private HashIndex index = new HashIndex(this);
    private IntColumn wanted = new IntColumn();
    private IntColumn hashes = new IntColumn();
    private IntQueue unused = new IntQueue();
    /** Octets, or {@link Attributes} where octets would not say the same. */
    private @Nullable Object[] values = new Object[SMALLEST];

    private Attributes last = Attributes.NONE;
    private int lastSet = -1;
    private Attributes sought = Attributes.NONE;
    private byte @Nullable [] soughtOctets;
    private int live;

    int live() {
        return live;
    }

    int acquire(Attributes attributes, int times, boolean decoded) {
        if (lastSet >= 0 && isLast(attributes, decoded)) {
            wanted.set(lastSet, wanted.get(lastSet) + times);
            return lastSet;
        }
        byte[] octets = packing.pack(attributes);
        sought = attributes;
        soughtOctets = octets;
        // of the octets, as the hash of values is no secret to those who send them
        int hash = octets == null ? attributes.hashCode() : KeyBuffer.hash(octets, 0, octets.length);
        int set = index.find(hash);
        if (set < 0) {
            set = add(hash, times, decoded);
        } else {
            wanted.set(set, wanted.get(set) + times);
        }
        last = attributes;
        lastSet = set;
        return set;
    }

    @SuppressWarnings("ReferenceEquality") // what was decoded is compared by its octets later: equality makes values of it
    private boolean isLast(Attributes attributes, boolean decoded) {
        return last == attributes || (!decoded && last.equals(attributes));
    }

    void release(int set, int times) {
        int left = wanted.get(set) - times;
        if (left > 0) {
            wanted.set(set, left);
            return;
        }
        index.remove(hashes.get(set), set);
        wanted.set(set, 0);
        values[set] = null;
        unused.add(set);
        lastSet = lastSet == set ? -1 : lastSet;
        if (--live == 0) {
            reset();
        }
    }

    Attributes get(int set) {
        if (set == lastSet) {
            return last;
        }
        last = value(set);
        lastSet = set;
        return last;
    }

    @Override
    public int count() {
        return wanted.size();
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
        return values[row] instanceof byte[] octets ? Arrays.equals(octets, soughtOctets) : sought.equals(values[row]);
    }

    /** How many octets of memory it takes, about. */
    long footprint() {
        long sum = index.footprint() + wanted.footprint() + hashes.footprint() + values.length * 4L;
        for (Object value : values) {
            sum += value instanceof byte[] octets ? (16 + octets.length + 7L) & -8 : 0;
        }
        return sum;
    }

    private Attributes value(int set) {
        return switch (values[set]) {
            case byte[] octets -> AttributePacking.unpack(octets);
            case Attributes attributes -> attributes;
            case null, default -> throw new IllegalStateException("attribute set " + set + " is gone");
        };
    }

    private int add(int hash, int times, boolean decoded) {
        int set = unused.size() > 0 ? unused.poll() : append();
        wanted.set(set, times);
        hashes.set(set, hash);
        byte[] octets = soughtOctets;
        values[set] = octets != null && (decoded || AttributePacking.unpack(octets).equals(sought)) ? octets : sought;
        live++;
        index.add(hash, set);
        return set;
    }

    private int append() {
        int set = wanted.size();
        wanted.add(0);
        hashes.add(0);
        if (set == values.length) {
            values = Arrays.copyOf(values, set * 2);
        }
        return set;
    }

    /** Gives back the room of a time when there were more. */
    private void reset() {
        index = new HashIndex(this);
        wanted = new IntColumn();
        hashes = new IntColumn();
        unused = new IntQueue();
        values = new Object[SMALLEST];
        lastSet = -1;
    }
}
