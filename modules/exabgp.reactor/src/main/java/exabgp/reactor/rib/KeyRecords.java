package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Arrays;

/**
 * Keys of routes, packed: the octets of a {@link KeyBuffer} for each, at a place that does not change. This is the reader of what that one writes. Whether the whole NLRI stands behind a key is not
 * seen from its octets: the caller knows ({@code behind}).
 */
final class KeyRecords {
    private final Arena arena = new Arena();

    /** Takes the first {@code length} octets of a key and of what stands behind it, and returns their place. */
    int append(KeyBuffer key, int length) {
        return arena.append(key.bytes(), 0, length);
    }

    /** Takes a record of others, and returns its place here. */
    int append(KeyRecords others, int at, boolean behind) {
        return arena.append(others.arena.array(at), Arena.within(at), others.end(at, behind));
    }

    /** Whether the record at {@code at} begins with the first {@code length} octets of a key and of what stands behind it. Both say their own length, so none is the beginning of another. */
    boolean has(int at, KeyBuffer key, int length) {
        byte[] bytes = arena.array(at);
        int start = Arena.within(at);
        int end = start + length;
        return end <= bytes.length && Arrays.equals(bytes, start, end, key.bytes(), 0, length);
    }

    /** The number of the family of the key at {@code at}. */
    int family(int at) {
        return arena.u8(at, 0) & ~KeyBuffer.PATH_ID;
    }

    /** The NLRI of the record at {@code at}. */
    Nlri value(int at, boolean behind, Family family) {
        int nlri = nlri(at, behind);
        Octets octets = Octets.copyOf(arena.array(at), Arena.within(at) + nlri, end(at, behind) - nlri);
        Nlri value = Nlris.decode(family, false, octets).iterator().next();
        return hasPathId(at) ? value.withPathId(new PathId(pathId(at))) : value;
    }

    /** Writes the key at {@code at} as an UPDATE carries it, being the NLRI; one without a path identifier gets 0.0.0.0 where {@code pathIds} asks for one. */
    void write(int at, boolean pathIds, OctetWriter out) {
        byte[] bytes = arena.array(at);
        int start = Arena.within(at);
        int body = body(at);
        if (pathIds && hasPathId(at)) {
            out.bytes(bytes, start + body - 4, 4);
        } else if (pathIds) {
            out.i32(0);
        }
        out.bytes(bytes, start + body, size(at, 1));
    }

    /** How many octets of memory they take. */
    long footprint() {
        return arena.footprint();
    }

    private boolean hasPathId(int at) {
        return (arena.u8(at, 0) & KeyBuffer.PATH_ID) != 0;
    }

    private int pathId(int at) {
        int from = body(at) - 4;
        return arena.u8(at, from) << 24 | arena.u8(at, from + 1) << 16 | arena.u8(at, from + 2) << 8 | arena.u8(at, from + 3);
    }

    /** Where in the key at {@code at} that begins which tells the NLRI from others: behind the path identifier. */
    private int body(int at) {
        int head = arena.u8(at, 1) == KeyBuffer.LONG ? 4 : 2;
        return hasPathId(at) ? head + 4 : head;
    }

    /** How many octets the key at {@code at} has. */
    private int length(int at) {
        return body(at) + size(at, 1);
    }

    /** Where in the record at {@code at} the NLRI begins as an UPDATE carries it: in the key, or behind it. */
    private int nlri(int at, boolean behind) {
        if (!behind) {
            return body(at);
        }
        int key = length(at);
        return key + (arena.u8(at, key) == KeyBuffer.LONG ? 3 : 1);
    }

    /** How many octets the record at {@code at} has. */
    private int end(int at, boolean behind) {
        return behind ? nlri(at, true) + size(at, length(at)) : length(at);
    }

    private int size(int at, int offset) {
        int size = arena.u8(at, offset);
        return size == KeyBuffer.LONG ? arena.u8(at, offset + 1) << 8 | arena.u8(at, offset + 2) : size;
    }
}
