package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.RouteRefresh.Subtype;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.List;

/**
 * Hands out what is to be sent in rounds: routes sent again, withdraws, announcements by attributes, then single messages. A round has what was there when it began. The first round of a session
 * is its initial table and ends with the End-of-RIB marks. Not safe for use by several threads.
 */
final class Rounds {
    /** Octets of a small NLRI, and how many of them fill a message: both only to judge how much goes into a batch. */
    private static final int SMALL_NLRI = 4;

    private static final int NLRI_IN_MESSAGE = 800;

    private static final int SMALL_BUFFER = 64;

    private final AdjRibOut.Config config;
    private final OutRows rows;
    private final WithdrawQueue withdraws;
    private final Farewells farewells;
    private final Resend resend;
    private final Singles singles;
    private OctetWriter nlris = new OctetWriter(SMALL_BUFFER);
    private Phase phase = Phase.IDLE;
    private boolean initial;
    private boolean handedOut;
    private boolean spoken;
    private long goal;
    private long reached;
    private int singlesDue;
    private Repeats repeats = Repeats.NONE;

    Rounds(AdjRibOut.Config config, OutRows rows, WithdrawQueue withdraws, Farewells farewells, Resend resend, Singles singles) {
        this.config = config;
        this.rows = rows;
        this.withdraws = withdraws;
        this.farewells = farewells;
        this.resend = resend;
        this.singles = singles;
    }

    private enum Phase {
        IDLE,
        RESEND_BEGIN,
        RESEND,
        RESEND_END,
        WITHDRAW,
        REPEAT,
        ANNOUNCE,
        SINGLE
    }

    /** Whether nothing of a session was handed out yet, so that the peer cannot have any route. */
    boolean isUntouched() {
        return initial && phase == Phase.RESEND_BEGIN;
    }

    /** Whether the first round of a session is not handed out to its end. */
    boolean isInitial() {
        return initial;
    }

    /** Whether a round is not handed out to its end. */
    boolean isRunning() {
        return phase != Phase.IDLE;
    }

    /** The change up to which all are handed out. */
    long reached() {
        return reached;
    }

    /** These are sent before the others when a session begins. */
    void repeat(Repeats routes) {
        repeats = routes;
    }

    /** Begins the initial round of a session. */
    void start(long sequence) {
        begin(sequence);
        initial = true;
        handedOut = false;
        spoken = false;
    }

    /** Ends the round of a session that ended. */
    void stop(long sequence) {
        phase = Phase.IDLE;
        initial = false;
        reached = sequence;
    }

    /** Hands out runs until the batch is full or nothing is left up to the change {@code sequence}. */
    void take(Batch batch, Negotiated negotiated, long sequence) {
        while (!batch.isFull()) {
            switch (phase) {
                case IDLE -> {
                    if (sequence == reached) {
                        return;
                    }
                    begin(sequence);
                }
                case RESEND_BEGIN -> marks(batch, Subtype.BEGIN, Phase.RESEND);
                case RESEND -> resend(batch, negotiated);
                case RESEND_END -> marks(batch, Subtype.END, Phase.WITHDRAW);
                case WITHDRAW -> withdraw(batch, negotiated);
                case REPEAT -> repeat(batch, negotiated);
                case ANNOUNCE -> announce(batch, negotiated);
                case SINGLE -> finish(batch, negotiated);
            }
        }
    }

    private void begin(long sequence) {
        goal = sequence;
        resend.beginRound();
        withdraws.beginRound();
        rows.announces().beginRound();
        singlesDue = singles.size();
        phase = Phase.RESEND_BEGIN;
    }

    private void marks(Batch batch, Subtype subtype, Phase then) {
        for (int family = 0; family < rows.families(); family++) {
            if ((resend.marked() & 1L << family) != 0) {
                batch.add(new Run.Marker(new RouteRefresh(rows.family(family), subtype)), 1, 0);
            }
        }
        phase = then;
    }

    private void resend(Batch batch, Negotiated negotiated) {
        int row = resend.next();
        if (row < 0) {
            phase = Phase.RESEND_END;
            return;
        }
        int group = rows.group(row);
        Nlris packed = packed(rows.familyOf(row), negotiated, row);
        rows.flags().raise(row, RowFlags.TOLD);
        // what a flush lets go is not sent twice by it, unless the peer hears of a withdrawal in between
        if (!config.autoFlush() && !rows.flags().has(row, RowFlags.LEAVING)) {
            rows.dequeue(row);
        }
        batch.add(new Run.Announce(rows.groups().attributes(group), rows.groups().nextHopSelf(group), packed, false), 1, 0);
        spoken = true;
    }

