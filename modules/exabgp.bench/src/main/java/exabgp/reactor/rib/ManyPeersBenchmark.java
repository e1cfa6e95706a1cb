package exabgp.reactor.rib;

import exabgp.bench.Table;
import exabgp.wire.attribute.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A burst of a hundred routes, announced to one peer or to many with the same routes. The figures are for the burst and all peers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH sets the fields
public class ManyPeersBenchmark {
    private static final int BURST = 100;
    private static final int ROUTES = 10_000;

    /** How many peers there are. */
    @Param({"1", "10", "100", "1000"})
    public int peers;

    private final Table table = new Table(ROUTES, true, 0);
    private final List<Writer> writers = new ArrayList<>();
    private List<Attributes> sets;
    private List<Attributes> others;
    private int at;
    private int round;

    /** Brings the sessions up. */
    @Setup
    public void prepare() throws InterruptedException {
        sets = table.sets();
        others = new Table(ROUTES, true, 1).sets();
        AttributePool pool = new AttributePool();
        KeyPool keys = new KeyPool();
        UpdateGroups groups = new UpdateGroups();
        for (int i = 0; i < peers; i++) {
            writers.add(new Writer(pool, keys, groups));
        }
    }

    /** Announces a burst to all peers, with other attributes than before, and has the messages made. */
    @Benchmark
    public long announce() throws InterruptedException {
        at = (at + BURST) % ROUTES;
        round += at == 0 ? 1 : 0;
        List<Attributes> now = round % 2 == 0 ? sets : others;
        for (int i = at; i < at + BURST; i++) {
            Route route = new Route(table.nlri(i), now.get(table.set(i)));
            writers.forEach(writer -> writer.table().announce(route));
        }
        long octets = 0;
        for (Writer writer : writers) {
            octets += writer.drain();
        }
        return octets;
    }
}
