package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is announced to a peer and how that changes: {@link AdjRibOut} without its lock. Each change that leaves something to be sent gets a number. Not safe for use by several threads.
 */
final class OutTable {
    private final AdjRibOut.Config config;
    private final OutRows rows;
    private final WithdrawQueue withdraws;
    private final Farewells farewells = new Farewells();
    private final Resend resend;
    private final Singles singles = new Singles();
    private final Rounds rounds;
    private @Nullable Negotiated negotiated;
    private long families;
    private long sequence;

    OutTable(AdjRibOut.Config config, AttributePool attributes, KeyPool routes) {
        this.config = config;
        rows = new OutRows(config.families(), attributes, routes);
        withdraws = new WithdrawQueue(rows.families());
        resend = new Resend(rows);
        rounds = new Rounds(config, rows, withdraws, farewells, resend, singles);
    }

    /** The number of the last change that left something to be sent. */
    long sequence() {
        return sequence;
    }

    /** Whether there is a session. */
    boolean isUp() {
        return negotiated != null;
    }

    /** Whether there is a session whose first round is handed out. */
    boolean isPastFirstRound() {
        return isUp() && !rounds.isInitial();
    }

    /** Whether routes of a family are taken. */
    boolean takes(Family family) {
        return rows.number(family) >= 0;
    }

    /** Whether the configuration announces this route, and no command has withdrawn it. */
    boolean isConfigured(Nlri nlri) {
        int row = find(nlri);
        return row >= 0 && rows.flags().has(row, RowFlags.CONFIGURED);
    }

    /** Leaves a route to commands: a configuration that does not announce it does not withdraw it either. */
    void disown(Nlri nlri) {
        int row = find(nlri);
        if (row >= 0) {
            rows.flags().lower(row, RowFlags.CONFIGURED);
            rows.settle(row);
        }
    }

    private int find(Nlri nlri) {
        int family = rows.number(nlri.family());
        return family < 0 ? -1 : rows.find(family, nlri);
    }

    /** Whether there is a session and something to be handed out to it. */
    boolean hasWork() {
        return isUp() && (rounds.isRunning() || sequence > rounds.reached());
    }

    /** Hands out runs until the batch is full or nothing is left to be sent. */
    void take(Batch batch) {
        Negotiated context = negotiated;
        if (context != null) {
            rounds.take(batch, context, sequence);
            compact();
        }
    }

    /** Makes a change, of the configuration or else of a command. False when its family is not configured. */
    boolean change(Change change, boolean configured) {
        return switch (change) {
            case Change.Announce announce -> announce(announce.route(), configured);
            case Change.Withdraw withdraw -> withdraw(withdraw.nlri(), withdraw.attributes());
        };
    }

    /** Announces a route, of the configuration or else of a command. False when its family is not configured. */
    boolean announce(Route route, boolean configured) {
        return announce(route, configured, 0);
    }

    private boolean announce(Route route, boolean configured, int flags) {
        int family = rows.number(route.nlri().family());
        if (family < 0) {
            return false;
        }
        int row = rows.findOrAdd(family, route.nlri());
        rows.flags().raise(row, flags);
        if (rows.regroup(row, route, configured, rows.renew(row, family, route.nlri()))) {
            if (config.keep()) {
                rows.keep(row);
            }
            if (isUp() ? isNegotiated(family) : !config.keep()) {
                rows.enqueue(row);
                sequence++;
            } else if (!config.keep()) {
                rows.ungroup(row);
            }
            rows.settle(row);
        }
        compact();
        return true;
    }

    /** Whether the table has a route to {@code nlri}. */
    boolean isAnnounced(Nlri nlri) {
        int family = rows.number(nlri.family());
        int row = family < 0 ? -1 : rows.find(family, nlri);
        return row >= 0 && rows.hasRoute(row, family);
    }

    /** Withdraws a route, from the peer as well whether it was told of it or not, once the session has begun to send. False when its family is not configured. */
    boolean withdraw(Nlri nlri, @Nullable Attributes attributes) {
        int family = rows.number(nlri.family());
        if (family < 0) {
            return false;
        }
        if (isNegotiated(family) && !rounds.isUntouched()) {
            int row = rows.findOrAdd(family, nlri);
            leave(row, family, attributes);
            rows.drop(row);
        } else {
            int row = rows.find(family, nlri);
            if (row >= 0) {
                rows.drop(row);
                rows.settle(row);
            }
        }
        compact();
        return true;
    }

    /** Withdraws all routes; those the peer was not told of just go. */
    void clear() {
        for (int row = 0; row < rows.count(); row++) {
            if (rows.isLive(row)) {
                if (rows.flags().has(row, RowFlags.TOLD)) {
                    leave(row, rows.familyOf(row), null);
                }
                rows.drop(row);
                rows.settle(row);
            }
        }
        compact();
    }

    /** Takes over the routes of a configuration, at most so many, which {@code routes} gives one by one. How many have a family that is not configured. */
    int replaceConfigured(int most, Consumer<Consumer<Route>> routes) {
        rows.expect(most);
        Listing listing = new Listing();
        routes.accept(listing);
        rounds.repeat(listing.repeats.finish());
        withdrawUnlisted();
        compact();
        return listing.refused;
    }

