package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an {@link OutTable} and the queue of those to be announced: keys, groups and flags, kept in step. A row lives while a flag says that it is wanted. Not safe for use by several threads.
 */
final class OutRows implements RowCursor.Rows {
    private static final int[] NOTHING_MOVED = {};
    private static final int WANTED = RowFlags.KEPT | RowFlags.QUEUED | RowFlags.LEAVING | RowFlags.CONFIGURED;

    private final KeyTable keys = new KeyTable();
    private final FlagColumn flags = new FlagColumn();
    private final IntColumn groupOf = new IntColumn();
    private final AnnounceQueue announces = new AnnounceQueue(flags);
    private final Groups groups;
    private final KeyBuffer key = new KeyBuffer();
    private final List<RowCursor> cursors = new ArrayList<>();
    private final int[] kept;
    private @Nullable Family lastFamily;
    private int lastNumber;

    OutRows(List<Family> families, AttributePool pool) {
        groups = new Groups(pool);
        families.forEach(keys::family);
        kept = new int[keys.families()];
    }

    AnnounceQueue announces() {
        return announces;
    }

    Groups groups() {
        return groups;
    }

    FlagColumn flags() {
        return flags;
    }

    @Override
    public int count() {
        return keys.count();
    }

    /** How many rows are live. */
    int live() {
        return keys.live();
    }

    boolean isLive(int row) {
        return keys.isLive(row);
    }

    int familyOf(int row) {
        return keys.familyOf(row);
    }

    Family family(int number) {
        return keys.family(number);
    }

    @Override
    public int families() {
        return kept.length;
    }

    /** The number of a family, or -1 when it is not one of those given at the beginning. */
    int number(Family family) {
        if (family.equals(lastFamily)) {
            return lastNumber;
        }
        for (int number = 0; number < kept.length; number++) {
            if (keys.family(number).equals(family)) {
                lastFamily = family;
                lastNumber = number;
                return number;
            }
        }
        return -1;
    }

    /** Makes room for so many rows in all, which saves making it step by step. */
    void expect(int rows) {
        keys.expect(rows);
    }

    /** How many routes are kept. */
    int kept() {
        return Arrays.stream(kept).sum();
    }

    /** How many routes of a family are kept. */
    @Override
    public int routes(int family) {
        return kept[family];
    }

    /** Whether a row is live, kept and of a family. */
    @Override
    public boolean hasRoute(int row, int family) {
        return keys.isLive(row) && flags.has(row, RowFlags.KEPT) && keys.familyOf(row) == family;
    }

    /** The row of an NLRI, or -1. */
    int find(int family, Nlri nlri) {
        key.set(family, nlri);
        return keys.find(key);
    }

    /** The row of an NLRI, made without any flag when there is none. */
    int findOrAdd(int family, Nlri nlri) {
        int row = find(family, nlri);
        if (row < 0) {
            row = keys.add(key);
            flags.add();
            groupOf.add(Groups.NONE);
            announces.addRow();
        }
        return row;
    }

    /** Gives the row that was just searched the NLRI it was searched with, which may differ where not all of it is the key. False when it has just that. */
    boolean renew(int row) {
        return keys.renew(row, key);
    }

    /** Gives a row the attributes of a route; false when it is announced with just these and was not renewed. Else it is not queued afterwards. */
    boolean regroup(int row, Route route, boolean configured, boolean renewed) {
        int group = groups.enter(route.attributes(), route.nextHopSelf(), keys.familyOf(row), configured);
        int old = groupOf.get(row);
        if (old != Groups.NONE && !renewed && groups.isSame(group, old)) {
            groups.leave(group);
            return false;
        }
        ungroup(row);
        groupOf.set(row, group);
        return true;
    }

    /** Takes a row out of its group, if it is in one, and out of the queue. */
    void ungroup(int row) {
        int group = groupOf.get(row);
        if (group != Groups.NONE) {
            dequeue(row);
            groups.leave(group);
            groupOf.set(row, Groups.NONE);
        }
    }

    void enqueue(int row) {
        announces.add(row, groupOf.get(row));
    }

    void dequeue(int row) {
        if (flags.has(row, RowFlags.QUEUED)) {
            announces.remove(row, groupOf.get(row));
        }
    }

    void keep(int row) {
        if (!flags.has(row, RowFlags.KEPT)) {
            flags.raise(row, RowFlags.KEPT);
            kept[keys.familyOf(row)]++;
        }
    }

    /** The route is announced no more: neither kept, nor queued, nor configured, nor in a group. */
    void drop(int row) {
        ungroup(row);
        if (flags.has(row, RowFlags.KEPT)) {
            kept[keys.familyOf(row)]--;
        }
        flags.lower(row, RowFlags.KEPT | RowFlags.CONFIGURED);
    }

    /** Removes the row when no flag says that it is wanted. */
    void settle(int row) {
        if (!flags.has(row, WANTED)) {
            ungroup(row);
            keys.remove(row);
        }
    }

    int group(int row) {
        return groupOf.get(row);
    }

    Nlri nlri(int row) {
        return keys.value(row);
    }

    Route route(int row) {
        int group = groupOf.get(row);
        return new Route(keys.value(row), groups.attributes(group), groups.nextHopSelf(group));
    }

    void write(int row, boolean pathIds, OctetWriter out) {
        keys.write(row, pathIds, out);
    }

    /** A walk over the kept rows of now, which follows them wherever they are moved until it is closed. */
    RowCursor cursor() {
        RowCursor cursor = new RowCursor(this);
        cursors.add(cursor);
        return cursor;
    }

    void close(RowCursor cursor) {
        cursors.remove(cursor);
    }

    /** Gives back the room of removed rows once there are many. Says for each old number of a row the new one, or -1; nothing at all when rows keep their numbers. */
    int[] compact() {
        if (!keys.isSparse()) {
            return NOTHING_MOVED;
        }
        int[] moved = keys.compact();
        flags.move(moved, keys.count());
        groupOf.move(moved, keys.count());
        announces.move(moved, keys.count());
        cursors.forEach(cursor -> cursor.move(moved));
        return moved;
    }

    /** How many octets of memory it takes, without the pool. */
    long footprint() {
        return keys.footprint() + flags.footprint() + groupOf.footprint() + announces.footprint() + groups.footprint();
    }
}
