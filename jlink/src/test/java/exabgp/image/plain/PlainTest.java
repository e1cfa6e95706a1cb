package exabgp.image.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code Plain.java} makes of classes before they are linked. */
class PlainTest {
    private static final Path PROGRAM = Path.of("src/main/link/Plain.java").toAbsolutePath();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory;

    @Test
    void classesBehaveAsBefore() throws Exception {
        var before = compiled();
        assertEquals(Samples.lines(), Samples.lines(), "the samples do not depend on the run");
        run(JAVA, PROGRAM.toString(), directory.resolve("out").toString(), before.toString());
        var after = directory.resolve("out/exabgp.samples");
        assertEquals(Samples.lines(), run(JAVA, "-cp", after.toString(), Samples.class.getName()));
        // A label that is a constant of another type has no plain form here.
        assertEquals(List.of("exabgp/image/plain/Samples.closed typeSwitch"), spun(after));
        assertFalse(spun(Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI())).isEmpty());
    }

    @Test
    void theImageHasNoSwitchOrRecordThatIsMadeAtRunTime() throws IOException {
        var plain = Path.of(System.getProperty("image")).resolveSibling("plain");
        assertTrue(Files.isDirectory(plain), plain::toString);
        assertEquals(List.of(), spun(plain));
    }

    /** The samples in a jar, which is what the program reads. */
    private Path compiled() throws Exception {
        var classes = Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var jar = directory.resolve("exabgp.samples.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes.resolve("exabgp/image/plain"))) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith("Samples")).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        var out = directory.resolve("lines");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals(0, process.waitFor(), String.join(" ", command));
        return Files.readAllLines(out);
    }

    /** The methods with a switch over types or a method of a record that is left to run time. */
    private static List<String> spun(Path classes) throws IOException {
        var found = new TreeSet<String>();
        List<Path> files;
        try (var tree = Files.walk(classes)) {
            files = tree.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (var file : files) {
            var model = ClassFile.of().parse(file);
            for (var method : model.methods()) {
                method.code().ifPresent(code -> code.forEach(element -> {
                    if (element instanceof InvokeDynamicInstruction call
                            && call.bootstrapMethod().owner().descriptorString().startsWith("Ljava/lang/runtime/")) {
                        found.add(model.thisClass().asInternalName() + "." + method.methodName() + " " + call.name());
                    }
                }));
            }
        }
        return new ArrayList<>(found);
    }
}
