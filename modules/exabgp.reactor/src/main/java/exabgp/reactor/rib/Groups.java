package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;

/**
 * The groups of routes of one table that have the same attributes and family: what a route refers to, and what is announced together. Routes of the configuration and of commands are never in one
 * group, so that what the configuration says is sent the same way however early a helper has its say. Counts the routes of each and holds on to its set in the
 * {@link AttributePool} as long as there are any. Numbers of groups without routes are used again. Not safe for use by several threads.
 */
final class Groups implements HashIndex.Rows {
    static final int NONE = -1;

    private static final int SELF = 1;
    private static final int CONFIGURED = 2;
    private static final int FAMILY = 2;

    private final AttributePool pool;
    private HashIndex index = new HashIndex(this);
    private IntColumn sets = new IntColumn();
    private IntColumn kinds = new IntColumn();
    private IntColumn routes = new IntColumn();
    private IntQueue unused = new IntQueue();
    private Attributes lastAttributes = Attributes.NONE;
    private int lastKind;
    private int last = NONE;
    private int soughtSet;
    private int soughtKind;

    Groups(AttributePool pool) {
        this.pool = pool;
    }

    /** The group of these attributes in a family, made when there is none, with one route more. */
    int enter(Attributes attributes, boolean nextHopSelf, int family, boolean configured) {
        int kind = family << FAMILY | (configured ? CONFIGURED : 0) | (nextHopSelf ? SELF : 0);
        if (last != NONE && lastKind == kind && lastAttributes.equals(attributes)) {
            routes.set(last, routes.get(last) + 1);
            return last;
        }
        int set = pool.acquire(attributes, 1);
        int group = find(set, kind);
        if (group == NONE) {
            group = add(set, kind);
        } else {
            pool.release(set, 1);
            routes.set(group, routes.get(group) + 1);
        }
        last = group;
        lastKind = kind;
        lastAttributes = attributes;
        return group;
    }

    /** The group has one route less. */
    void leave(int group) {
        int left = routes.get(group) - 1;
        routes.set(group, left);
        if (left == 0) {
            index.remove(hash(group), group);
            pool.release(sets.get(group), 1);
            unused.add(group);
            if (last == group) {
                last = NONE;
            }
            if (unused.size() == sets.size()) {
                reset();
            }
        }
    }

    /** The group with the same attributes in another family, or {@link #NONE}. */
    int sibling(int group, int family) {
        return find(sets.get(group), family << FAMILY | (kinds.get(group) & (CONFIGURED | SELF)));
    }

    /** Whether the routes of both groups are sent the same way. */
    boolean isSame(int group, int other) {
        return sets.get(group) == sets.get(other) && ((kinds.get(group) ^ kinds.get(other)) & ~CONFIGURED) == 0;
    }

    Attributes attributes(int group) {
        return pool.get(sets.get(group));
    }

    boolean nextHopSelf(int group) {
        return (kinds.get(group) & SELF) != 0;
    }

    int family(int group) {
        return kinds.get(group) >>> FAMILY;
    }

    @Override
    public int count() {
        return sets.size();
    }

    @Override
    public boolean isLive(int row) {
        return routes.get(row) > 0;
    }

    @Override
    public int hash(int row) {
        return hash(sets.get(row), kinds.get(row));
    }

    @Override
    public boolean isSought(int row) {
        return sets.get(row) == soughtSet && kinds.get(row) == soughtKind;
    }

    /** How many octets of memory it takes, without the pool. */
    long footprint() {
        return index.footprint() + sets.footprint() + kinds.footprint() + routes.footprint();
    }

    private int find(int set, int kind) {
        soughtSet = set;
        soughtKind = kind;
        return index.find(hash(set, kind));
    }

    private int add(int set, int kind) {
        int group;
        if (unused.size() > 0) {
            group = unused.poll();
            sets.set(group, set);
            kinds.set(group, kind);
            routes.set(group, 1);
        } else {
            group = sets.size();
            sets.add(set);
            kinds.add(kind);
            routes.add(1);
        }
        index.add(hash(set, kind), group);
        return group;
    }

    /** Gives back the room of a time when there were more. */
    private void reset() {
        index = new HashIndex(this);
        sets = new IntColumn();
        kinds = new IntColumn();
        routes = new IntColumn();
        unused = new IntQueue();
    }

    private static int hash(int set, int kind) {
        int mixed = (set * 0x9E3779B1 ^ kind) * 0x85EBCA6B;
        return mixed ^ mixed >>> 15;
    }
}
