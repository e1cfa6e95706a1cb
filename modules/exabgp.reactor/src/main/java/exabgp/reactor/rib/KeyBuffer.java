package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The key of a route in the form in which a {@link KeyTable} keeps it, to search with. One octet says the family by its number in the table, and whether a path identifier follows; then stand the
 * length of the NLRI in one octet, or 255 and two, the path identifier, and the NLRI. For one thread, used again and again.
 */
final class KeyBuffer {
    static final int PATH_ID = 0x80;
    static final int LONG = 255;

    /** Different in each process, so that nobody can choose keys that meet in one place of an index. */
    private static final int SEED = new SplittableRandom().nextInt();

    private final OctetWriter scratch = new OctetWriter(64);
    private byte[] nlri = new byte[64];
    private byte[] bytes = new byte[64];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Takes the key of a value. */
    void set(int family, Nlri value) {
        scratch.clear();
        Nlris.append(value, false, scratch);
        if (scratch.length() > nlri.length) {
            nlri = new byte[scratch.length()];
        }
        scratch.copyTo(nlri, 0);
        var pathId = value.pathId();
        set(family, pathId != null, pathId == null ? 0 : pathId.value(), nlri, 0, scratch.length());
    }

    /** Takes the key of an NLRI that stands packed in {@code source}. */
    void set(int family, boolean hasPathId, int pathId, byte[] source, int from, int size) {
        if (bytes.length < size + 8) {
            bytes = Arrays.copyOf(bytes, size + 8);
        }
        bytes[0] = (byte) (hasPathId ? family | PATH_ID : family);
        int at = 1;
        if (size < LONG) {
            bytes[at++] = (byte) size;
        } else {
            bytes[at++] = (byte) LONG;
            bytes[at++] = (byte) (size >>> 8);
            bytes[at++] = (byte) size;
        }
        if (hasPathId) {
            bytes[at++] = (byte) (pathId >>> 24);
            bytes[at++] = (byte) (pathId >>> 16);
            bytes[at++] = (byte) (pathId >>> 8);
            bytes[at++] = (byte) pathId;
        }
        System.arraycopy(source, from, bytes, at, size);
        length = at + size;
    }

    int hash() {
        return hash(bytes, 0, length);
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
