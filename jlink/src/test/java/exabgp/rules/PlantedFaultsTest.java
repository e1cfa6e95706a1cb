package exabgp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows of every rule that it can fail. */
class PlantedFaultsTest {

    @ParameterizedTest
    @MethodSource("planted")
    void theRuleSeesThePlantedFault(Planted planted, @TempDir Path directory) throws IOException {
        var rule = HouseRule.all().stream().filter(one -> one.name().equals(planted.rule())).findFirst().orElseThrow();
        assertFalse(rule.faults(planted.compile(directory)).isEmpty());
    }

    @Test
    void everyRuleHasAPlantedFault() {
        var rules = HouseRule.all().stream().map(HouseRule::name).collect(Collectors.toCollection(TreeSet::new));
        var shown = planted().map(Planted::rule).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, shown);
    }

    @Test
    void cleanLinesBreakNoRule(@TempDir Path directory) throws IOException {
        var code = Planted.of("none",
                "import org.jspecify.annotations.NullMarked; @NullMarked module exabgp.clean { requires org.jspecify; exports exabgp.wire; }",
                "package exabgp.wire; public sealed interface Shape { record Dot(int x) implements Shape {} enum Line implements Shape { A, B }"
                        + " static int of(Shape shape) { return switch (shape) { case Dot(var x) -> x; case Line line -> line.ordinal(); }; }"
                        + " static int of(String text) { return switch (text) { case \"a\" -> 1; default -> 0; }; } }")
                .compile(directory);
        for (var rule : HouseRule.all()) {
            assertEquals(List.of(), rule.faults(code), rule.name());
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(dependencies(), purity(), waiting(), shapes(), classFiles(), modules()).flatMap(all -> all);
    }

    private static Stream<Planted> dependencies() {
        return Stream.of(
                Planted.of("layers",
                        "package exabgp.session; public class Upper {}",
                        "package exabgp.wire; class Lower { exabgp.session.Upper up; }"),
                Planted.of("layers",
                        "package exabgp.cli; public class Upper {}",
                        "package exabgp.reactor.api; class Lower { exabgp.cli.Upper up; }"),
                Planted.of("cycles",
                        "package exabgp.wire.fault; public class One { exabgp.wire.family.Two two; }",
                        "package exabgp.wire.family; public class Two { exabgp.wire.fault.One one; }"),
                Planted.of("families",
                        "package exabgp.wire.nlri.evpn; public non-sealed class Leaf implements exabgp.wire.nlri.Root {}",
                        "package exabgp.wire.nlri; public sealed interface Root permits exabgp.wire.nlri.evpn.Leaf {}",
                        "@org.jspecify.annotations.NullMarked module exabgp.planted { requires org.jspecify; }"));
    }

    private static Stream<Planted> purity() {
        return Stream.of(
                Planted.of("wire is pure", "package exabgp.wire; class Net { java.net.InetAddress address; }"),
                Planted.of("wire is pure", "package exabgp.wire.nlri; class Queue { java.util.concurrent.BlockingQueue<String> queue; }"),
                Planted.of("wire is pure", "package exabgp.wire; class Log { org.slf4j.Logger log; }"),
                Planted.of("wire is pure", "package exabgp.wire; class File { java.nio.file.Path path; }"),
                Planted.of("grammar is pure", "package exabgp.reactor.grammar; class File { java.nio.file.Path path; }"),
                Planted.of("format is pure", "package exabgp.reactor.format; class Out { java.io.OutputStream out; }"),
                Planted.of("config is pure", "package exabgp.reactor.config; class Net { java.net.Socket socket; }"),
                Planted.of("config is pure",
                        "package exabgp.reactor.rib; public class Table {}",
                        "package exabgp.reactor.config; class Up { exabgp.reactor.rib.Table table; }"),
                Planted.of("no threads in pure code", "package exabgp.wire; class Busy { void run() throws Exception { Thread.sleep(1); } }"),
                Planted.of("no threads in pure code", "package exabgp.reactor.config; class Run { Process child; }"),
                Planted.of("no clock in pure code", "package exabgp.session.fsm; class Clock { long now() { return System.nanoTime(); } }"),
                Planted.of("no clock in pure code", "package exabgp.reactor.format; class Clock { Object now() { return java.time.Instant.now(); } }"),
                Planted.of("wire has no presentation", "package exabgp.wire; record Med(int value) { String toJson() { return \"\"; } }"));
    }

    private static Stream<Planted> waiting() {
        return Stream.of(
                Planted.of("only the I/O layers wait", "package exabgp.session.fsm; class Lock { java.util.concurrent.locks.ReentrantLock lock; }"),
                Planted.of("only the I/O layers wait", "package exabgp.reactor.grammar; class Net { java.nio.channels.SocketChannel channel; }"),
                Planted.of("scopes only where preview is on",
                        "package exabgp.reactor.rib; class Scope { java.util.concurrent.StructuredTaskScope<String, Void> scope; }"),
                Planted.of("no pools and no futures",
                        "package exabgp.reactor; class Pool { Object pool = java.util.concurrent.Executors.newCachedThreadPool(); }"),
                Planted.of("no pools and no futures", "package exabgp.reactor; class Later { java.util.concurrent.CompletableFuture<String> later; }"),
                Planted.of("no thread locals", "package exabgp.session; class Local { ThreadLocal<String> name; }"),
                Planted.of("no DNS",
                        "package exabgp.reactor; class Name { Object of(String name) throws Exception { return java.net.InetAddress.getByName(name); } }"),
                Planted.of("no DNS", "package exabgp.reactor; class Name { Object of(String name) { return new java.net.InetSocketAddress(name, 179); } }"),
                Planted.of("standard streams only in cli", "package exabgp.reactor; class Talk { void talk() { System.out.println(); } }"),
                Planted.of("standard streams only in cli", "package exabgp.session; class Talk { void talk(Exception e) { e.printStackTrace(); } }"));
    }

    private static Stream<Planted> shapes() {
        return Stream.of(
                Planted.of("static fields are final", "package exabgp.reactor; class Counter { static int count; }"),
                Planted.of("loggers", "package exabgp.session; class Talk { static final org.slf4j.Logger LOG = null; }"),
                Planted.of("loggers", "package exabgp.session; class Talk { private final org.slf4j.Logger LOG = null; }"),
                Planted.of("loggers", "package exabgp.session; class Talk { private static final org.slf4j.Logger LOGGER = null; }"),
                Planted.of("loggers", "package exabgp.reactor.format; class Talk { private static final org.slf4j.Logger LOG = null; }"),
                Planted.of("no arrays in records", "package exabgp.wire; record Bytes(byte[] octets) {}"),
                Planted.of("names", "package exabgp.reactor; class PeerManager {}"),
                Planted.of("names", "package exabgp.reactor; class AbstractPeer {}"));
    }

    private static Stream<Planted> classFiles() {
        return Stream.of(
                Planted.of("no synchronized", "package exabgp.reactor; class Block { void run() { synchronized (this) { hashCode(); } } }"),
                Planted.of("no synchronized", "package exabgp.reactor; class Method { synchronized void run() {} }"),
                Planted.of("wire is closed", "package exabgp.wire; public class Open {}"),
                Planted.of("preview only in session and reactor",
                        "package exabgp.cli; class Scope { java.util.concurrent.StructuredTaskScope<String, Void> scope; }"),
                Planted.of("no default over closed types",
                        "package exabgp.wire; sealed interface Shape { record Dot() implements Shape {} record Line() implements Shape {}"
                                + " static int of(Shape shape) { return switch (shape) { case Dot dot -> 1; default -> 2; }; } }"),
                Planted.of("no default over closed types",
                        "package exabgp.wire; enum Code { A, B; static void of(Code code) { switch (code) { case A: break; default: code.name(); } } }"));
    }

    private static Stream<Planted> modules() {
        return Stream.of(
                Planted.of("every module is @NullMarked", "package exabgp.wire; class Alone {}"),
                Planted.of("every module is @NullMarked", "package exabgp.wire; class Inside {}", "module exabgp.planted {}"),
                Planted.of("exports are whole",
                        "module exabgp.planted { exports exabgp.session; }",
                        "package exabgp.session.fsm; public class Hidden {}",
                        "package exabgp.session; public class Shown { public java.util.List<exabgp.session.fsm.Hidden> all() { return null; } }"),
                Planted.of("exports are whole",
                        "module exabgp.planted { exports exabgp.session; }",
                        "package exabgp.session; class Hidden {}",
                        "package exabgp.session; public class Shown { public void take(Hidden[] all) {} }"));
    }
}
