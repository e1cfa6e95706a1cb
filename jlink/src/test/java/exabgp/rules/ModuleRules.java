package exabgp.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a module says of itself. */
final class ModuleRules {
    private static final String NULL_MARKED = "Lorg/jspecify/annotations/NullMarked;";

    private ModuleRules() {}

    static List<HouseRule> all() {
        return List.of(marked(), exports());
    }

    private static HouseRule marked() {
        return new HouseRule(
                "every module is @NullMarked",
                "what may be null says so, and the compiler checks it everywhere else",
                code -> Stream.concat(
                                code.roots().stream()
                                        .filter(root -> !Files.exists(root.resolve("module-info.class")))
                                        .map(root -> root + " is no module"),
                                code.models().stream().filter(ClassModel::isModuleInfo).filter(module -> !isMarked(module))
                                        .map(module -> "module without @NullMarked: " + nameOf(module)))
                        .toList());
    }

    private static boolean isMarked(ClassModel module) {
        return module.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(found -> found.annotations().stream())
                .anyMatch(annotation -> annotation.className().equalsString(NULL_MARKED));
    }

    private static String nameOf(ClassModel module) {
        return module.findAttribute(Attributes.module()).orElseThrow().moduleName().name().stringValue();
    }

    private static HouseRule exports() {
        return new HouseRule(
                "exports are whole",
                "who can call a method can name its types",
                code -> {
                    var open = exportedPackages(code.roots());
                    return code.classes().stream()
                            .filter(type -> isExported(type, open))
                            .flatMap(type -> hiddenTypes(type, open))
                            .sorted()
                            .toList();
                });
    }

    private static Set<String> exportedPackages(List<Path> roots) {
        return ModuleFinder.of(roots.toArray(Path[]::new)).findAll().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    private static boolean isExported(JavaClass type, Set<String> open) {
        return open.contains(type.getPackageName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(outer -> isExported(outer, open)).orElse(true);
    }

    private static Stream<String> hiddenTypes(JavaClass type, Set<String> open) {
        var parents = Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream());
        var members = type.getMembers().stream().filter(ModuleRules::isVisible).flatMap(ModuleRules::typesOf);
        return Stream.concat(parents, members)
                .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(used -> used.getPackageName().startsWith("exabgp."))
                .filter(used -> !isExported(used, open))
                .map(used -> type.getName() + " shows " + used.getName())
                .distinct();
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC) || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        return switch (member) {
            case JavaField field -> Stream.of(field.getType());
            case JavaCodeUnit unit -> Stream.of(
                            Stream.of(unit.getReturnType()), unit.getParameterTypes().stream(), unit.getExceptionTypes().stream())
                    .flatMap(types -> types);
            default -> Stream.empty();
        };
    }
}
