package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exabgp.reactor.format.Allocated;
import exabgp.wire.address.Ipv4;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reading a file with 16,000 routes, neighbors or mistakes costs four times as much as reading one with 4,000. */
class LinearConfigurationTest {
    private static final int FEW = 4_000;
    private static final int MANY = 4 * FEW;
    private static final double MOST = 6.5;
    private static final String NEIGHBOR = " { local-as 1; peer-as 1; local-address 192.0.2.2; ";
    private static final String HEAD = "neighbor 192.0.2.1" + NEIGHBOR;

    @TestFactory
    Stream<DynamicTest> ofFiles() {
        return Stream.of(
                test("static routes", HEAD + "static {\n", i -> "route " + new Ipv4(i) + " next-hop 192.0.2.9 med " + i % 7 + ";\n", "} }"),
                test("static routes with attributes of their own", HEAD + "static {\n", i -> "route " + new Ipv4(i) + " as-path [ 1 " + i + " ] med " + i + ";\n", "} }"),
                test("static routes in blocks", HEAD + "static {\n", i -> "route " + new Ipv4(i) + " { med " + i % 7 + "; }\n", "} }"),
                test("announced routes", HEAD + "announce { ipv4 {\n", i -> "unicast " + new Ipv4(i) + " next-hop 192.0.2.9 med " + i % 7 + ";\n", "} } }"),
                test("routes on one line", HEAD + "static {", i -> " route " + new Ipv4(i) + " med 1;", "} }"),
                test("sections of one route each", HEAD, i -> "static { route " + new Ipv4(i) + " med 1; }\n", "}"),
                test("neighbors", "", i -> "neighbor " + new Ipv4(i) + NEIGHBOR + "}\n", ""),
                test("templates", "template {\n", i -> "neighbor t" + i + " { hold-time 9; }\n", "}"),
                test("families of routes by turns", HEAD + "static {\n", i -> "route " + (i % 2 == 0 ? new Ipv4(i) : "2001:db8::" + Integer.toHexString(i)) + " med 1;\n", "} }"));
    }

    @TestFactory
    Stream<DynamicTest> ofMistakes() {
        return Stream.of(
                mistakes("lines", i -> "rout 10.0.0.0/24 med " + i + ";\n"),
                mistakes("open quotes", i -> "route \"10.0.0.0/24;\n"),
                mistakes("braces", i -> "x {"),
                mistakes("words on one line", i -> "x " + i + "; "));
    }

    private static DynamicTest mistakes(String name, IntFunction<String> item) {
        return dynamicTest(name, () -> linear(HEAD + "static {\n", item, "} }", ConfigResult.Refused.class));
    }

    private static DynamicTest test(String name, String head, IntFunction<String> item, String foot) {
        return dynamicTest(name, () -> linear(head, item, foot, ConfigResult.Loaded.class));
    }

    private static void linear(String head, IntFunction<String> item, String foot, Class<? extends ConfigResult> expected) {
        String few = text(FEW, head, item, foot);
        String many = text(MANY, head, item, foot);
        double ratio = (double) Allocated.by(() -> assertInstanceOf(expected, Read.text(many))) / Allocated.by(() -> assertInstanceOf(expected, Read.text(few)));
        assertTrue(ratio < MOST, () -> "four times the items are " + ratio + " times the work");
    }

    private static String text(int count, String head, IntFunction<String> item, String foot) {
        return head + IntStream.range(0, count).mapToObj(item).collect(Collectors.joining()) + foot;
    }
}
