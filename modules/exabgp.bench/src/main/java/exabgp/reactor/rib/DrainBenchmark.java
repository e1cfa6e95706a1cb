package exabgp.reactor.rib;

import exabgp.bench.Table;
import exabgp.wire.attribute.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole table, sent to one peer or to many that are to have the same. The figures are for all routes and peers together. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked // JMH sets the fields
public class DrainBenchmark {
    /** How many routes, and how many peers. */
    @Param({"1000x1", "100000x1", "1000000x1", "10000x10", "10000x100", "1000x1000"})
    public String table;

    private final List<Writer> peers = new ArrayList<>();

    /** Announces the routes to each peer. */
    @Setup
    public void prepare() throws InterruptedException {
        String[] numbers = table.split("x", 2);
        Table content = new Table(Integer.parseInt(numbers[0]), true, 0);
        List<Attributes> sets = content.sets();
        List<Route> routes = IntStream.range(0, content.size()).mapToObj(i -> new Route(content.nlri(i), sets.get(content.set(i)))).toList();
        AttributePool pool = new AttributePool();
        KeyPool keys = new KeyPool();
        UpdateGroups groups = new UpdateGroups();
        for (int i = 0; i < Integer.parseInt(numbers[1]); i++) {
            Writer peer = new Writer(pool, keys, groups);
            peer.table().announce(routes);
            peer.drain();
            peers.add(peer);
        }
    }

    /** Sends all of it again. */
    @Benchmark
    public long flush() throws InterruptedException {
        long octets = 0;
        for (Writer peer : peers) {
            peer.table().flush();
            octets += peer.drain();
        }
        return octets;
    }
}
