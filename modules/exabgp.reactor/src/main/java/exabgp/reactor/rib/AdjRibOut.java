package exabgp.reactor.rib;

import exabgp.session.Outbox;
import exabgp.session.RouteSource;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is announced to one peer, and what of it is still to be sent. Lives as long as the peer, over all its sessions. Every method may be called by any thread, except those of
 * {@link RouteSource}; each holds the one lock no longer than a change of the table takes, and packing messages needs no lock.
 */
public final class AdjRibOut implements RouteSource {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Ipv4 routerId;
    private final UpdateGroups groups;
    private final OutTable table;
    private final Gathering gathering;
    private final HeldChanges held = new HeldChanges();
    private final boolean autoFlush;
    private final Waiters waiters = new Waiters(lock);
    private final Batch batch = new Batch();
    private @Nullable RunPacker packer;
    private boolean waiting;
    private boolean woken;
    private boolean expected;

    /** A table without routes, for no session yet, that shares attribute sets and messages with others. */
    public AdjRibOut(Config config, AttributePool pool, UpdateGroups groups) {
        this(config, pool, groups, new Gathering(Gathering.HELD, Gathering.SETTLE));
    }

    AdjRibOut(Config config, AttributePool pool, UpdateGroups groups, Gathering gathering) {
        this.groups = groups;
        this.gathering = gathering;
        routerId = config.routerId();
        autoFlush = config.autoFlush();
        table = new OutTable(config, pool);
    }

    /** A table without routes, for no session yet. */
    public AdjRibOut(Config config) {
        this(config, new AttributePool(), new UpdateGroups());
    }

    /**
     * What a table needs to know of its peer.
     *
     * @param families     the families configured; routes of others are refused
     * @param groupUpdates whether one UPDATE may hold several NLRI
     * @param autoFlush    whether what commands change while a session is up is sent without {@link #flush}
     * @param keep         whether routes are kept once they were sent ({@code adj-rib-out})
     * @param manualEor    whether End-of-RIB is left to commands
     * @param routeRefresh whether {@code route-refresh} is enabled, so that a flush is bracketed by its markers (RFC 7313)
     * @param routerId     the next hop of an IPv4 route with {@code next-hop self} in an IPv6 session
     */
    public record Config(List<Family> families, boolean groupUpdates, boolean autoFlush, boolean keep, boolean manualEor, boolean routeRefresh, Ipv4 routerId) {
        /** Keeps its own list. */
        public Config {
            families = List.copyOf(families);
        }
    }

    /** How many routes are announced, and how many changes wait to be sent. */
    public record Counts(int routes, int announcesQueued, int withdrawsQueued) {}

