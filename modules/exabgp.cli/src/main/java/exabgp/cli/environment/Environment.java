package exabgp.cli.environment;

import exabgp.reactor.grammar.Keywords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The value of every option. Sources, the first that has one wins: variable {@code exabgp.section.option}, variable
 * {@code exabgp_section_option}, the ini file, the default. Immutable.
 */
public final class Environment {
    private static final String VERSION = "exabgp_version";
    private static final String CONNECTIONS = "exabgp_tcp_connections";

    /** Variables that are no options; listed so that they are not taken for misspelt ones. */
    private static final Set<String> OTHERS = Set.of(VERSION, CONNECTIONS, "exabgp_api_socketpath", "exabgp_api_cli_mode",
            "exabgp_api_multi_client", "exabgp_api_max_clients", "exabgp_cli_socket", "exabgp_cli_transport");

    private final Map<Option<?>, Object> values;
    private final Map<String, String> variables;
    private final Path file;
    private final List<String> remarks;

    private Environment(Map<Option<?>, Object> values, Map<String, String> variables, Path file, List<String> remarks) {
        this.values = values;
        this.variables = variables;
        this.file = file;
        this.remarks = remarks;
    }

    /**
     * Reads all sources.
     *
     * @param variables the environment of the process
     * @param envFile the ini file named by the command line, or null
     * @throws InvalidValue for a value that cannot be read, and for an ini file named explicitly that cannot be
     */
    public static Environment read(Map<String, String> variables, @Nullable Path envFile) throws InvalidValue {
        var remarks = new ArrayList<String>();
        var file = file(variables, envFile);
        var ini = ini(file, remarks);
        var values = new HashMap<Option<?>, Object>();
        for (var option : Options.ALL) {
            values.put(option, value(option, variables, ini, file));
        }
        legacy(values, variables);
        unknown(variables, ini, file, remarks);
        return new Environment(values, Map.copyOf(variables), file, List.copyOf(remarks));
    }

    /** The value of an option. */
    @SuppressWarnings("unchecked") // read() puts what the option's own reader gives
    public <T> T get(Option<T> option) {
        var value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option.key() + " is not in Options.ALL");
        }
        return (T) value;
    }

    /** The same with one option changed, as the command line does. */
    public <T> Environment with(Option<T> option, T value) {
        var changed = new HashMap<>(values);
        changed.put(option, (Object) value);
        return new Environment(changed, variables, file, remarks);
    }

    /** Whether a variable of the process sets the option. */
    public boolean isVariable(Option<?> option) {
        return variables.containsKey(option.dotted()) || variables.containsKey(option.underscored());
    }

    /** Whether the option has another value than its default. */
    public boolean isChanged(Option<?> option) {
        return !option.reader().apply(option.fallback()).equals(values.get(option));
    }

    /** The value of an option as an ini file has it: texts in quotes, the umask in octal digits. */
    public String text(Option<?> option) {
        var value = get(option);
        if (option.equals(Options.DAEMON_UMASK) && value instanceof Integer umask) {
            return "%04o".formatted(umask);
        }
        return switch (value) {
            case String text -> "'" + text + "'";
            case List<?> words -> words.stream().map(Object::toString).collect(Collectors.joining(" ", "'", "'"));
            default -> String.valueOf(value);
        };
    }

    /** The ini file, whether it is there or not. */
    public Path file() {
        return file;
    }

    /** The folder that holds configuration files: EXABGP_ETC, or etc/exabgp of the root. */
    public Path etc() {
        return etc(variables);
    }

    /** The version to announce and to print when {@code exabgp_version} sets one, or null. */
    public @Nullable String claimedVersion() {
        var claimed = variables.get(VERSION);
        return claimed == null || claimed.isBlank() ? null : claimed.strip();
    }

    /** A variable of the process that is no option, null when it is not there. */
    public @Nullable String variable(String name) {
        return variables.get(name);
    }

    /** Where the installation is: EXABGP_ROOT, or the image, which carries its Java with it. */
    public Path root() {
        return root(variables);
    }

    /** What is worth a line in the log: a missing ini file, variables nobody knows. */
    public List<String> remarks() {
        return remarks;
    }

    private static Object value(
            Option<?> option, Map<String, String> variables, Map<String, String> ini, Path file) throws InvalidValue {
        for (var name : List.of(option.dotted(), option.underscored())) {
            var text = variables.get(name);
            if (text != null) {
                return parse(option, text, "environment " + name);
            }
        }
        var text = ini.get(option.key());
        return text == null ? parse(option, option.fallback(), "default") : parse(option, text, file.toString());
    }

    /** An empty text means "not set" wherever an empty value means nothing. */
    private static Object parse(Option<?> option, String text, String source) throws InvalidValue {
        Object value = option.parse(text.isBlank() ? emptied(option) : text, source);
        return value;
    }

    private static String emptied(Option<?> option) {
        boolean text = option.fallback().isEmpty() || option.expected().equals("a text");
        return text ? "" : option.fallback();
    }

    private static void legacy(Map<Option<?>, Object> values, Map<String, String> variables) throws InvalidValue {
        var connections = variables.get(CONNECTIONS);
        if (connections != null) {
            values.put(Options.TCP_ATTEMPTS, parse(Options.TCP_ATTEMPTS, connections, "environment " + CONNECTIONS));
        }
        if (Boolean.TRUE.equals(values.get(Options.TCP_ONCE))) {
            values.put(Options.TCP_ATTEMPTS, 1);
        }
    }

    private static Path file(Map<String, String> variables, @Nullable Path envFile) {
        if (envFile != null) {
            return envFile;
        }
        var named = variables.get("EXABGP_ENVFILE");
        return named == null || named.isBlank() ? etc(variables).resolve("exabgp.env") : Path.of(named);
    }

    private static Path etc(Map<String, String> variables) {
        var etc = variables.get("EXABGP_ETC");
        if (etc != null && !etc.isBlank()) {
            return Path.of(etc);
        }
        var root = variables.get("EXABGP_ROOT");
        if (root != null && !root.isBlank()) {
            return Path.of(root, "etc", "exabgp");
        }
        var beside = root(variables).resolve("etc/exabgp");
        return Files.isDirectory(beside) ? beside : Path.of("/etc/exabgp");
    }

    private static Path root(Map<String, String> variables) {
        var root = variables.get("EXABGP_ROOT");
        return Path.of(root == null || root.isBlank() ? System.getProperty("java.home", "/") : root);
    }

    private static Map<String, String> ini(Path file, List<String> remarks) throws InvalidValue {
        try {
            return IniFile.read(file);
        } catch (IOException e) {
            remarks.add("no environment file " + file + ", using defaults and the environment");
            return Map.of();
        }
    }

    private static void unknown(
            Map<String, String> variables, Map<String, String> ini, Path file, List<String> remarks) {
        var names = Options.ALL.stream().map(Option::underscored).toList();
        var keys = Options.ALL.stream().map(Option::key).toList();
        for (var name : variables.keySet()) {
            var plain = name.replace('.', '_');
            if (plain.startsWith("exabgp_") && !names.contains(plain) && !OTHERS.contains(plain)) {
                remarks.add("environment " + name + " is not an option of this version, it is ignored" + Keywords.hint(plain, names));
            }
        }
        for (var key : ini.keySet()) {
            if (!names.contains("exabgp_" + key.replace('.', '_'))) {
                remarks.add(file + ": " + key + " is not an option of this version, it is ignored" + Keywords.hint(key, keys));
            }
        }
    }
}
