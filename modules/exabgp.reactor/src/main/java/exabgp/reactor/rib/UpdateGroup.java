package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sessions to which the same routes are sent in the same octets. The first of them that has a run to send packs it; the others find it packed, until each has had it or there is no room for it
 * beside later ones. So a slow peer costs packing again, and no memory. A group of one remembers nothing.
 */
final class UpdateGroup {
    private final ReentrantLock lock = new ReentrantLock();
    private final Negotiated terms;
    private final UpdatePacker grouped;
    private final UpdatePacker single;
    private final PackedRuns recent = new PackedRuns();
    private int sessions;
    private long packed;

    /** A group without sessions, of those who negotiated this as far as it matters for what they are sent. */
    UpdateGroup(Negotiated terms) {
        this.terms = terms;
        grouped = new UpdatePacker(terms, true);
        single = new UpdatePacker(terms, false);
    }

    /** What all sessions of the group have in common. */
    Negotiated terms() {
        return terms;
    }

    void join() {
        lock.lock();
        try {
            sessions++;
        } finally {
            lock.unlock();
        }
    }

    /** How many sessions are left. */
    int leave() {
        lock.lock();
        try {
            sessions--;
            if (sessions < 2) {
                recent.clear();
            }
            return sessions;
        } finally {
            lock.unlock();
        }
    }

    /** Bounds what it remembers, in octets of messages. */
    void mayRemember(long octets) {
        lock.lock();
        try {
            recent.bound(octets);
        } finally {
            lock.unlock();
        }
    }

    /** How many runs were packed, those not counted that were found packed. */
    long packed() {
        lock.lock();
        try {
            return packed;
        } finally {
            lock.unlock();
        }
    }

    /** How many octets of messages are remembered. */
    long remembered() {
        lock.lock();
        try {
            return recent.octets();
        } finally {
            lock.unlock();
        }
    }

    /** Writes the messages that announce these routes, as {@link UpdatePacker#announce} has them. */
    void announce(Attributes attributes, Nlris nlris, boolean mayShare, OctetWriter out) {
        UpdatePacker packer = mayShare ? grouped : single;
        write(new PackedRuns.Key(mayShare ? PackedRuns.Kind.GROUPED : PackedRuns.Kind.SINGLE, attributes, nlris.family(), nlris.pathIds(), nlris.packed()),
                () -> packer.announce(attributes, nlris, out), out);
    }

    /** Writes the messages that withdraw these routes, as {@link UpdatePacker#withdraw} has them. */
    void withdraw(Attributes attributes, Nlris nlris, OctetWriter out) {
        write(new PackedRuns.Key(PackedRuns.Kind.WITHDRAWN, attributes, nlris.family(), nlris.pathIds(), nlris.packed()), () -> single.withdraw(attributes, nlris, out), out);
    }

    private void write(PackedRuns.Key run, Runnable packing, OctetWriter out) {
        Octets known;
        lock.lock();
        try {
            known = sessions < 2 ? null : recent.take(run);
            if (known == null) {
                int start = out.length();
                packing.run();
                packed++;
                if (sessions > 1) {
                    recent.put(run, out.toOctets(start), sessions - 1);
                }
                return;
            }
        } finally {
            lock.unlock();
        }
        out.octets(known);
    }
}
