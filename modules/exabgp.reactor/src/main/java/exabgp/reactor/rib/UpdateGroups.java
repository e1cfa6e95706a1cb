package exabgp.reactor.rib;

import exabgp.wire.negotiated.Negotiated;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sessions that are up, by what their messages depend on, so that what many peers are sent is packed once. Shared by the tables of all peers; for any thread, and held up by nobody for longer
 * than it takes to pack one run.
 */
public final class UpdateGroups {
    /** How many octets of messages are remembered, in all groups together: about what the sockets between a quick peer and a slow one hold. */
    static final long REMEMBERED = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Negotiated, UpdateGroup> groups = new HashMap<>();
    private final long remembered;

    /** No sessions. */
    public UpdateGroups() {
        this(REMEMBERED);
    }

    UpdateGroups(long remembered) {
        this.remembered = remembered;
    }

    /** The group of a session that begins, which has to {@link #leave} it. */
    UpdateGroup join(Negotiated negotiated) {
        lock.lock();
        try {
            UpdateGroup group = groups.computeIfAbsent(negotiated.forSending(), UpdateGroup::new);
            group.join();
            share();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** A session of the group ended. */
    void leave(UpdateGroup group) {
        lock.lock();
        try {
            if (group.leave() == 0) {
                groups.remove(group.terms());
            }
            share();
        } finally {
            lock.unlock();
        }
    }

    /** How many groups there are. */
    int size() {
        lock.lock();
        try {
            return groups.size();
        } finally {
            lock.unlock();
        }
    }

    private void share() {
        groups.values().forEach(group -> group.mayRemember(remembered / groups.size()));
    }
}
