package exabgp.rules;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Looks for a default in a switch over a closed type of ours. Class files do not tell one from the compiler's own, so sources are read. */
final class SwitchRule {
    private SwitchRule() {}

    static List<HouseRule> all() {
        return List.of(new HouseRule(
                "no default over closed types",
                "with a default the compiler no longer says where a new subtype was forgotten",
                code -> faults(code.sources())));
    }

    /** The modules are read together as one unnamed module: a sealed root and its subtypes share a package, so this changes nothing. */
    private static List<String> faults(List<Path> roots) {
        var files = roots.stream()
                .flatMap(root -> Compiled.filesBelow(root, ".java").stream())
                .filter(file -> !file.endsWith("module-info.java"))
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of(
                "--release", "25", "--enable-preview", "-proc:none", "-Xlint:none", "-implicit:none",
                "--class-path", System.getProperty("java.class.path"));
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files));
            var trees = Trees.instance(task);
            var units = task.parse();
            task.analyze();
            refuseErrors(said);
            var found = new ArrayList<String>();
            for (var unit : units) {
                new Switches(trees, unit, found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A switch over a type that could not be found would look like one over a type of somebody else. */
    private static void refuseErrors(DiagnosticCollector<JavaFileObject> said) {
        for (var diagnostic : said.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw new AssertionError("the sources do not compile: " + diagnostic);
            }
        }
    }

    private static final class Switches extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Switches(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void unused) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, unused);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, unused);
        }

        private void look(ExpressionTree selector, List<? extends CaseTree> cases) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
            if (type instanceof DeclaredType declared && isClosed((TypeElement) declared.asElement()) && hasDefault(cases)) {
                var line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, selector));
                found.add(unit.getSourceFile().getName() + ":" + line + " has a default in a switch over " + type);
            }
        }

        private static boolean isClosed(TypeElement type) {
            return type.getQualifiedName().toString().startsWith("exabgp.")
                    && (type.getKind() == ElementKind.ENUM || type.getModifiers().contains(Modifier.SEALED));
        }

        private static boolean hasDefault(List<? extends CaseTree> cases) {
            return cases.stream().flatMap(one -> one.getLabels().stream()).anyMatch(DefaultCaseLabelTree.class::isInstance);
        }
    }
}
