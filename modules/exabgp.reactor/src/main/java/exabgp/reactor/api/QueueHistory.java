package exabgp.reactor.api;

import java.util.concurrent.atomic.AtomicLong;

/** What happened in the queues of one helper, over all its runs. Any thread. */
final class QueueHistory {
    private final AtomicLong highWater = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    /** So many octets wait. */
    void waits(long octets) {
        if (octets > highWater.get()) {
            highWater.accumulateAndGet(octets, Math::max);
        }
    }

    /** So many events more were left out. */
    void drops(long events) {
        dropped.addAndGet(events);
    }

    /** The depth of a queue at this moment, with what came before. */
    QueueDepth depth(long items, long octets, long limit) {
        return new QueueDepth(items, octets, highWater.get(), dropped.get(), limit);
    }
}
