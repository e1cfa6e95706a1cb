package exabgp.reactor.rib;

import exabgp.session.Outbox;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.nlri.InetNlri;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how the cost of announcing the same routes grows with routes and peers, outside of the tests: processor time and octets of heap for each route of each peer, and how many runs were packed.
 * Takes pairs ROUTESxPEERS. What is printed first warms the machine up.
 */
final class RibGrowth {
    private static final int BURST = 1000;

    private RibGrowth() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (String sizes : arguments) {
            String[] numbers = sizes.split("x", 2);
            measure(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.MAX_VALUE);
            measure(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), 5);
        }
    }

    private static void measure(int routes, int count, int each) throws InterruptedException {
        long before = heap();
        AttributePool pool = new AttributePool();
        KeyPool keys = new KeyPool();
        UpdateGroups groups = new UpdateGroups();
        List<AdjRibOut> peers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AdjRibOut peer = new AdjRibOut(Samples.config(Samples.V4), pool, keys, groups, new Gathering(0, 0));
            peer.start(Samples.negotiated(Samples.V4), Samples.LOCAL);
            peers.add(peer);
        }
        UpdateGroup group = groups.join(Samples.negotiated(Samples.V4));
        groups.leave(group);
        Outbox box = new Outbox();
        drain(peers, box);
        long packed = group.packed();
        long loading = 0;
        long draining = 0;
        for (int from = 0; from < routes; from += BURST) {
            List<Change> burst = new ArrayList<>();
            Attributes shared = Attributes.NONE;
            for (int i = from; i < Math.min(routes, from + BURST); i++) {
                InetNlri nlri = new InetNlri(Samples.V4, new Prefix(new Ipv4(0x0A000000 + (i << 8)), 24), null);
                shared = i == from || i % each == 0 ? attributes(i / each) : shared;
                burst.add(new Change.Announce(new Route(nlri, shared)));
            }
            long begin = cpu();
            peers.forEach(peer -> peer.apply(burst));
            long middle = cpu();
            drain(peers, box);
            loading += middle - begin;
            draining += cpu() - middle;
        }
        double all = (double) routes * count;
        System.out.printf("%8d routes %5d peers %8d sets: load %6.0f ns, drain %6.0f ns, %6.1f octets for each route of each peer; %d runs packed%n",
                routes, count, pool.size(), loading / all, draining / all, (heap() - before) / all, group.packed() - packed);
        peers.forEach(AdjRibOut::stop);
    }

    private static void drain(List<AdjRibOut> peers, Outbox box) throws InterruptedException {
        boolean more = true;
        while (more) {
            more = false;
            for (AdjRibOut peer : peers) {
                box.octets().clear();
                peer.wake();
                peer.next(box, Duration.ZERO);
                more |= !box.octets().isEmpty();
            }
        }
    }

    private static Attributes attributes(int number) {
        return Samples.attributes("192.0.2.9", 7).with(new Med(number % 100)).with(AsPath.sequence(new Asn(65001), new Asn(70000 + number), new Asn(65003)));
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
