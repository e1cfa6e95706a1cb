package exabgp.reactor.rib;

import exabgp.bench.Peers;
import exabgp.bench.Table;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The table of what a peer announces, an UPDATE of five routes at a time; the figures are for one route. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Table.RUN)
@NullUnmarked // JMH sets the fields
public class AdjRibInBenchmark {
    /** How many routes there are in the table, when it is full. */
    @Param({"1000", "100000", "1000000"})
    public int routes;

    private List<Update> updates;
    private List<Update> others;
    private AdjRibIn full;
    private AdjRibIn filling;
    private int at;
    private int round;

    /** Fills the table. */
    @Setup
    public void prepare() {
        updates = updates(0);
        others = updates(1);
        filling = new AdjRibIn();
        full = new AdjRibIn();
        updates.forEach(full::apply);
    }

    /** Announces routes that are not in the table, which grows from nothing, again and again. */
    @Benchmark
    public void insert() {
        if (advance()) {
            filling = new AdjRibIn();
        }
        filling.apply(updates.get(at));
    }

    /** Announces routes that are in the full table with other attributes. */
    @Benchmark
    public void replace() {
        advance();
        full.apply((round % 2 == 0 ? others : updates).get(at));
    }

    /** Withdraws routes from the full table and announces them again: both together. */
    @Benchmark
    public void withdrawAndInsert() {
        advance();
        Update update = updates.get(at);
        full.apply(withdrawal(update));
        full.apply(update);
    }

    /** Goes to the next UPDATE. True when it is the first again. */
    private boolean advance() {
        at++;
        if (at < updates.size()) {
            return false;
        }
        at = 0;
        round++;
        return true;
    }

    private static Update withdrawal(Update update) {
        return new Update(List.of(update.announced().getFirst().nlris()), Attributes.NONE, List.of(), null, List.of());
    }

    private List<Update> updates(int version) {
        var negotiated = Peers.negotiated(Family.IPV4_UNICAST);
        return new Table(routes, true, version).frames().stream().map(frame -> (Update) Messages.decode(frame, negotiated)).toList();
    }
}