    /** One run for each family and batch. */
    private void withdraw(Batch batch, Negotiated negotiated) {
        int family = withdraws.dueFamily();
        if (family < 0) {
            phase = Phase.REPEAT;
            return;
        }
        // what is said along with a withdrawal is its own
        int[] leaving = withdraws.poll(family, Farewells.areSent(rows.family(family)) ? 1 : most(family, batch, false));
        Nlris packed = packed(family, negotiated, leaving);
        Attributes attributes = Attributes.NONE;
        for (int row : leaving) {
            attributes = farewells.take(row);
            rows.flags().lower(row, RowFlags.LEAVING | RowFlags.TOLD);
            rows.settle(row);
        }
        batch.add(farewell(packed, attributes), leaving.length, packed.packed().length());
        handedOut = true;
    }

    /** The first round of a session that has routes comes before the peer was told of any: like ExaBGP we then say of a flow withdrawn no more than its attributes. */
    private Run farewell(Nlris left, Attributes attributes) {
        boolean flow = left.family().safi() == Safi.FLOW.code() || left.family().safi() == Safi.FLOW_VPN.code();
        return spoken || !flow ? new Run.Withdraw(left, attributes) : new Run.Announce(attributes, false, Nlris.of(left.family(), false, List.of()), false);
    }

    private void repeat(Batch batch, Negotiated negotiated) {
        for (Run.Announce run : initial ? repeats.runs() : List.<Run.Announce>of()) {
            if (negotiated.has(run.nlris().family())) {
                batch.add(run, 1, 0);
                handedOut = true;
            }
        }
        phase = Phase.ANNOUNCE;
    }

    /** One run for each group and batch. */
    private void announce(Batch batch, Negotiated negotiated) {
        AnnounceQueue queue = rows.announces();
        int group = queue.dueGroup();
        if (group == Groups.NONE) {
            phase = Phase.SINGLE;
            return;
        }
        promoteSiblings(group);
        int family = rows.groups().family(group);
        Attributes attributes = rows.groups().attributes(group);
        boolean nextHopSelf = rows.groups().nextHopSelf(group);
        int[] due = queue.dueRows(group, most(family, batch, config.groupUpdates()));
        Nlris packed = packed(family, negotiated, due);
        for (int row : due) {
            told(row);
        }
        int messages = messages(family, due.length, config.groupUpdates());
        batch.add(new Run.Announce(attributes, nextHopSelf, packed, config.groupUpdates()), messages, packed.packed().length());
        handedOut = true;
    }

    /** A row has left the queue for the peer. */
    private void told(int row) {
        rows.dequeue(row);
        rows.flags().raise(row, RowFlags.TOLD);
        if (!rows.flags().has(row, RowFlags.KEPT)) {
            rows.ungroup(row);
            rows.settle(row);
        }
    }

    /** Routes with the same attributes in other families have their turn next. */
    private void promoteSiblings(int group) {
        for (int family = rows.families() - 1; family >= 0; family--) {
            boolean other = family != rows.groups().family(group) && (!config.keep() || rows.routes(family) > 0);
            int sibling = other ? rows.groups().sibling(group, family) : Groups.NONE;
            if (sibling != Groups.NONE) {
                rows.announces().promote(sibling);
            }
        }
    }

    private void finish(Batch batch, Negotiated negotiated) {
        if (initial && !config.manualEor()) {
            for (Family family : negotiated.families()) {
                batch.add(new Run.EndOfRib(family), 1, 0);
            }
            if (negotiated.families().isEmpty()) {
                batch.add(new Run.Alive(), 1, 0);
            }
        }
        for (; singlesDue > 0; singlesDue--) {
            batch.add(singles.remove(), 1, 0);
        }
        initial = false;
        spoken |= handedOut;
        phase = Phase.IDLE;
        reached = goal;
        // a large table must not leave a large buffer behind
        nlris = new OctetWriter(SMALL_BUFFER);
        batch.reaches(goal);
    }

    /** The NLRI of rows of a family. */
    private Nlris packed(int family, Negotiated negotiated, int... some) {
        boolean pathIds = hasPathIds(family, negotiated);
        nlris.clear();
        rows.write(some, pathIds, nlris);
        return Nlris.decode(rows.family(family), pathIds, nlris.toOctets());
    }

    private boolean hasPathIds(int family, Negotiated negotiated) {
        return negotiated.addPathSend().contains(rows.family(family));
    }

    /** How many NLRI of a family to take for one run. */
    private int most(int family, Batch batch, boolean grouped) {
        if (!Nlris.areTakenApart(rows.family(family))) {
            return 1;
        }
        return Math.max(1, batch.room() / (messages(family, 2, grouped) == 2 ? Batch.MESSAGE : SMALL_NLRI));
    }

    private int messages(int family, int count, boolean grouped) {
        return grouped && rows.family(family).equals(Family.IPV4_UNICAST) ? 1 + count / NLRI_IN_MESSAGE : count;
    }
}
