package exabgp.reactor.rib;

import exabgp.bench.Table;
import exabgp.wire.attribute.Attributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The table of what is announced to one peer: from a hundred changes to the messages that tell of them. The figures are for one route. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class AdjRibOutBenchmark {
    private static final int BURST = 100;

    /** How many routes there are in the table, when it is full. */
    @Param({"1000", "100000", "1000000"})
    public int routes;

    private Table table;
    private List<Attributes> sets;
    private List<Attributes> others;
    private Writer full;
    private Writer filling;
    private int at;
    private int round;

    /** Fills the table, and has all of it sent. */
    @Setup(Level.Trial)
    public void prepare() throws InterruptedException {
        table = new Table(routes, true, 0);
        sets = table.sets();
        others = new Table(routes, true, 1).sets();
        AttributePool pool = new AttributePool();
        full = new Writer(pool, new KeyPool(), new UpdateGroups());
        full.table().announce(IntStream.range(0, routes).mapToObj(i -> route(i, sets)).toList());
        full.drain();
        filling = new Writer(pool, new KeyPool(), new UpdateGroups());
    }

    /** Announces routes that are not in the table, which grows from nothing, again and again. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long announce() throws InterruptedException {
        if (advance()) {
            filling = new Writer(new AttributePool(), new KeyPool(), new UpdateGroups());
        }
        for (int i = at; i < at + BURST; i++) {
            filling.table().announce(route(i, sets));
        }
        return filling.drain();
    }

    /** Announces routes of the full table with other attributes. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long replace() throws InterruptedException {
        advance();
        for (int i = at; i < at + BURST; i++) {
            full.table().announce(route(i, round % 2 == 0 ? others : sets));
        }
        return full.drain();
    }

    /** Withdraws routes of the full table and announces them again: both together. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long withdrawAndAnnounce() throws InterruptedException {
        advance();
        for (int i = at; i < at + BURST; i++) {
            full.table().withdraw(table.nlri(i));
        }
        long octets = full.drain();
        for (int i = at; i < at + BURST; i++) {
            full.table().announce(route(i, sets));
        }
        return octets + full.drain();
    }

    /** Goes to the next burst. True when it is the first again. */
    private boolean advance() {
        at += BURST;
        if (at < routes) {
            return false;
        }
        at = 0;
        round++;
        return true;
    }

    private Route route(int i, List<Attributes> from) {
        return new Route(table.nlri(i), from.get(table.set(i)));
    }
}
