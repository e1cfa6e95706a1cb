package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A run of NLRI of one family, kept packed as one field of an UPDATE carries it. It was checked in full when it was made, so walking it cannot fail; values are made on demand
 * ({@link #iterator}), and what needs none reads the octets through {@link #cursor}. A million prefixes thus cost their octets and nothing else.
 */
public final class Nlris implements Iterable<Nlri> {
    private final Family family;
    private final boolean pathIds;
    private final Octets packed;
    private final int size;
    private final int leftOut;

    Nlris(Family family, boolean pathIds, Octets packed, int size) {
        this(family, pathIds, packed, size, 0);
    }

    Nlris(Family family, boolean pathIds, Octets packed, int size, int leftOut) {
        this.family = family;
        this.pathIds = pathIds;
        this.packed = packed;
        this.size = size;
        this.leftOut = leftOut;
    }

    /**
     * Takes a field of an UPDATE as it came.
     *
     * @param pathIds whether each NLRI begins with a path identifier (RFC 7911 section 3)
     * @throws ProtocolFault 3/10 when an NLRI is malformed (RFC 7606 section 5.3)
     */
    public static Nlris decode(Family family, boolean pathIds, Octets field) {
        return NlriFormat.of(family).check(family, pathIds, field);
    }

    /**
     * How many octets at the beginning of a field are NLRI that can be read: all of them, unless {@link #decode} refuses it. For who explains why.
     *
     * @param pathIds whether each NLRI begins with a path identifier
     */
    public static int readable(Family family, boolean pathIds, Octets field) {
        NlriFormat format = NlriFormat.of(family);
        int at = 0;
        try {
            while (at < field.length()) {
                int end = at + (pathIds ? 4 : 0);
                end += format.length(field, end);
                format.check(family, pathIds, field.slice(at, end - at));
                at = end;
            }
        } catch (ProtocolFault | IndexOutOfBoundsException e) {
            // the one that begins here
        }
        return at;
    }

    /**
     * Packs values; one without a path identifier gets 0.0.0.0 where {@code pathIds} asks for them.
     *
     * @throws IllegalArgumentException when one is of another family
     */
    public static Nlris of(Family family, boolean pathIds, List<? extends Nlri> values) {
        OctetWriter out = new OctetWriter();
        for (Nlri value : values) {
            if (!value.family().equals(family)) {
                throw new IllegalArgumentException("an NLRI of " + value.family() + " among those of " + family);
            }
            NlriWriter.write(value, pathIds, out);
        }
        Octets packed = out.toOctets();
        return switch (NlriFormat.of(family)) {
            case PREFIX, LABELLED, FLOW, EVPN, MVPN, MUP, SR_POLICY, VPLS, RTC, LINK_STATE -> new Nlris(family, pathIds, packed, values.size());
            // nobody can tell any more where one ends
            case OPAQUE -> NlriFormat.OPAQUE.check(family, false, packed);
        };
    }

    /** Whether all octets of an NLRI of this family, its path identifier left out, tell it from other routes; else its {@link #key} does, and carries less. */
    public static boolean isOwnKey(Family family) {
        return NlriFormat.of(family).isOwnKey();
    }

    /** What tells the route to this NLRI from every other route of its family, its path identifier left out. */
    public static Octets key(Nlri value) {
        Octets packed = of(value.family(), false, List.of(value)).packed();
        OctetWriter out = new OctetWriter(packed.length());
        NlriFormat.of(value.family()).key(packed, 0, packed.length(), out);
        return out.toOctets();
    }

    /** Writes one value as {@link #of} packs it, for who gathers NLRI elsewhere. */
    public static void append(Nlri value, boolean pathIds, OctetWriter out) {
        NlriWriter.write(value, pathIds, out);
    }

    /**
     * The value that {@link #append} wrote from {@code start} to {@code end}. Nothing is checked: octets of anybody else are for {@link #decode}.
     *
     * @param pathIds what was said to {@link #append}, which has to be false for a value without a path identifier
     */
    public static Nlri read(Family family, boolean pathIds, Octets packed, int start, int end) {
        return NlriFormat.of(family).value(family, pathIds, packed, pathIds ? start + NlriCursor.PATH_ID : start, end);
    }

    /** Whether this program knows where each NLRI of a family ends, so that several can be told apart. */
    public static boolean areTakenApart(Family family) {
        return NlriFormat.of(family) != NlriFormat.OPAQUE;
    }

    /** The family of all of them. */
    public Family family() {
        return family;
    }

    /** Whether each begins with a path identifier. */
    public boolean pathIds() {
        return pathIds;
    }

    /** All of them, as they stand in an UPDATE. */
    public Octets packed() {
        return packed;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How many more the field had that were malformed and could be skipped. They are no part of these. */
    public int leftOut() {
        return leftOut;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The same with a path identifier before each, 0.0.0.0 where there was none, or without any. */
    public Nlris withPathIds(boolean wanted) {
        if (wanted == pathIds || NlriFormat.of(family) == NlriFormat.OPAQUE) {
            return this;
        }
        OctetWriter out = new OctetWriter(packed.length() + 4 * size);
        NlriCursor cursor = cursor();
        while (cursor.next()) {
            if (wanted) {
                out.i32(PathId.ZERO.value());
            }
            out.octets(packed, cursor.start(), cursor.end() - cursor.start());
        }
        return new Nlris(family, wanted, out.toOctets(), size);
    }

    /** The same in the order of their octets: by path identifier, then for prefixes by length, then by address. Sorted ones are only looked at. */
    public Nlris sorted() {
        return PackedSort.isSorted(this) ? this : new Nlris(family, pathIds, PackedSort.sorted(this), size);
    }

    /** How many octets the longest of them has, its path identifier included; 0 when there are none. */
    public int longest() {
        int longest = 0;
        int from = 0;
        NlriCursor cursor = cursor();
        while (cursor.next()) {
            longest = Math.max(longest, cursor.end() - from);
            from = cursor.end();
        }
        return longest;
    }

    /** A walk over the octets of each. */
    public NlriCursor cursor() {
        return new NlriCursor(this);
    }

    /** Makes a value of each, in order. */
    @Override
    public Iterator<Nlri> iterator() {
        NlriCursor cursor = cursor();
        return new Iterator<>() {
            private int left = size;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Nlri next() {
                if (!cursor.next()) {
                    throw new NoSuchElementException();
                }
                left--;
                return cursor.value();
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nlris n && family.equals(n.family) && pathIds == n.pathIds && packed.equals(n.packed);
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + packed.hashCode();
    }

    @Override
    public String toString() {
        return family + " " + size + " NLRI " + packed;
    }
}
