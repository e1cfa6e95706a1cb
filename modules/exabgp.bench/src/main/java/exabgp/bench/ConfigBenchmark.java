package exabgp.bench;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.ProgramPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** A static route of a configuration. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH sets the fields
public class ConfigBenchmark {
    private static final int ROUTES = 1_000;

    private static final Path HERE = Path.of("");

    private static final ConfigContext CONTEXT = new ConfigContext(Encoder.JSON, false, new ProgramPaths(HERE, null, List.of()));

    /** Whether the attributes change after five routes; else they are a next hop, the same in all. */
    @Param({"false", "true"})
    public boolean distinct;

    private String text;

    /** Writes the file. */
    @Setup
    public void prepare() {
        Table table = new Table(ROUTES, distinct, 0);
        text = IntStream.range(0, ROUTES)
                .mapToObj(i -> "        route " + table.prefix(i) + ' ' + table.words(i) + ";\n")
                .collect(Collectors.joining("", "neighbor 192.0.2.2 {\n    local-as 65001;\n    peer-as 65002;\n    static {\n", "    }\n}\n"));
    }

    /** Reads a file of {@value #ROUTES} routes; the figures are for one of them. */
    @Benchmark
    @OperationsPerInvocation(ROUTES)
    public ConfigResult staticRoute() {
        return ConfigReader.read("benchmark.conf", text, HERE, CONTEXT);
    }
}
