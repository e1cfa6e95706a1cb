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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is announced to one peer, and what of it is still to be sent. Lives as long as the peer, over all its sessions. Every method may be called by any thread, except those of
 * {@link RouteSource}; each holds the one lock no longer than a change of the table takes, and packing messages needs no lock.
 */
public final class AdjRibOut implements RouteSource {
    private final Ipv4 routerId;
    private final UpdateGroups groups;
    private final OutTable table;
    private final Gathering gathering;
    private final CommandChanges commands;
    private final Waiters waiters;
    private final TableLock lock;
    private final Settling settling;
    private final Batch batch = new Batch();
    private @Nullable RunPacker packer;

    /** A table without routes, for no session yet, that shares attribute sets, keys and messages with others. */
    public AdjRibOut(Config config, AttributePool attributes, KeyPool keys, UpdateGroups groups) {
        this(config, attributes, keys, groups, new Gathering(Gathering.HELD, Gathering.SETTLE));
    }

    AdjRibOut(Config config, AttributePool attributes, KeyPool keys, UpdateGroups groups, Gathering gathering) {
        this(config, attributes, keys, groups, gathering, CommandChanges.STEP);
    }

    AdjRibOut(Config config, AttributePool attributes, KeyPool keys, UpdateGroups groups, Gathering gathering, int step) {
        this.groups = groups;
        this.gathering = gathering;
        routerId = config.routerId();
        table = new OutTable(config, attributes, keys);
        commands = new CommandChanges(table, config.autoFlush(), step);
        ReentrantLock one = new ReentrantLock();
        waiters = new Waiters(one);
        lock = new TableLock(one, table, commands, gathering, waiters);
        settling = new Settling(one, table, commands, waiters, lock);
    }

    /** A table without routes, for no session yet. */
    public AdjRibOut(Config config) {
        this(config, new AttributePool(), new KeyPool(), new UpdateGroups());
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
        lock.hold();
    }

    /** Ends a {@link #hold}. */
    public void release() {
        lock.release();
    }

    /** Announces a route of a command. Nothing happens when it is announced already, just so. False when its family is not configured: it is then left out. */
    public boolean announce(Route route) {
        return lock.change(() -> commands.make(new Change.Announce(route)) ? 1 : 0) == 1;
    }

    /** Announces routes of commands, in order. How many were left out because their family is not configured. */
    public int announce(Collection<Route> routes) {
        return apply(routes.stream().<Change>map(Change.Announce::new).toList());
    }

    /** Withdraws the route to {@code nlri}, to the peer too even when it was never announced. False when its family is not configured. */
    public boolean withdraw(Nlri nlri) {
        return lock.change(() -> commands.make(new Change.Withdraw(nlri)) ? 1 : 0) == 1;
    }

    /** Does all of these in order, under one lock. How many were left out because their family is not configured. */
    public int apply(List<Change> changes) {
        return lock.change(() -> commands.make(changes));
    }

    /**
     * Takes over the routes of a configuration that was read: those of the previous call that are not among them are withdrawn, new and changed ones announced. Routes of commands are left
     * alone. How many were left out because their family is not configured.
     *
     * @param most   how many there are, at most
     * @param routes gives each to whom it is given, so that they need not be there all at once; called once, with the lock held
     */
    public int replaceConfigured(int most, Consumer<Consumer<Route>> routes) {
        return lock.change(() -> {
            commands.overruleConfigured();
            return table.replaceConfigured(most, each -> routes.accept(route -> {
                commands.overrule(route);
                each.accept(route);
            }));
        });
    }

    /** Does all of these in order, as {@link #apply}, but as changes of the configuration: its routes are not grouped with those of commands. */
    void applyConfigured(List<Change> changes) {
        lock.change(() -> {
            commands.overrule(changes);
            changes.forEach(change -> table.change(change, true));
        });
    }

    /** Sends one UPDATE with these attributes and no NLRI, when there is a session. */
    public void announceBare(Attributes attributes, boolean nextHopSelf) {
        lock.change(() -> commands.send(() -> table.bare(attributes, nextHopSelf)));
    }

    /** Sends End-of-RIB for a family after all earlier changes. False when there is no session. */
    public boolean endOfRib(Family family) {
        return lock.change(() -> {
            commands.send(() -> table.endOfRib(family));
            return table.isUp() ? 1 : 0;
        }) == 1;
    }

