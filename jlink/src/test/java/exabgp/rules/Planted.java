package exabgp.rules;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * A few lines that break a rule, to show that the rule can fail.
 *
 * @param rule the name of the rule
 * @param sources one compilation unit each
 */
record Planted(String rule, List<String> sources) {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    static Planted of(String rule, String... sources) {
        return new Planted(rule, List.of(sources));
    }

    /** Compiles the lines below a directory, outside of any module unless one of them declares one. */
    Compiled compile(Path directory) throws IOException {
        var source = Files.createDirectories(directory.resolve("source"));
        var target = Files.createDirectories(directory.resolve("target"));
        var options = new ArrayList<String>(List.of("-d", target.toString(), "-proc:none", "-Xlint:none", "--release", "25"));
        if (sources.stream().anyMatch(text -> text.contains("StructuredTaskScope"))) {
            options.add("--enable-preview");
        }
        var isModule = sources.stream().anyMatch(Planted::declaresModule);
        options.add(isModule ? "--module-path" : "--class-path");
        options.add(System.getProperty("java.class.path"));
        for (var text : sources) {
            var file = source.resolve(fileOf(text));
            Files.createDirectories(file.getParent());
            options.add(Files.writeString(file, text).toString());
        }
        run(options);
        return Compiled.of(List.of(target), List.of(source));
    }

    private static void run(List<String> options) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var files = options.stream().filter(option -> option.endsWith(".java")).map(Path::of).toList();
            var rest = options.stream().filter(option -> !option.endsWith(".java")).toList();
            if (!compiler.getTask(said, manager, null, rest, null, manager.getJavaFileObjectsFromPaths(files)).call()) {
                throw new AssertionError("the planted lines do not compile: " + said);
            }
        }
    }

    private static boolean declaresModule(String text) {
        return text.contains("module exabgp.");
    }

    private static Path fileOf(String text) {
        if (declaresModule(text)) {
            return Path.of("module-info.java");
        }
        var home = PACKAGE.matcher(text);
        var type = TYPE.matcher(text);
        if (!home.find() || !type.find()) {
            throw new AssertionError("neither package nor type: " + text);
        }
        return Path.of(home.group(1).replace('.', '/'), type.group(1) + ".java");
    }

    @Override
    public String toString() {
        return rule + ": " + sources.getLast();
    }
}