    /** Has nothing sent until {@link #release}, or for long: for the short time in which changes are made that belong together. Every hold needs its release. */
    public void hold() {
        lock.lock();
        try {
            gathering.hold();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@link #hold}. */
    public void release() {
        lock.lock();
        try {
            gathering.release();
            if (waiting && table.hasWork()) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Announces a route of a command. Nothing happens when it is announced already, just so. False when its family is not configured: it is then left out. */
    public boolean announce(Route route) {
        return change(() -> command(new Change.Announce(route)) ? 1 : 0) == 1;
    }

    /** Announces routes of commands, in order. How many were left out because their family is not configured. */
    public int announce(Collection<Route> routes) {
        return change(() -> refused(routes, route -> command(new Change.Announce(route))));
    }

    /** Withdraws the route to {@code nlri}, to the peer too even when it was never announced. False when its family is not configured. */
    public boolean withdraw(Nlri nlri) {
        return change(() -> command(new Change.Withdraw(nlri)) ? 1 : 0) == 1;
    }

    /** Does all of these in order, under one lock. How many were left out because their family is not configured. */
    public int apply(List<Change> changes) {
        return change(() -> commands(changes));
    }

    /**
     * Takes over the routes of a configuration that was read: those of the previous call that are not among them are withdrawn, new and changed ones announced. Routes of commands are left
     * alone. How many were left out because their family is not configured.
     */
    public int replaceConfigured(Collection<Route> routes) {
        return change(() -> {
            held.overrule(routes, change -> table.isConfigured(change.nlri()));
            return table.replaceConfigured(routes);
        });
    }

    /** Does all of these in order, as {@link #apply}, but as changes of the configuration: its routes are not grouped with those of commands. */
    void applyConfigured(List<Change> changes) {
        change(() -> {
            held.overrule(changes);
            return refused(changes, change -> perform(change, true));
        });
    }

    /** Sends one UPDATE with these attributes and no NLRI, when there is a session. */
    public void announceBare(Attributes attributes, boolean nextHopSelf) {
        change(() -> message(() -> table.bare(attributes, nextHopSelf)));
    }

    /** Sends End-of-RIB for a family after all earlier changes. False when there is no session. */
    public boolean endOfRib(Family family) {
        return change(() -> {
            message(() -> table.endOfRib(family));
            return table.isUp() ? 1 : 0;
        }) == 1;
    }

    /** Lets go what is held back and sends all announced routes again ({@code rib flush out}), when there is a session. */
    public void flush() {
        change(() -> {
            letGo();
            held.takeMessages().forEach(Runnable::run);
            table.flush();
        });
    }

    /** What commands have changed that waits for {@link #flush}, in order. */
    public List<Change> held() {
        return locked(held::changes);
    }

    /** Sends all announced routes of a family again, as the peer asked by ROUTE-REFRESH. */
    public void resend(Family family) {
        change(() -> table.resend(family));
    }

    /** Withdraws every announced route and forgets them, and what is held back ({@code rib clear out}). What the peer was not told of yet, it never hears of. */
    public void clear() {
        change(() -> {
            held.clear();
            table.clear();
        });
    }

    /** Shows every announced route, by family and in the order they came, without holding the lock meanwhile. */
    public void forEach(Consumer<? super Route> each) {
        RowCursor cursor = locked(() -> table.rows().cursor());
        try {
            List<Route> some = locked(() -> cursor.chunk(table.rows()::route));
            while (!some.isEmpty()) {
                some.forEach(each);
                some = locked(() -> cursor.chunk(table.rows()::route));
            }
        } finally {
            lock.lock();
            try {
                table.rows().close(cursor);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Whether the route to {@code nlri} is announced. Never when the table keeps nothing. */
    public boolean isAnnounced(Nlri nlri) {
        return locked(() -> table.isAnnounced(nlri));
    }

    /** Numbers at this moment. */
    public Counts counts() {
        return locked(() -> new Counts(table.rows().kept(), table.rows().announces().size(), table.withdrawsQueued()));
    }

    /** The number of the last change; grows with each that leaves something to be sent. */
    public long sequence() {
        return locked(table::sequence);
    }

    /**
     * Runs {@code then} once all changes up to {@code sequence} were written to the peer or the session ended: at once in the calling thread when that is so already, else in a thread of the
     * session, which it must not hold up.
     */
    public void whenWritten(long sequence, Runnable then) {
        if (!locked(() -> table.isUp() && await(sequence, written -> then.run()))) {
            then.run();
        }
    }

    /** What became of all changes so far. */
    public enum Fate {
        /** They were written to the peer. */
        WRITTEN,
        /** There is no session, or it ended before; they are kept for the next one. */
        NO_SESSION,
        /** Some wait for {@link #flush}. */
        HELD
    }

    /** Says what became of all changes so far, once that is certain; called as by {@link #whenWritten}. */
    public void whenSettled(Consumer<Fate> then) {
        Fate already = settle(written -> then.accept(written ? Fate.WRITTEN : Fate.NO_SESSION));
        if (already != null) {
            then.accept(already);
        }
    }

    private @Nullable Fate settle(Consumer<Boolean> then) {
        lock.lock();
        try {
            if (!table.isUp() && !expected) {
                return Fate.NO_SESSION;
            }
            if (!held.isEmpty()) {
                return Fate.HELD;
            }
            // the beginning of a session is a change of its own
            return await(table.sequence() + (table.isUp() ? 0 : 1), then) ? null : Fate.WRITTEN;
        } finally {
            lock.unlock();
        }
    }

    /** A session is up and will {@link #start} in a moment, or is {@link #over}. */
    public void expect() {
        lock.lock();
        try {
            expected = true;
        } finally {
            lock.unlock();
        }
    }

    /** The session is over, and has stopped if it ever started. */
    public void over() {
        lock.lock();
        try {
            expected = false;
        } finally {
            lock.unlock();
        }
        waiters.end();
    }

    /** Waits until all changes up to {@code sequence} were written to the peer or the session ended. False when {@code most} passed before. */
    public boolean awaitWritten(long sequence, Duration most) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        whenWritten(sequence, done::countDown);
        return done.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void start(Negotiated negotiated, Ip localAddress) {
        packer = new RunPacker(groups.join(negotiated), negotiated, localAddress, routerId);
        change(() -> {
            gathering.start(System.nanoTime());
            table.start(negotiated);
        });
    }

    @Override
    public void next(Outbox out, Duration atMost) throws InterruptedException {
        long reached = next(out.octets(), atMost);
        if (reached >= 0) {
            out.reaches(reached);
        }
    }

    /** Puts a batch of messages into {@code out}. Says up to which change all are handed out, or -1 when there is nothing new to say. */
    long next(OctetWriter out, Duration atMost) throws InterruptedException {
        batch.clear();
        lock.lockInterruptibly();
        try {
            await(atMost.toNanos());
            if (!gathering.isHeld(System.nanoTime())) {
                table.take(batch);
            }
        } finally {
            lock.unlock();
        }
        RunPacker ready = packer;
        if (ready != null) {
            batch.runs().forEach(run -> ready.pack(run, out));
        }
        return batch.reached();
    }

    @Override
    public void written(long sequence) {
        waiters.written(sequence);
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        change(() -> {
            expected = false;
            table.stop();
            // the next session begins with all of it
            letGo();
            held.clear();
        });
        waiters.end();
        RunPacker used = packer;
        if (used != null) {
            groups.leave(used.group());
            packer = null;
        }
    }

    /** Waits for work and a moment longer for more of it, but not beyond a {@link #wake}. */
    private void await(long nanos) throws InterruptedException {
        waiting = true;
        try {
            long left = nanos;
            while (!table.hasWork() && !woken && left > 0) {
                left = changed.awaitNanos(left);
            }
            for (left = gatherFor(); left > 0; left = gatherFor()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            waiting = false;
            woken = false;
        }
    }

    private boolean await(long sequence, Consumer<Boolean> then) {
        boolean waits = waiters.add(sequence, then);
        if (waits) {
            changed.signal();
        }
        return waits;
    }

    private long gatherFor() {
        if (!table.hasWork() || woken) {
            return 0;
        }
        long now = System.nanoTime();
        // somebody who waits until a change is written is not to wait for others
        return waiters.isEmpty() || gathering.isHeld(now) ? gathering.left(now, table.sequence()) : 0;
    }

    private void change(Runnable change) {
        change(() -> {
            change.run();
            return 0;
        });
    }

    /** Makes a change and tells the writer when it is the first there is to be sent. */
    private int change(IntSupplier change) {
        lock.lock();
        try {
            boolean idle = !table.hasWork();
            int result = change.getAsInt();
            if (idle && table.hasWork()) {
                gathering.begin(System.nanoTime(), table.sequence());
                if (waiting) {
                    changed.signal();
                }
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** Makes a change of a command, or holds it back. False when its family is not configured. */
    private boolean command(Change change) {
        if (autoFlush || !table.isPastFirstRound()) {
            return perform(change, false);
        }
        boolean taken = table.takes(change.nlri().family());
        if (taken) {
            held.put(change);
        }
        return taken;
    }

    private int commands(List<Change> changes) {
        int refused = 0;
        for (int i = 0; i < changes.size(); i++) {
            refused += command(changes.get(i)) ? 0 : 1;
        }
        return refused;
    }

    /** Sends a message of a command, or holds it back. */
    private void message(Runnable send) {
        if (autoFlush || !table.isPastFirstRound()) {
            send.run();
        } else {
            held.message(send);
        }
    }

    private void letGo() {
        for (HeldChanges.Held each : held.takeChanges()) {
            if (each.withdrawn()) {
                table.disown(each.change().nlri());
            }
            perform(each.change(), false);
        }
    }

    private boolean perform(Change change, boolean configured) {
        return switch (change) {
            case Change.Announce announce -> table.announce(announce.route(), configured);
            case Change.Withdraw withdraw -> table.withdraw(withdraw.nlri(), withdraw.attributes());
        };
    }

    private static <T> int refused(Collection<T> changes, Predicate<T> change) {
        int refused = 0;
        for (T each : changes) {
            refused += change.test(each) ? 0 : 1;
        }
        return refused;
    }
}