    /**
     * Lets go what is held back and sends all announced routes again ({@code rib flush out}), when there is a session. When much is held back the session does so, in steps, and sends nothing before
     * all is let go; what is commanded meanwhile waits for the next flush.
     */
    public void flush() {
        lock.change(commands::flush);
    }

    /**
     * Whether a command may make so many changes of routes and send so many single messages: changes that wait for {@link #flush} are bounded, messages that wait to be written are, too. The one
     * who commands asks before.
     */
    public boolean hasRoom(int changes, int messages) {
        return (messages == 0 && commands.isAlwaysImmediate()) || lock.ask(() -> commands.hasRoom(changes, messages));
    }

    /** What commands have changed that waits for {@link #flush}, or for the session to let it go after one, in order. */
    public List<Change> held() {
        return lock.ask(commands::held);
    }

    /** Whether what was flushed is being let go. */
    boolean isLettingGo() {
        return lock.ask(commands::isLettingGo);
    }

    /** Sends all announced routes of a family again, as the peer asked by ROUTE-REFRESH. */
    public void resend(Family family) {
        lock.change(() -> table.resend(family));
    }

    /** Withdraws every announced route and forgets them, and what is held back ({@code rib clear out}). What the peer was not told of yet, it never hears of. */
    public void clear() {
        lock.change(() -> {
            commands.clear();
            table.clear();
        });
    }

    /** The peer is gone: forgets its routes without a word, and gives back what its table shares with those of others. */
    public void discard() {
        stop();
        lock.change(() -> {
            commands.discard();
            table.discard();
        });
    }

    /** Shows every announced route, by family and in the order they came, without holding the lock meanwhile. */
    public void forEach(Consumer<? super Route> each) {
        RowCursor cursor = lock.ask(() -> table.rows().cursor());
        try {
            List<Route> some = lock.ask(() -> cursor.chunk(table.rows()::route));
            while (!some.isEmpty()) {
                some.forEach(each);
                some = lock.ask(() -> cursor.chunk(table.rows()::route));
            }
        } finally {
            lock.change(() -> table.rows().close(cursor));
        }
    }

    /** Whether the route to {@code nlri} is announced. Never when the table keeps nothing. */
    public boolean isAnnounced(Nlri nlri) {
        return lock.ask(() -> table.isAnnounced(nlri));
    }

    /** Numbers at this moment. */
    public Counts counts() {
        return lock.ask(() -> new Counts(table.rows().kept(), table.rows().announces().size(), table.withdrawsQueued()));
    }

    /** The number of the last change; grows with each that leaves something to be sent. */
    long sequence() {
        return lock.ask(table::sequence);
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

    /**
     * Says what became of all changes so far, once that is certain: at once in the calling thread when it is so already, else in a thread of the session, which {@code then} must not hold up.
     */
    public void whenSettled(Consumer<Fate> then) {
        settling.whenSettled(then);
    }

    /** A session is up and will {@link #start} in a moment, or is {@link #over}. */
    public void expect() {
        settling.expect(true);
    }

    /** The session is over, and has stopped if it ever started. */
    public void over() {
        settling.expect(false);
        waiters.end();
    }

    @Override
    public void start(Negotiated negotiated, Ip localAddress) {
        packer = new RunPacker(groups.join(negotiated), negotiated, localAddress, routerId);
        lock.change(() -> {
            gathering.start(System.nanoTime());
            table.start(negotiated);
        });
    }

    @Override
    public void next(Outbox out, Duration atMost) throws InterruptedException {
        lock.await(atMost.toNanos());
        long reached = take(out.octets());
        if (reached >= 0) {
            out.reaches(reached);
        }
    }

    /** The same, except that it says up to which change all are handed out, or -1 when there is nothing new to say. */
    long next(OctetWriter out, Duration atMost) throws InterruptedException {
        lock.await(atMost.toNanos());
        return take(out);
    }

    private long take(OctetWriter out) throws InterruptedException {
        batch.clear();
        lock.take(batch);
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
        lock.wake();
    }

    @Override
    public boolean tryWake() {
        return lock.tryWake();
    }

    @Override
    public void stop() {
        settling.expect(false);
        lock.change(() -> {
            table.stop();
            commands.sessionEnded();
        });
        waiters.end();
        lock.finish();
        RunPacker used = packer;
        if (used != null) {
            groups.leave(used.group());
            packer = null;
        }
    }
}
