import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the jars of a module path once more, ours as directories with ordinary code where the compiler left a call site to be spun at run time.
 *
 * <p>A {@code switch} over types, and equals, hashCode and toString of a record, are invokedynamic: the first time that one is reached, the VM makes a class or a tree of
 * method handles, which no AOT cache keeps (JDK 25), and which takes a millisecond or more each, on the way of every start. Here each becomes a private static
 * method of its class that does the same. What cannot be written so, say a label that is a constant, is left as it is.
 *
 * <p>The build runs it from its source, before jlink: {@code java Plain.java OUT MODULEPATH}.
 */
final class Plain {
    private static final String OURS = "exabgp.";
    private static final int LONGEST = 60;
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final MethodTypeDesc HASH_OF_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);
    private static final MethodTypeDesc EQUAL_OBJECTS = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

    private final ClassFile classes;

    private Plain(List<Path> roots) {
        classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(name -> open(roots, name)).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        Files.createDirectories(out);
        var roots = new LinkedHashMap<String, Path>();
        for (var entry : args[1].split(":")) {
            var jar = Path.of(entry);
            var name = jar.getFileName().toString();
            if (name.startsWith(OURS)) {
                roots.put(name, FileSystems.newFileSystem(jar).getPath("/"));
            } else if (Files.isRegularFile(jar)) {
                Files.copy(jar, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var plain = new Plain(List.copyOf(roots.values()));
        for (var root : roots.entrySet()) {
            plain.module(root.getValue(), out.resolve(root.getKey().replace(".jar", "")));
        }
    }

    private static InputStream open(List<Path> roots, ClassDesc type) {
        var name = type.descriptorString();
        for (var root : roots) {
            var file = root.resolve(name.substring(1, name.length() - 1) + ".class");
            if (Files.exists(file)) {
                try {
                    return Files.newInputStream(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return null;
    }

    private void module(Path from, Path to) throws IOException {
        List<Path> files;
        try (var tree = Files.walk(from)) {
            files = tree.filter(Files::isRegularFile).filter(file -> !from.relativize(file).startsWith("META-INF/maven")).toList();
        }
        for (var file : files) {
            var target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            var octets = Files.readAllBytes(file);
            Files.write(target, file.toString().endsWith(".class") ? plain(file, octets) : octets);
        }
    }

    private byte[] plain(Path file, byte[] octets) {
        var model = classes.parse(octets);
        var added = new ArrayList<Consumer<ClassBuilder>>();
        var result = classes.transformClass(model, ClassTransform.transformingMethodBodies(
                        Plain::spins, (code, element) -> replace(model, added, code, element))
                .andThen(ClassTransform.endHandler(to -> added.forEach(method -> method.accept(to)))));
        if (added.isEmpty()) {
            return octets;
        }
        var errors = classes.verify(result);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(file + ": " + errors);
        }
        return result;
    }

    private static boolean spins(MethodModel method) {
        return method.code().isPresent()
                && method.code().get().elementStream().anyMatch(element -> element instanceof InvokeDynamicInstruction call && replaceable(call));
    }

    private static boolean replaceable(InvokeDynamicInstruction call) {
        return switch (bootstrap(call)) {
            case "SwitchBootstraps.enumSwitch" -> call.bootstrapArgs().stream().allMatch(label -> label instanceof String || label instanceof ClassDesc);
            case "SwitchBootstraps.typeSwitch" -> call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance) && call.bootstrapArgs().size() <= LONGEST;
            case "ObjectMethods.bootstrap" -> true;
            default -> false;
        };
    }

    private static String bootstrap(InvokeDynamicInstruction call) {
        var method = call.bootstrapMethod();
        return method.owner().displayName() + "." + method.methodName();
    }

    private static void replace(ClassModel model, List<Consumer<ClassBuilder>> added, CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeDynamicInstruction call && replaceable(call))) {
            code.with(element);
            return;
        }
        var name = "plain$" + call.name() + "$" + added.size();
        var type = call.typeSymbol();
        added.add(to -> to.withMethodBody(name, type, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, body -> write(call, body)));
        code.invokestatic(model.thisClass().asSymbol(), name, type, (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0);
    }

    private static void write(InvokeDynamicInstruction call, CodeBuilder body) {
        switch (call.name().stringValue()) {
            case "typeSwitch", "enumSwitch" -> choice(call.typeSymbol().parameterType(0), call.bootstrapArgs(), body);
            case "equals" -> equal(record(call), components(call), body);
            case "hashCode" -> hash(components(call), body);
            case "toString" -> text(call, components(call), body);
            default -> throw new IllegalArgumentException(call.toString());
        }
    }

    /** The index of the first label, from the one asked for, that the value is (of); -1 for null, the number of labels for none. A text is the name of a constant. */
    private static void choice(ClassDesc type, List<ConstantDesc> labels, CodeBuilder body) {
        var notNull = body.newLabel();
        var none = body.newLabel();
        body.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        var tests = labels.stream().map(label -> body.newLabel()).toList();
        if (labels.size() > 1) {
            var cases = new ArrayList<SwitchCase>();
            for (int i = 1; i < labels.size(); i++) {
                cases.add(SwitchCase.of(i, tests.get(i)));
            }
            cases.add(SwitchCase.of(labels.size(), none));
            var first = tests.getFirst();
            body.iload(1).ifeq(first).iload(1).tableswitch(1, labels.size(), none, cases);
        } else {
            body.iload(1).ifne(none);
        }
        for (int i = 0; i < labels.size(); i++) {
            var next = i + 1 < labels.size() ? tests.get(i + 1) : none;
            body.labelBinding(tests.get(i)).aload(0);
            if (labels.get(i) instanceof ClassDesc label) {
                body.instanceOf(label).ifeq(next);
            } else {
                body.getstatic(type, (String) labels.get(i), type).if_acmpne(next);
            }
            body.loadConstant(i).ireturn();
        }
        body.labelBinding(none).loadConstant(labels.size()).ireturn();
    }

    private record Component(String name, ClassDesc owner, ClassDesc type) {
        void load(CodeBuilder body, int slot) {
            body.aload(slot).getfield(owner, name, type);
        }

        ClassDesc box() {
            return switch (type.descriptorString()) {
                case "Z" -> ConstantDescs.CD_Boolean;
                case "B" -> ConstantDescs.CD_Byte;
                case "C" -> ConstantDescs.CD_Character;
                case "S" -> ConstantDescs.CD_Short;
                case "I" -> ConstantDescs.CD_Integer;
                case "J" -> ConstantDescs.CD_Long;
                case "F" -> ConstantDescs.CD_Float;
                case "D" -> ConstantDescs.CD_Double;
                default -> throw new IllegalArgumentException(type.descriptorString());
            };
        }
    }

    private static ClassDesc record(InvokeDynamicInstruction call) {
        return (ClassDesc) call.bootstrapArgs().getFirst();
    }

    private static List<Component> components(InvokeDynamicInstruction call) {
        var owner = record(call);
        return call.bootstrapArgs().stream().skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .map(getter -> new Component(getter.methodName(), owner, getter.invocationType().returnType()))
                .toList();
    }

    private static void equal(ClassDesc type, List<Component> components, CodeBuilder body) {
        var differ = body.newLabel();
        var same = body.newLabel();
        body.aload(0).aload(1).if_acmpeq(same).aload(1).instanceOf(type).ifeq(differ).aload(1).checkcast(type).astore(2);
        for (var component : components) {
            component.load(body, 0);
            component.load(body, 2);
            switch (TypeKind.from(component.type())) {
                case BOOLEAN, BYTE, CHAR, SHORT, INT -> body.if_icmpne(differ);
                case LONG -> body.lcmp().ifne(differ);
                case FLOAT, DOUBLE -> body.invokestatic(component.box(), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, component.type(), component.type())).ifne(differ);
                case REFERENCE -> body.invokestatic(OBJECTS, "equals", EQUAL_OBJECTS).ifeq(differ);
                case VOID -> throw new IllegalArgumentException(component.name());
            }
        }
        body.labelBinding(same).iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
    }

    private static void hash(List<Component> components, CodeBuilder body) {
        body.iconst_0();
        for (var component : components) {
            body.bipush(31).imul();
            component.load(body, 0);
            if (component.type().isPrimitive()) {
                body.invokestatic(component.box(), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, component.type()));
            } else {
                body.invokestatic(OBJECTS, "hashCode", HASH_OF_OBJECT);
            }
            body.iadd();
        }
        body.ireturn();
    }

    private static void text(InvokeDynamicInstruction call, List<Component> components, CodeBuilder body) {
        body.new_(BUILDER).dup().invokespecial(BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        var before = simpleName(record(call)) + "[";
        for (var component : components) {
            append(body.loadConstant(before + component.name() + "="), ConstantDescs.CD_String);
            component.load(body, 0);
            append(body, switch (TypeKind.from(component.type())) {
                case BYTE, SHORT, INT -> ConstantDescs.CD_int;
                case REFERENCE -> ConstantDescs.CD_Object;
                case BOOLEAN, CHAR, LONG, FLOAT, DOUBLE, VOID -> component.type();
            });
            before = ", ";
        }
        append(body.loadConstant(components.isEmpty() ? before + "]" : "]"), ConstantDescs.CD_String);
        body.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
    }

    /** What {@code Class.getSimpleName} says: a record within a method is {@code Outer$1Name}. */
    private static String simpleName(ClassDesc type) {
        var name = type.displayName();
        return name.substring(name.lastIndexOf('$') + 1).replaceFirst("^[0-9]+", "");
    }

    private static void append(CodeBuilder body, ClassDesc type) {
        body.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, type));
    }
}
