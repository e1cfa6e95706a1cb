package exabgp.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line of ExaBGP 4, which has options where there are subcommands now. Scripts that start or ask a daemon were written for it. */
final class FormerCommandLine {
    private static final String VERSION = "-v";
    private static final String RUN = "--run";
    private static final String DECODE = "decode";
    private static final Map<String, List<String>> COMMANDS = commands();

    /** What the helper programs of {@code --run} are called today. */
    private static final Map<String, String> PROGRAMS = Map.of("healthcheck", "healthcheck", "cli", "run");

    private final List<String> operands = new ArrayList<>();
    private final List<String> environment = new ArrayList<>();
    private List<String> command = List.of();
    private @Nullable String message;

    private FormerCommandLine() {}

    /** The line in words of today: the same one when it has no option that only ExaBGP 4 knows, or one that lacks its value. */
    static List<String> today(List<String> line) {
        if (line.equals(List.of(VERSION))) {
            return List.of("version");
        }
        var run = line.indexOf(RUN);
        if (run >= 0 && run + 1 < line.size() && PROGRAMS.containsKey(line.get(run + 1))) {
            var program = new ArrayList<>(List.of(PROGRAMS.get(line.get(run + 1))));
            program.addAll(line.subList(run + 2, line.size()));
            return program;
        }
        var former = new FormerCommandLine();
        return former.read(line) ? former.words() : line;
    }

    /** Whether there was an option of ExaBGP 4, and all of them had their values. */
    private boolean read(List<String> line) {
        boolean any = false;
        for (int at = 0; at < line.size(); at++) {
            var word = line.get(at);
            switch (word) {
                case "-e", "--env", "-x", "--decode" -> {
                    if (++at == line.size()) {
                        return false;
                    }
                    value(word, line.get(at));
                    any = true;
                }
                default -> any |= flag(word);
            }
        }
        return any;
    }

    private void value(String option, String value) {
        if (option.equals("-e") || option.equals("--env")) {
            environment.add("--env-file=" + value);
        } else {
            command = List.of(DECODE);
            message = value;
        }
    }

    private boolean flag(String word) {
        if (word.startsWith("--env=")) {
            environment.add("--env-file=" + word.substring("--env=".length()));
            return true;
        }
        var found = COMMANDS.get(word);
        if (found == null) {
            operands.add(word);
            return false;
        }
        command = found;
        return true;
    }

    private List<String> words() {
        var words = new ArrayList<>(environment);
        words.addAll(command);
        var files = command.isEmpty() ? operands : operands.stream().filter(operand -> !operand.startsWith("-")).toList();
        if (message == null) {
            words.addAll(files);
        } else {
            files.forEach(file -> words.addAll(List.of("--configuration", file)));
            words.add(message);
        }
        return words;
    }

    private static Map<String, List<String>> commands() {
        var commands = new HashMap<String, List<String>>();
        for (var test : List.of("-t", "--test", "--validate")) {
            commands.put(test, List.of("validate"));
        }
        var forms = Map.of("full-ini", List.of("env"), "diff-ini", List.of("env", "-d"), "full-env", List.of("env", "-e"), "diff-env", List.of("env", "-d", "-e"));
        forms.forEach((form, words) -> {
            commands.put("--" + form, words);
            // --fi, --di, --fe and --de
            commands.put("--" + form.charAt(0) + form.charAt(form.indexOf('-') + 1), words);
        });
        return commands;
    }
}
