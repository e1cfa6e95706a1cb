package exabgp.rules;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
final class DependencyRules {
    private DependencyRules() {}

    static List<HouseRule> all() {
        return List.of(layers(), cycles(), families());
    }

    private static HouseRule layers() {
        return HouseRule.of(
                "layers",
                "messages know nothing of sessions, sessions nothing of the daemon, the daemon nothing of its command line",
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true)
                        .layer("wire").definedBy("exabgp.wire..")
                        .layer("session").definedBy("exabgp.session..")
                        .layer("reactor").definedBy("exabgp.reactor..")
                        .layer("cli").definedBy("exabgp.cli..")
                        .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                        .whereLayer("reactor").mayOnlyBeAccessedByLayers("cli")
                        .whereLayer("session").mayOnlyBeAccessedByLayers("reactor", "cli")
                        .whereLayer("wire").mayOnlyBeAccessedByLayers("session", "reactor", "cli"));
    }

    private static HouseRule cycles() {
        return HouseRule.of(
                "cycles",
                "packages that need each other are one package, and can be understood and tested only together",
                slices().matching("exabgp.(**)").should().beFreeOfCycles());
    }

    private static HouseRule families() {
        return new HouseRule(
                "families",
                "a sealed root names its subtypes, so a subtype in another package makes a cycle that the imports do not show",
                code -> code.models().stream().flatMap(DependencyRules::strayChildren).toList());
    }

    private static Stream<String> strayChildren(ClassModel root) {
        var home = packageOf(root.thisClass().asInternalName());
        return root.findAttribute(Attributes.permittedSubclasses()).stream()
                .flatMap(permits -> permits.permittedSubclasses().stream())
                .map(child -> child.asInternalName())
                .filter(child -> !packageOf(child).equals(home))
                .map(child -> root.thisClass().asInternalName() + " permits " + child);
    }

    private static String packageOf(String internalName) {
        return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
    }
}
