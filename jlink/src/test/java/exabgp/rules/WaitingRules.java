package exabgp.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;

/** Who may wait, and with what. */
final class WaitingRules {
    private static final String[] MAY_WAIT = {
        "exabgp.session", "exabgp.session.transport", "exabgp.session.scope", "exabgp.session.socket",
        "exabgp.reactor", "exabgp.reactor.listen", "exabgp.reactor.api", "exabgp.reactor.rib", "exabgp.cli..",
    };

    private WaitingRules() {}

    static List<HouseRule> all() {
        return List.of(inputOutput(), scopes(), pools(), threadLocals(), names(), streams());
    }

    private static HouseRule inputOutput() {
        var waiting = resideInAnyPackage("java.net..", "java.nio.channels..", "java.util.concurrent..")
                .or(named("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle", "java.lang.Thread"))
                .as("channels, sockets, processes, queues, locks and threads");
        return HouseRule.of(
                "only the I/O layers wait",
                "what can block runs in a task of a scope, and docs/threads.md names it",
                noClasses().that().resideOutsideOfPackages(MAY_WAIT).should().dependOnClassesThat(waiting));
    }

    private static HouseRule scopes() {
        var scope = DescribedPredicate.<JavaClass>describe("StructuredTaskScope", type ->
                type.getName().startsWith("java.util.concurrent.StructuredTaskScope"));
        return HouseRule.of(
                "scopes only where preview is on",
                "it is a preview of JDK 25 and differs in later ones: what changes is in few files",
                noClasses().that().resideOutsideOfPackages(
                                "exabgp.session", "exabgp.session.scope", "exabgp.reactor", "exabgp.reactor.api")
                        .should().dependOnClassesThat(scope));
    }

    private static HouseRule pools() {
        return HouseRule.of(
                "no pools and no futures",
                "a task has a scope that ends it and sees how it ended; a pool or a future has neither",
                noClasses().should().dependOnClassesThat(named(
                        "java.util.concurrent.Executor", "java.util.concurrent.Executors", "java.util.concurrent.ExecutorService",
                        "java.util.concurrent.ScheduledExecutorService", "java.util.concurrent.ThreadPoolExecutor",
                        "java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage",
                        "java.util.concurrent.ForkJoinPool", "java.util.Timer")));
    }

    private static HouseRule threadLocals() {
        return HouseRule.of(
                "no thread locals",
                "context is a parameter",
                noClasses().should().dependOnClassesThat(named("java.lang.ThreadLocal", "java.lang.InheritableThreadLocal")));
    }

    private static HouseRule names() {
        var lookups = Set.of("getByName", "getAllByName");
        var lookup = DescribedPredicate.<JavaMethodCall>describe("InetAddress.getByName", call ->
                call.getTargetOwner().getName().equals("java.net.InetAddress") && lookups.contains(call.getTarget().getName()));
        var resolving = DescribedPredicate.<JavaConstructorCall>describe("new InetSocketAddress(String, int)", call ->
                call.getTarget().getFullName().equals("java.net.InetSocketAddress.<init>(java.lang.String, int)"));
        return HouseRule.of(
                "no DNS",
                "a name server that does not answer must not stop a router; addresses are literals, and InetAddress.ofLiteral reads them",
                noClasses().that().resideOutsideOfPackages("exabgp.session.transport", "exabgp.reactor.listen")
                        .should().callMethodWhere(lookup)
                        .orShould().callConstructorWhere(resolving));
    }

    private static HouseRule streams() {
        return HouseRule.of(
                "standard streams only in cli",
                "the daemon speaks through its log and its helper processes; a line of its own on standard output breaks both",
                noClasses().that().resideOutsideOfPackage("exabgp.cli..")
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                        .orShould(accessField(System.class, "in")));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        var set = Set.of(names);
        return DescribedPredicate.describe(String.join(", ", names), type -> set.contains(type.getName()));
    }
}