    /** Takes the routes of a configuration. */
    private final class Listing implements Consumer<Route> {
        private final Repeats.Builder repeats = new Repeats.Builder();
        private int refused;

        @Override
        public void accept(Route route) {
            repeats.add(route);
            refused += announce(route, true, RowFlags.CONFIGURED | RowFlags.LISTED) ? 0 : 1;
        }
    }

    private void withdrawUnlisted() {
        for (int row = 0; row < rows.count(); row++) {
            if (rows.isLive(row) && rows.flags().has(row, RowFlags.CONFIGURED | RowFlags.LISTED)) {
                boolean listed = rows.flags().has(row, RowFlags.LISTED);
                rows.flags().lower(row, RowFlags.LISTED);
                if (!listed) {
                    if (isNegotiated(rows.familyOf(row)) && !rounds.isUntouched()) {
                        leave(row, rows.familyOf(row), null);
                    }
                    rows.drop(row);
                    rows.settle(row);
                }
            }
        }
    }

    /** Sends one message with attributes and no NLRI, when there is a session that can. */
    void bare(Attributes attributes, boolean nextHopSelf) {
        Negotiated context = negotiated;
        if (context != null && !context.families().isEmpty()) {
            Family family = context.has(Family.IPV4_UNICAST) ? Family.IPV4_UNICAST : context.families().getFirst();
            single(new Run.Announce(attributes, nextHopSelf, Nlris.of(family, false, List.of()), false));
        }
    }

    /** Sends End-of-RIB after all earlier changes, where the family is negotiated. False when there is no session. */
    boolean endOfRib(Family family) {
        Negotiated context = negotiated;
        if (context != null && context.has(family)) {
            single(new Run.EndOfRib(family));
        }
        return context != null;
    }

    /** Sends all routes again, by command. Where none are kept the markers alone would make the peer drop what it has, so nothing is sent. */
    void flush() {
        if (config.keep() && families != 0) {
            resend.request(families, config.routeRefresh());
            sequence++;
        }
    }

    /** Sends the routes of a family again, as the peer asked, where routes are kept. */
    void resend(Family family) {
        Negotiated context = negotiated;
        int number = rows.number(family);
        if (config.keep() && context != null && number >= 0 && isNegotiated(number)) {
            resend.request(1L << number, context.refresh() == Refresh.ENHANCED);
            sequence++;
        }
    }

    /** Begins a session: all that is kept, or else was left over, is queued. */
    void start(Negotiated context) {
        negotiated = context;
        families = 0;
        for (int number = 0; number < rows.families(); number++) {
            families |= context.families().contains(rows.family(number)) ? 1L << number : 0;
        }
        forget();
        sequence++;
        rounds.start(sequence);
    }

    /** Ends a session: nothing is to be sent any more. */
    void stop() {
        negotiated = null;
        families = 0;
        forget();
        rounds.stop(sequence);
    }

    /** Forgets all, for good, and gives back what is shared with other tables. There is no session. */
    void discard() {
        withdraws.clear();
        farewells.clear();
        resend.clear();
        singles.clear();
        rows.clear();
    }

    OutRows rows() {
        return rows;
    }

    int withdrawsQueued() {
        return withdraws.size();
    }

    private boolean isNegotiated(int family) {
        return (families & 1L << family) != 0;
    }

    /** Queues a withdrawal that carries these attributes, or where they are null those that the route has until now. */
    private void leave(int row, int family, @Nullable Attributes attributes) {
        int group = rows.group(row);
        Attributes told = group == Groups.NONE ? Attributes.NONE : rows.groups().attributes(group);
        farewells.put(row, rows.family(family), attributes == null ? told : attributes);
        if (!rows.flags().has(row, RowFlags.LEAVING)) {
            rows.flags().raise(row, RowFlags.LEAVING);
            withdraws.add(family, row);
            sequence++;
        }
    }

    /** Forgets what the peer was told and what was to be sent, then queues all that a session, or the next one, has to be told. */
    private void forget() {
        withdraws.clear();
        farewells.clear();
        resend.clear();
        singles.clear();
        rows.announces().clear();
        for (int row = 0; row < rows.count(); row++) {
            if (rows.isLive(row)) {
                boolean queued = rows.flags().has(row, RowFlags.QUEUED);
                boolean kept = rows.flags().has(row, RowFlags.KEPT);
                rows.flags().lower(row, RowFlags.QUEUED | RowFlags.LATE | RowFlags.LEAVING | RowFlags.TOLD);
                if (isUp() ? (kept || queued) && isNegotiated(rows.familyOf(row)) : queued && !kept) {
                    rows.enqueue(row);
                } else if (queued && !kept) {
                    rows.ungroup(row);
                }
                rows.settle(row);
            }
        }
        compact();
    }

    /** Has the end of what was changed so far told, also where nothing of it is sent. */
    void note() {
        sequence++;
    }

    /** Whether so many single messages more may wait to be sent; beyond that they are left out, so whoever is to answer for them asks before. */
    boolean hasRoom(int messages) {
        return singles.hasRoom(messages);
    }

    private void single(Run run) {
        if (singles.add(run)) {
            sequence++;
        }
    }

    private void compact() {
        int[] moved = rows.compact();
        if (moved.length > 0) {
            withdraws.move(moved);
            farewells.move(moved);
        }
    }
}
