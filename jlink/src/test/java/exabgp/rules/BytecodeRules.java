package exabgp.rules;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.stream.Stream;

/** What only the class file shows. */
final class BytecodeRules {
    private static final int PREVIEW = 65535;

    private BytecodeRules() {}

    static List<HouseRule> all() {
        return List.of(monitors(), closed(), preview());
    }

    private static HouseRule monitors() {
        return new HouseRule(
                "no synchronized",
                "who waits for a monitor cannot be interrupted, and a stop of the daemon interrupts",
                code -> code.models().stream().flatMap(BytecodeRules::monitorsOf).toList());
    }

    private static Stream<String> monitorsOf(ClassModel type) {
        return type.methods().stream()
                .filter(method -> method.flags().has(AccessFlag.SYNCHRONIZED) || entersMonitor(method))
                .map(method -> type.thisClass().asInternalName() + "." + method.methodName().stringValue() + " is synchronized");
    }

    private static boolean entersMonitor(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(MonitorInstruction.class::isInstance);
    }

    private static HouseRule closed() {
        return new HouseRule(
                "wire is closed",
                "its types are values: records, enums, interfaces, final or sealed classes; nobody extends one into something else",
                code -> code.models().stream()
                        .filter(type -> type.thisClass().asInternalName().startsWith("exabgp/wire/"))
                        .filter(BytecodeRules::isOpen)
                        .map(type -> type.thisClass().asInternalName() + " can be extended by anybody")
                        .toList());
    }

    private static boolean isOpen(ClassModel type) {
        var flags = type.flags();
        return flags.has(AccessFlag.PUBLIC)
                && !flags.has(AccessFlag.INTERFACE)
                && !flags.has(AccessFlag.FINAL)
                && !flags.has(AccessFlag.ENUM)
                && type.findAttribute(Attributes.permittedSubclasses()).isEmpty();
    }

    private static HouseRule preview() {
        return new HouseRule(
                "preview only in session and reactor",
                "wire and cli then are ordinary classes of Java 25, and do not care when a preview changes",
                code -> code.models().stream()
                        .filter(type -> type.minorVersion() == PREVIEW)
                        .map(type -> type.thisClass().asInternalName())
                        .filter(name -> !name.startsWith("exabgp/session/") && !name.startsWith("exabgp/reactor/"))
                        .map(name -> name + " uses a preview feature")
                        .toList());
    }
}
