package exabgp.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: some compiled code, as ArchUnit sees it and as it lies on the disk.
 *
 * @param roots the directories that class files are in, one for each module
 * @param sources the directories of the sources that they were made from
 * @param classes the classes below the roots
 * @param models the class files below the roots, module-info among them
 */
record Compiled(List<Path> roots, List<Path> sources, JavaClasses classes, List<ClassModel> models) {

    /** The four modules, as the build has just compiled them. */
    static Compiled modules() {
        var modules = Stream.of("wire", "session", "reactor", "cli")
                .map(name -> Path.of("..", "modules", "exabgp." + name))
                .toList();
        return of(
                modules.stream().map(module -> module.resolve("target/classes")).toList(),
                modules.stream().map(module -> module.resolve("src/main/java")).toList());
    }

    static Compiled of(List<Path> roots, List<Path> sources) {
        return new Compiled(roots, sources, new ClassFileImporter().importPaths(roots), models(roots));
    }

    private static List<ClassModel> models(List<Path> roots) {
        return roots.stream()
                .flatMap(root -> filesBelow(root, ".class").stream())
                .map(Compiled::parse)
                .toList();
    }

    static List<Path> filesBelow(Path root, String suffix) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
