package exabgp.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the packages that only turn bytes and text into values and back may use. */
final class PurityRules {
    private static final String[] VALUES = {
        "org.jspecify.annotations", "java.lang", "java.lang.invoke", "java.lang.runtime",
        "java.util", "java.util.function", "java.util.stream", "java.nio.charset",
    };
    private static final String[] PURE = {
        "exabgp.wire..", "exabgp.session.fsm..", "exabgp.reactor.grammar..", "exabgp.reactor.config..", "exabgp.reactor.format..",
    };
    private static final DescribedPredicate<JavaClass> BUFFERS = DescribedPredicate.describe("in-memory arguments of java.nio.charset", type ->
            Set.of("java.nio.ByteBuffer", "java.nio.CharBuffer").contains(type.getName()));
    private static final DescribedPredicate<JavaClass> FILES = DescribedPredicate.describe("an open file and the faults of java.nio.file", type ->
            Set.of("java.io.InputStream", "java.io.IOException", "java.io.UncheckedIOException").contains(type.getName()));
    private static final String SYNCHRONOUS =
            "parsing is a function of its input: it can be tested without a network, run on any thread, and never waits";

    private PurityRules() {}

    static List<HouseRule> all() {
        return List.of(
                wire(), parsing("grammar"), parsing("format", "java.time"),
                parsing("config", "java.nio.file", "java.nio.file.attribute", "java.util.regex"),
                threads(), clocks(), presentation());
    }

    private static HouseRule wire() {
        return HouseRule.of("wire is pure", SYNCHRONOUS, rule("exabgp.wire..", used("exabgp.wire..")));
    }

    /** Configuration also reads files, which can fail, and keeps patterns; events carry their time. None of the three keeps more than that. */
    private static HouseRule parsing(String name, String... more) {
        var home = "exabgp.reactor." + name + "..";
        var allowed = new ArrayList<>(List.of(more));
        allowed.addAll(List.of("exabgp.wire..", "exabgp.session", "exabgp.reactor.grammar..", home));
        var permitted = used(allowed.toArray(String[]::new));
        return HouseRule.of(name + " is pure", SYNCHRONOUS, rule(home, name.equals("config") ? permitted.or(FILES) : permitted));
    }

    private static DescribedPredicate<JavaClass> used(String... packages) {
        return resideInAnyPackage(VALUES).or(resideInAnyPackage(packages)).or(BUFFERS);
    }

    private static ArchRule rule(String home, DescribedPredicate<JavaClass> permitted) {
        return classes().that().resideInAPackage(home).should().onlyDependOnClassesThat(permitted);
    }

    private static HouseRule threads() {
        var names = Set.of(
                "java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ThreadLocal", "java.lang.InheritableThreadLocal",
                "java.lang.ScopedValue", "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle",
                "java.lang.Runtime", "java.lang.System$Logger");
        var context = DescribedPredicate.<JavaClass>describe("threads, processes and loggers of java.lang", type -> names.contains(type.getName()));
        return HouseRule.of(
                "no threads in pure code",
                "java.lang is allowed as a whole, and these few of its types are not values",
                noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat(context));
    }

    private static HouseRule clocks() {
        var names = Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "now");
        var reading = DescribedPredicate.<JavaMethodCall>describe("a reading of the clock or the environment", call ->
                names.contains(call.getTarget().getName())
                        && (call.getTargetOwner().getName().equals("java.lang.System") || call.getTargetOwner().getPackageName().equals("java.time")));
        return HouseRule.of(
                "no clock in pure code",
                "time and environment are parameters, so that the same input gives the same value",
                noClasses().that().resideInAnyPackage(PURE).should().callMethodWhere(reading));
    }

    private static HouseRule presentation() {
        return HouseRule.of(
                "wire has no presentation",
                "JSON and text are a layer above: one message has several forms, by API version",
                noMethods().that().areDeclaredInClassesThat().resideInAPackage("exabgp.wire..")
                        .should().haveNameMatching("(?i).*json.*|toText"));
    }
}
