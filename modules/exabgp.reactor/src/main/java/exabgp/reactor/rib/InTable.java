package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a peer announced: {@link AdjRibIn} without its lock. NLRI go from the message into the table without becoming values. Not safe for use by several threads. */
final class InTable implements RowCursor.Rows {
    private static final int[] NOTHING_LEFT = {};

    /** The keys of so many routes are made before the first is looked for. */
    private static final int BATCH = 8;

    private static final KeyBuffer[] NO_KEYS = {};

    private final AttributePool pool;
    private final List<RowCursor> cursors = new ArrayList<>();
    private final int[] routes = new int[KeyTable.MOST_FAMILIES];
    private final Releases releases;
    private KeyTable keys = new KeyTable();
    private IntColumn sets = new IntColumn();

    /** None before the first route: of thousands of peers most have none. */
    private KeyBuffer[] batch = NO_KEYS;

    InTable(AttributePool pool) {
        this.pool = pool;
        releases = new Releases(pool);
    }

    void apply(Update update) {
        for (Nlris nlris : update.withdrawn()) {
            withdraw(nlris);
        }
        for (Update.Reach reach : update.announced()) {
            announce(complete(update.attributes(), reach.nextHop()), reach.nlris());
        }
        releases.flush();
        if (keys.isSparse()) {
            compact();
        }
    }

    void clear() {
        for (int row = 0; row < keys.count(); row++) {
            if (keys.isLive(row)) {
                releases.add(sets.get(row));
            }
        }
        releases.flush();
        keys = new KeyTable();
        sets = new IntColumn();
        Arrays.fill(routes, 0);
        cursors.forEach(cursor -> cursor.move(NOTHING_LEFT));
    }

    int size() {
        return keys.live();
    }

    int size(Family family) {
        int number = keys.find(family);
        return number < 0 ? 0 : routes[number];
    }

    Route route(int row) {
        return new Route(keys.value(row), pool.get(sets.get(row)));
    }

    /** A walk over the routes of now, which follows them wherever they are moved until it is closed. */
    RowCursor cursor() {
        RowCursor cursor = new RowCursor(this);
        cursors.add(cursor);
        return cursor;
    }

    void close(RowCursor cursor) {
        cursors.remove(cursor);
    }

    @Override
    public int count() {
        return keys.count();
    }

    @Override
    public int families() {
        return keys.families();
    }

    @Override
    public int routes(int family) {
        return routes[family];
    }

    @Override
    public boolean hasRoute(int row, int family) {
        return keys.isLive(row) && keys.familyOf(row) == family;
    }

    /** How many octets of memory it takes, without the pool. */
    long footprint() {
        return keys.footprint() + sets.footprint();
    }

    private void announce(Attributes attributes, Nlris nlris) {
        if (nlris.isEmpty()) {
            return;
        }
        int family = keys.family(nlris.family());
        int set = pool.acquireDecoded(attributes, nlris.size());
        NlriCursor cursor = nlris.cursor();
        for (int count = next(family, nlris, cursor); count > 0; count = next(family, nlris, cursor)) {
            for (int i = 0; i < count; i++) {
                announce(family, batch[i], set);
            }
        }
    }

    private void announce(int family, KeyBuffer key, int set) {
        int row = keys.find(key);
        if (row < 0) {
            keys.add(key);
            sets.add(set);
            routes[family]++;
        } else {
            keys.renew(row, key);
            releases.add(sets.get(row));
            sets.set(row, set);
        }
    }

    /** Takes the next keys, as many as there is room for, and asks for the places of all of them ({@link HashIndex#touch}). How many there were. */
    private int next(int family, Nlris nlris, NlriCursor cursor) {
        if (batch.length == 0) {
            batch = Stream.generate(KeyBuffer::new).limit(BATCH).toArray(KeyBuffer[]::new);
        }
        int count = 0;
        while (count < BATCH && cursor.next()) {
            batch[count++].set(family, nlris, cursor);
        }
        for (int i = 0; i < count; i++) {
            keys.touch(batch[i]);
        }
        return count;
    }

    private static Attributes complete(Attributes attributes, @Nullable NextHop nextHop) {
        return nextHop == null || nextHop.equals(attributes.nextHop()) ? attributes : attributes.with(nextHop);
    }

    private void withdraw(Nlris nlris) {
        int family = keys.family(nlris.family());
        NlriCursor cursor = nlris.cursor();
        for (int count = next(family, nlris, cursor); count > 0; count = next(family, nlris, cursor)) {
            for (int i = 0; i < count; i++) {
                withdraw(family, keys.find(batch[i]));
            }
        }
    }

    private void withdraw(int family, int row) {
        if (row >= 0) {
            releases.add(sets.get(row));
            keys.remove(row);
            routes[family]--;
        }
    }

    private void compact() {
        int[] moved = keys.compact();
        sets.move(moved, keys.count());
        cursors.forEach(cursor -> cursor.move(moved));
    }
}
