package exabgp.reactor.rib;

/**
 * Which rows are still to be announced: the groups in the order in which each got its first row, and the rows of each in the order they came, as linked lists within columns. What comes in while
 * a round is being sent waits for the next round, so that no stream of changes keeps others waiting for ever. Not safe for use by several threads.
 */
final class AnnounceQueue {
    private static final int NONE = -1;

    /** From how many groups on their room is given back when nothing is queued. */
    private static final int MANY = 1024;

    private final FlagColumn flags;
    private Links links = new Links();
    private IntColumn heads = new IntColumn();
    private IntColumn tails = new IntColumn();
    private IntColumn after = new IntColumn();
    private IntColumn before = new IntColumn();
    private int firstGroup = NONE;
    private int lastGroup = NONE;
    private int size;
    private int due;
    private int entering;
    private long added;

    /** A queue without rows that notes in {@code flags} which rows are queued. */
    AnnounceQueue(FlagColumn flags) {
        this.flags = flags;
    }

    /** How many rows are queued. */
    int size() {
        return size;
    }

    /** Queues a row that is not queued. */
    void add(int row, int group) {
        addGroups(group);
        int tail = tails.get(group);
        links.link(row, tail, NONE);
        tails.set(group, row);
        if (tail == NONE) {
            heads.set(group, row);
            link(group, lastGroup);
        } else {
            links.next(tail, row);
        }
        flags.raise(row, RowFlags.QUEUED | entering);
        size++;
        added++;
    }

    /** Takes a queued row of this group out. */
    void remove(int row, int group) {
        if (isDue(row)) {
            due--;
        }
        size--;
        flags.lower(row, RowFlags.QUEUED | RowFlags.LATE);
        int ahead = links.previous(row);
        int behind = links.next(row);
        if (ahead == NONE) {
            heads.set(group, behind);
        } else {
            links.next(ahead, behind);
        }
        if (behind == NONE) {
            tails.set(group, ahead);
        } else {
            links.previous(behind, ahead);
        }
        if (heads.get(group) == NONE) {
            unlink(group);
        }
        if (size == 0) {
            links.empty();
            // making the room again takes as long as there are groups: that is to be spread over as many rows, or each small change of a large table would cost it
            if (heads.size() > MANY && added >= heads.size()) {
                clear();
            }
        }
    }

    /** From now on all that is queued is due. Nothing was due any more. */
    void beginRound() {
        due = size;
        entering ^= RowFlags.LATE;
    }

    /** The group whose turn it is, or {@link Groups#NONE} when nothing is due. */
    int dueGroup() {
        if (due == 0) {
            return NONE;
        }
        while (!isDue(heads.get(firstGroup))) {
            int group = firstGroup;
            unlink(group);
            link(group, lastGroup);
        }
        return firstGroup;
    }

    /** The first rows of a group that are due, {@code most} at most. */
    int[] dueRows(int group, int most) {
        int count = 0;
        int head = group < heads.size() ? heads.get(group) : NONE;
        for (int row = head; row != NONE && count < most && isDue(row); row = links.next(row)) {
            count++;
        }
        int[] rows = new int[count];
        int row = head;
        for (int i = 0; i < count; i++) {
            rows[i] = row;
            row = links.next(row);
        }
        return rows;
    }

    /** Lets a group have its turn right behind the one whose turn it is now. */
    void promote(int group) {
        if (group != firstGroup && group < heads.size() && heads.get(group) != NONE) {
            unlink(group);
            link(group, firstGroup);
        }
    }

    /** Forgets all rows, but not their flags. */
    void clear() {
        links.clear();
        heads = new IntColumn();
        tails = new IntColumn();
        after = new IntColumn();
        before = new IntColumn();
        firstGroup = NONE;
        lastGroup = NONE;
        size = 0;
        due = 0;
        added = 0;
    }

    /** Follows the rows of the table to their new numbers. */
    void move(int[] moved) {
        Links from = links;
        links = new Links();
        for (int group = firstGroup; group != NONE; group = after.get(group)) {
            int ahead = NONE;
            for (int row = heads.get(group); row != NONE; row = from.next(row)) {
                int behind = from.next(row);
                links.link(moved[row], ahead, behind == NONE ? NONE : moved[behind]);
                ahead = moved[row];
            }
            heads.set(group, moved[heads.get(group)]);
            tails.set(group, ahead);
        }
        if (size == 0) {
            clear();
        }
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return links.footprint() + heads.footprint() + tails.footprint() + after.footprint() + before.footprint();
    }

    private boolean isDue(int row) {
        return (flags.get(row) & (RowFlags.QUEUED | RowFlags.LATE)) == (RowFlags.QUEUED | (entering ^ RowFlags.LATE));
    }

    private void addGroups(int group) {
        while (heads.size() <= group) {
            heads.add(NONE);
            tails.add(NONE);
            after.add(NONE);
            before.add(NONE);
        }
    }

    /** Puts a group behind another, or in front when there is none. */
    private void link(int group, int ahead) {
        int behind = ahead == NONE ? firstGroup : after.get(ahead);
        before.set(group, ahead);
        after.set(group, behind);
        if (ahead == NONE) {
            firstGroup = group;
        } else {
            after.set(ahead, group);
        }
        if (behind == NONE) {
            lastGroup = group;
        } else {
            before.set(behind, group);
        }
    }

    private void unlink(int group) {
        int ahead = before.get(group);
        int behind = after.get(group);
        if (ahead == NONE) {
            firstGroup = behind;
        } else {
            after.set(ahead, behind);
        }
        if (behind == NONE) {
            lastGroup = ahead;
        } else {
            before.set(behind, ahead);
        }
    }
}
