package exabgp.reactor.api;

import exabgp.bench.Table;
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

/** A line {@code announce route ...} of a helper. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class CommandBenchmark {
    private static final int LINES = 10_000;

    /** Whether the attributes change after five lines; else they are a next hop, the same in all. */
    @Param({"false", "true"})
    public boolean distinct;

    private String[] lines;
    private CommandParser parser;
    private int at;

    /** Writes the lines. */
    @Setup
    public void prepare() {
        Table table = new Table(LINES, distinct, 0);
        lines = IntStream.range(0, LINES).mapToObj(i -> "announce route " + table.prefix(i) + ' ' + table.words(i)).toArray(String[]::new);
        parser = new CommandParser();
    }

    /** From a line to a command. */
    @Benchmark
    public Command announce() {
        at = at + 1 == LINES ? 0 : at + 1;
        return parser.parse(lines[at]);
    }
}
