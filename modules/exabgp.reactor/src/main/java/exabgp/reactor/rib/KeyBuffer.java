package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The key of a route in the form in which {@link KeyRecords} have it, to search with. One octet says the family by its number in the table or pool, and whether a path identifier follows; then stand the
 * length of what follows in one octet, or 255 and two, the path identifier, and what tells the NLRI from others. Where that is not all of the NLRI, the whole of it stands behind the key, with its
 * length before it, and is no part of the key. For one thread, used again and again.
 */
final class KeyBuffer {
    static final int PATH_ID = 0x80;
    static final int LONG = 255;

    /** Most tables of thousands of peers are empty, so they begin with nothing. */
    private static final byte[] EMPTY = {};

    private static final int SMALLEST = 64;

    /** Family, length and path identifier. */
    private static final int MOST_BEFORE = 8;

    /** Different in each process, so that nobody can choose keys that meet in one place of an index. */
    private static final int SEED = new SplittableRandom().nextInt();

    private final OctetWriter scratch = new OctetWriter(0);
    private byte[] bytes = EMPTY;
    private int length;
    private int whole;
    private int hash;

    /** The key and what stands behind it. */
    byte[] bytes() {
        return bytes;
    }

    /** How many octets the key has. */
    int length() {
        return length;
    }

    /** How many octets the key has together with what stands behind it. */
    int whole() {
        return whole;
    }

    /** The hash of the key. */
    int hash() {
        return hash;
    }

    /** Takes the key of a value. */
    void set(int family, Nlri value) {
        if (Nlris.isOwnKey(value.family())) {
            setWhole(family, value);
        } else {
            PathId pathId = value.pathId();
            NlriCursor cursor = Nlris.of(value.family(), false, List.of(value)).cursor();
            cursor.next();
            split(family, pathId != null, pathId == null ? 0 : pathId.value(), cursor);
        }
    }

    /** Takes all of a value for its key. */
    void setWhole(int family, Nlri value) {
        PathId pathId = value.pathId();
        scratch.clear();
        Nlris.append(value, false, scratch);
        begin(family, pathId != null, pathId == null ? 0 : pathId.value(), scratch.length());
        scratch.copyTo(bytes, whole);
        finish(scratch.length());
    }

    /** Takes the key of the NLRI at a cursor over {@code nlris}. */
    void set(int family, Nlris nlris, NlriCursor cursor) {
        if (Nlris.isOwnKey(nlris.family())) {
            int size = cursor.end() - cursor.start();
            begin(family, nlris.pathIds(), cursor.pathId(), size);
            nlris.packed().copyTo(cursor.start(), size, bytes, whole);
            finish(size);
        } else {
            split(family, nlris.pathIds(), cursor.pathId(), cursor);
        }
    }

    private void split(int family, boolean hasPathId, int pathId, NlriCursor cursor) {
        scratch.clear();
        cursor.key(scratch);
        begin(family, hasPathId, pathId, scratch.length());
        scratch.copyTo(bytes, whole);
        finish(scratch.length());
        Octets nlri = cursor.octets();
        room(MOST_BEFORE + nlri.length());
        size(nlri.length());
        nlri.copyTo(bytes, whole);
        whole += nlri.length();
    }

    /** Writes what stands before the {@code size} octets that tell the NLRI from others, for which there is room then. */
    private void begin(int family, boolean hasPathId, int pathId, int size) {
        whole = 0;
        room(MOST_BEFORE + size);
        bytes[whole++] = (byte) (hasPathId ? family | PATH_ID : family);
        size(size);
        if (hasPathId) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[whole++] = (byte) (pathId >>> shift);
            }
        }
    }

    /** The key ends with {@code size} octets that stand there already. */
    private void finish(int size) {
        whole += size;
        length = whole;
        hash = hash(bytes, 0, length);
    }

    private void size(int size) {
        if (size < LONG) {
            bytes[whole++] = (byte) size;
        } else {
            bytes[whole++] = (byte) LONG;
            bytes[whole++] = (byte) (size >>> 8);
            bytes[whole++] = (byte) size;
        }
    }

    private void room(int size) {
        if (bytes.length - whole < size) {
            bytes = Arrays.copyOf(bytes, Math.max(SMALLEST, whole + size));
        }
    }

    /** FNV-1a, with a last step that lets every bit count everywhere. */
    static int hash(byte[] bytes, int from, int to) {
        int hash = SEED;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
