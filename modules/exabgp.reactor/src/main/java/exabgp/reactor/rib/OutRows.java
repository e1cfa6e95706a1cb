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

    private final OutKeys keys;
    private final FlagColumn flags = new FlagColumn();
    /** The group of each row; of one that is in none its family, beyond {@link Groups#NONE}. */
    private final IntColumn groupOf = new IntColumn();

    private final AnnounceQueue announces = new AnnounceQueue(flags);
    private final Groups groups;
    private final List<RowCursor> cursors = new ArrayList<>();
    private final int[] kept;
    private @Nullable Family lastFamily;
    private int lastNumber;

    OutRows(List<Family> families, AttributePool attributes, KeyPool routes) {
        groups = new Groups(attributes);
        keys = new OutKeys(families, routes);
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
        int group = groupOf.get(row);
        return group < 0 ? ~group : groups.family(group);
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
        return keys.isLive(row) && flags.has(row, RowFlags.KEPT) && familyOf(row) == family;
    }

    /** The row of an NLRI, or -1. */
    int find(int family, Nlri nlri) {
        return keys.find(family, nlri);
    }

    /** The row of an NLRI, made without any flag when there is none. */
    int findOrAdd(int family, Nlri nlri) {
        int row = keys.findOrAdd(family, nlri);
        if (row == groupOf.size()) {
            flags.add();
            groupOf.add(~family);
        }
        return row;
    }

    /** Gives a row this NLRI, which may differ from what it has where not all of it is the key. False when it has just that. */
    boolean renew(int row, int family, Nlri nlri) {
        return keys.renew(row, family, nlri);
    }

    /** Gives a row the attributes of a route; false when it is announced with just these and was not renewed. Else it is not queued afterwards. */
    boolean regroup(int row, Route route, boolean configured, boolean renewed) {
        int group = groups.enter(route.attributes(), route.nextHopSelf(), familyOf(row), configured);
        int old = group(row);
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
        if (group >= 0) {
            dequeue(row);
            groupOf.set(row, ~groups.family(group));
            groups.leave(group);
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
            kept[familyOf(row)]++;
        }
    }

    /** The route is announced no more: neither kept, nor queued, nor configured, nor in a group. */
    void drop(int row) {
        ungroup(row);
        if (flags.has(row, RowFlags.KEPT)) {
            kept[familyOf(row)]--;
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

    /** The group of a row, or {@link Groups#NONE}. */
    int group(int row) {
        return Math.max(Groups.NONE, groupOf.get(row));
    }

    Nlri nlri(int row) {
        return keys.value(row);
    }

    Route route(int row) {
        int group = group(row);
        return new Route(keys.value(row), groups.attributes(group), groups.nextHopSelf(group));
    }

    /** Writes the NLRI of rows as an UPDATE carries them; one without a path identifier of its own gets 0.0.0.0 where {@code pathIds} asks for one. */
    void write(int[] rows, boolean pathIds, OctetWriter out) {
        keys.write(rows, pathIds, out);
    }

    /** Forgets all rows, and gives back what they share with other tables. */
    void clear() {
        announces.clear();
        for (int row = 0; row < keys.count(); row++) {
            if (keys.isLive(row)) {
                flags.lower(row, RowFlags.ALL);
                ungroup(row);
                keys.remove(row);
            }
        }
        Arrays.fill(kept, 0);
        compact();
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
        announces.move(moved);
        cursors.forEach(cursor -> cursor.move(moved));
        return moved;
    }

    /** How many octets of memory it takes, without the pools. */
    long footprint() {
        return keys.footprint() + flags.footprint() + groupOf.footprint() + announces.footprint() + groups.footprint();
    }
}
