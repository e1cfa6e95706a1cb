package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path attributes field in which everything is in order, as in nearly all UPDATEs: common attributes, each once, with its own flags and a value that can be decoded, and nothing that the context would
 * leave out or merge. All of that was looked at without making a value of anything. MP_REACH_NLRI and MP_UNREACH_NLRI may be there as well; what is in them is for others to check. A field of which any
 * of it is not true is none of these; {@link AttributeReader} says what it is.
 */
final class PlainField {
    private static final int KIND = Flags.OPTIONAL | Flags.TRANSITIVE;
    private static final int NO_KIND = -1;
    /** The octets of an attribute without a value. */
    private static final int SHORTEST = 3;
    private static final int AGGREGATOR_SIZE = 8;

    /** The codes of attributes that say where routes lead to, by bits: they are no part of what is said of the routes. */
    private static final long ROUTES = 1L << AttributeReader.MP_REACH | 1L << AttributeReader.MP_UNREACH;

    private final boolean internal;

    /** At first all of the field, later without MP_REACH_NLRI and MP_UNREACH_NLRI. */
    private Octets octets;

    /** The codes that are in it, by bits: none of those it may have is above 63. */
    private long codes;

    private boolean ascending = true;

    /** The value of NEXT_HOP, 0 when there is none. */
    private int nextHop;

    private @Nullable Octets reach;
    private @Nullable Octets unreach;

    private PlainField(Octets octets, boolean internal) {
        this.octets = octets;
        this.internal = internal;
    }

    /** The field, or null when it is not plain. */
    static @Nullable PlainField of(Octets octets, Negotiated negotiated) {
        // with AS numbers of two octets there may be two paths to merge
        if (!negotiated.fourOctetAs() || octets.isEmpty()) {
            return null;
        }
        PlainField field = new PlainField(octets, negotiated.isInternal());
        if (!field.isInOrder()) {
            return null;
        }
        if ((field.codes & ROUTES) != 0) {
            field.octets = field.withoutRoutes();
            field.codes &= ~ROUTES;
        }
        return field;
    }

    private boolean isInOrder() {
        Octets field = octets;
        int end = field.length();
        int at = 0;
        while (at < end) {
            if (end - at < SHORTEST) {
                return false;
            }
            int flags = field.u8(at);
            int head = (flags & Flags.EXTENDED) == 0 ? SHORTEST : SHORTEST + 1;
            if (end - at < head) {
                return false;
            }
            int length = head == SHORTEST ? field.u8(at + 2) : field.u16(at + 2);
            int value = at + head;
            if (length > end - value || !take(field.u8(at + 1), flags & KIND, value, length)) {
                return false;
            }
            at = value + length;
        }
        return true;
    }

    private boolean take(int code, int kind, int at, int length) {
        if (kind != kind(code) || has(code) || !isSound(code, at, length)) {
            return false;
        }
        long bit = 1L << code;
        if ((bit & ROUTES) == 0) {
            ascending &= (codes & ~ROUTES) < bit;
        } else if (code == AttributeReader.MP_REACH) {
            reach = octets.slice(at, length);
        } else {
            unreach = octets.slice(at, length);
        }
        if (code == NextHop.CODE) {
            nextHop = octets.i32(at);
        }
        codes |= bit;
        return true;
    }

    /** Without a copy where the rest stands in one piece, as these two are the first attributes or the last as a rule. */
    private Octets withoutRoutes() {
        AttributeCursor cursor = new AttributeCursor(octets);
        int pieces = 0;
        int start = 0;
        int end = 0;
        int at = 0;
        boolean kept = false;
        while (cursor.next()) {
            boolean before = kept;
            kept = (1L << cursor.code() & ROUTES) == 0;
            if (kept && !before) {
                start = at;
                pieces++;
            }
            at = cursor.end();
            end = kept ? at : end;
        }
        return pieces > 1 ? copyWithoutRoutes() : octets.slice(start, end - start);
    }

    private Octets copyWithoutRoutes() {
        OctetWriter rest = new OctetWriter();
        AttributeCursor cursor = new AttributeCursor(octets);
        int at = 0;
        while (cursor.next()) {
            if ((1L << cursor.code() & ROUTES) == 0) {
                rest.octets(octets, at, cursor.end() - at);
            }
            at = cursor.end();
        }
        return rest.toOctets();
    }

    private static int kind(int code) {
        return switch (code) {
            case Origin.CODE, AsPath.CODE, NextHop.CODE, LocalPref.CODE, AtomicAggregate.CODE -> Flags.TRANSITIVE;
            case Med.CODE, OriginatorId.CODE, ClusterList.CODE, AttributeReader.MP_REACH, AttributeReader.MP_UNREACH -> Flags.OPTIONAL;
            case Aggregator.CODE, Communities.CODE, ExtendedCommunities.CODE, LargeCommunities.CODE -> KIND;
            default -> NO_KIND;
        };
    }

    /** Whether this value can be decoded, and is one that this peer may send. */
    private boolean isSound(int code, int at, int length) {
        return switch (code) {
            case Origin.CODE -> length == 1 && octets.u8(at) <= Origin.INCOMPLETE.ordinal();
            case AsPath.CODE -> AsPath.isPlain(octets, at, at + length);
            case NextHop.CODE, Med.CODE -> length == 4;
            case LocalPref.CODE, OriginatorId.CODE -> internal && length == 4;
            case ClusterList.CODE -> internal && several(4, length);
            case AtomicAggregate.CODE -> length == 0;
            case Aggregator.CODE -> length == AGGREGATOR_SIZE && octets.i32(at) != 0;
            case Communities.CODE -> several(4, length);
            case ExtendedCommunities.CODE -> several(8, length);
            case LargeCommunities.CODE -> several(12, length);
            case AttributeReader.MP_REACH, AttributeReader.MP_UNREACH -> true;
            default -> false;
        };
    }

    private static boolean several(int size, int length) {
        return length > 0 && length % size == 0;
    }

    /** All of it but MP_REACH_NLRI and MP_UNREACH_NLRI. */
    Octets octets() {
        return octets;
    }

    /** The value of MP_REACH_NLRI, null when there is none. */
    @Nullable Octets reach() {
        return reach;
    }

    /** The value of MP_UNREACH_NLRI, null when there is none. */
    @Nullable Octets unreach() {
        return unreach;
    }

    /** Whether they stand in the order of their codes. */
    boolean isAscending() {
        return ascending;
    }

    /** Whether there is an attribute with this code. */
    boolean has(int code) {
        return code < Long.SIZE && (codes & 1L << code) != 0;
    }

    /** How many attributes there are. */
    int size() {
        return Long.bitCount(codes);
    }

    /** The value of NEXT_HOP, null when there is none. */
    @Nullable NextHop nextHop() {
        return has(NextHop.CODE) ? new NextHop(new Ipv4(nextHop)) : null;
    }

    /** The values, in the order in which they stand there. */
    List<Attribute> values() {
        List<Attribute> values = new ArrayList<>(size());
        AttributeCursor cursor = new AttributeCursor(octets);
        while (cursor.next()) {
            values.add(cursor.value());
        }
        return values;
    }
}
