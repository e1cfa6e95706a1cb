package exabgp.reactor.rib;

import exabgp.session.Outbox;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.message.UpdatePacker;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Measures what a million routes cost, outside of the tests: octets of heap for each route, and routes a second of processor time. Takes the number of routes; the figures of the second round count, the first
 * warms the machine up.
 */
final class RibFigures {
    private static final Negotiated BOTH = Samples.negotiated(Samples.V4, Samples.V6);

    private final int count;
    private boolean printing;

    private RibFigures(int count) {
        this.count = count;
    }

    public static void main(String[] arguments) throws InterruptedException {
        RibFigures figures = new RibFigures(Integer.parseInt(arguments[0]));
        figures.all();
        figures.printing = true;
        figures.all();
    }

    private void all() throws InterruptedException {
        Attributes shared = attributes(0);
        out("out, IPv4 /24, one attribute set", i -> new Route(v4(i), shared));
        out("out, IPv6 /48, one attribute set", i -> new Route(v6(i), shared));
        out("out, IPv4 /24, a set for 5 routes", i -> new Route(v4(i), attributes(i / 5)));
        out("out, IPv4 /24, a set for each", i -> new Route(v4(i), attributes(i)));
        empty("both tables of a peer without routes");
        in("in, IPv4 /24, 5 routes in an UPDATE", 5);
        in("in, IPv4 /24, 200 routes in an UPDATE", 200);
    }

    private void out(String what, IntFunction<Route> routes) throws InterruptedException {
        long before = heap();
        AttributePool pool = new AttributePool();
        KeyPool keys = new KeyPool();
        AdjRibOut rib = new AdjRibOut(Samples.config(Samples.V4, Samples.V6), pool, keys, new UpdateGroups());
        long begin = cpu();
        for (int i = 0; i < count; i++) {
            rib.announce(routes.apply(i));
        }
        long loaded = cpu() - begin;
        long octets = heap() - before;
        begin = cpu();
        rib.start(BOTH, Samples.LOCAL);
        long started = cpu() - begin;
        long sent = 0;
        do {
            Outbox box = new Outbox();
            rib.next(box, Duration.ZERO);
            sent += box.octets().length();
        } while (rib.counts().announcesQueued() > 0);
        long drained = cpu() - begin;
        print("%-40s %5.1f octets/route, load %.2f M/s, start %d ms, start and drain %.2f M/s, %d octets sent",
                what, (double) octets / count, count * 1e3 / loaded, started / 1_000_000, count * 1e3 / drained, sent);
        rib.clear();
        while (rib.counts().withdrawsQueued() > 0) {
            rib.next(new Outbox(), Duration.ZERO);
        }
        print("%-40s after clear %.1f MB", "", (heap() - before) / 1e6);
        rib.stop();
    }

    private void empty(String what) {
        long before = heap();
        AttributePool pool = new AttributePool();
        KeyPool keys = new KeyPool();
        List<Object> tables = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            AdjRibOut rib = new AdjRibOut(Samples.config(Samples.V4, Samples.V6), pool, keys, new UpdateGroups());
            rib.start(BOTH, Samples.LOCAL);
            tables.add(rib);
            tables.add(new AdjRibIn(pool));
        }
        print("%-40s %d octets", what, (heap() - before) / (tables.size() / 2));
    }

    private void in(String what, int each) {
        List<Octets> frames = new ArrayList<>();
        UpdatePacker packer = new UpdatePacker(BOTH, true);
        for (int i = 0; i < count; i += each) {
            List<Nlri> some = new ArrayList<>();
            for (int j = i; j < Math.min(count, i + each); j++) {
                some.add(v4(j));
            }
            OctetWriter out = new OctetWriter();
            packer.announce(attributes(i), Nlris.of(Samples.V4, false, some), out);
            frames.add(out.toOctets());
        }
        long before = heap();
        AdjRibIn rib = new AdjRibIn();
        long begin = cpu();
        for (Octets frame : frames) {
            rib.apply((Update) Messages.decode(frame, BOTH));
        }
        long first = cpu() - begin;
        long octets = heap() - before;
        begin = cpu();
        for (Octets frame : frames) {
            rib.apply((Update) Messages.decode(frame, BOTH));
        }
        long again = cpu() - begin;
        print("%-40s %5.1f octets/route, decode and insert %.2f M/s, again %.2f M/s", what, (double) octets / rib.size(), count * 1e3 / first, count * 1e3 / again);
    }

    private void print(String format, Object... values) {
        if (printing) {
            System.out.printf(format + "%n", values);
        }
    }

    private static Nlri v4(int i) {
        return new InetNlri(Samples.V4, new Prefix(new Ipv4((i + (1 << 16)) << 8), 24), null);
    }

    private static Nlri v6(int i) {
        return new InetNlri(Samples.V6, new Prefix(new Ipv6(0x2001L << 48 | (long) i << 16, 0), 48), null);
    }

    private static Attributes attributes(int i) {
        AsPath path = new AsPath(List.of(new AsSegment(AsSegment.Kind.SEQUENCE, List.of(new Asn(65000), new Asn(4_200_000_000L + i % 1000), new Asn(i), new Asn(3356)))));
        Communities communities = new Communities(new OctetWriter().i32((65000 << 16) + (i & 0xFFFF)).i32(i).toOctets());
        return Attributes.of(Origin.IGP, path, new NextHop(Ip.parse("192.0.2.9")), new Med(i), communities);
    }

    /** The processor time of this thread: other work on the machine hardly changes it. */
    private static long cpu() {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/thread-self/schedstat")).split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
