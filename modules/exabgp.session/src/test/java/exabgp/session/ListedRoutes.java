package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.negotiated.Negotiated;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Gives the messages it was given, one batch for each. */
class ListedRoutes implements RouteSource {
    final List<String> lines = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Octets> batches = new LinkedBlockingQueue<>();
    private long sequence;

    void add(Octets batch) {
        batches.add(batch);
    }

    @Override
    public void start(Negotiated negotiated, Ip localAddress) {
        lines.add("start " + localAddress);
    }

    @Override
    public void next(Outbox out, Duration atMost) throws InterruptedException {
        Octets batch = batches.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (batch != null && !batch.isEmpty()) {
            out.octets().octets(batch);
            out.reaches(++sequence);
        }
    }

    @Override
    public void written(long position) {
        lines.add("written " + position);
    }

    @Override
    public void wake() {
        batches.add(Octets.EMPTY);
    }

    @Override
    public void stop() {
        lines.add("stop");
    }
}
