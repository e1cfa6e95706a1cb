package exabgp.cli.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options and operands of one command line, read as Python's argparse reads them: options and operands in any
 * order, letters joined ({@code -dp}), values joined or not, long forms cut short as far as they stay clear,
 * {@code --} before operands that begin with a dash.
 */
public final class Arguments {
    private static final String HELP = "help";

    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Arguments() {}

    /**
     * Reads the words after the subcommand.
     *
     * @throws UsageError when they do not fit
     */
    public static Arguments parse(Syntax syntax, List<String> words) throws UsageError {
        var arguments = new Arguments();
        new Reading(syntax, words, arguments).run();
        if (!arguments.help()) {
            arguments.check(syntax);
        }
        return arguments;
    }

    /** No words at all. */
    public static Arguments none() {
        return new Arguments();
    }

    /** Whether help was asked for; operands were not counted then. */
    public boolean help() {
        return has(HELP);
    }

    /** Whether an option was given. */
    public boolean has(String word) {
        return options.containsKey(word);
    }

    /** The value of an option, the last one when it was given more than once. */
    public @Nullable String value(String word) {
        var values = options.get(word);
        return values == null ? null : values.getLast();
    }

    /** All values of an option, in the order in which they were given. */
    public List<String> values(String word) {
        return List.copyOf(options.getOrDefault(word, List.of()));
    }

    /** These and then those: of an option in both, all values. */
    public Arguments and(Arguments later) {
        var both = over(later);
        both.operands.addAll(later.operands);
        options.forEach((word, values) -> {
            var all = new ArrayList<>(values);
            all.addAll(later.values(word));
            both.options.put(word, all);
        });
        return both;
    }

    /** These, and what {@code defaults} says of the options that are not given here. */
    public Arguments over(Arguments defaults) {
        var both = new Arguments();
        both.options.putAll(defaults.options);
        both.options.putAll(options);
        both.operands.addAll(operands);
        return both;
    }

    /** The words that are not options. */
    public List<String> operands() {
        return List.copyOf(operands);
    }

    /** The options alone, as words that give the same options again. */
    public List<String> optionWords() {
        var words = new ArrayList<String>();
        options.forEach((word, values) -> words.add(values.getLast().isEmpty() ? "--" + word : "--" + word + "=" + values.getLast()));
        return words;
    }

    private void check(Syntax syntax) throws UsageError {
        var missing = new ArrayList<String>();
        for (var option : syntax.switches()) {
            if (option.required() && !has(option.word())) {
                missing.add(option.name());
            }
            for (var value : values(option.word())) {
                if (!option.choices().isEmpty() && !option.choices().contains(value)) {
                    throw new UsageError("argument " + option.name() + ": invalid choice: '" + value + "' (choose from " + String.join(", ", option.choices()) + ")");
                }
            }
        }
        if (operands.size() < syntax.least()) {
            missing.add(syntax.operands());
        }
        if (!missing.isEmpty()) {
            throw new UsageError("the following arguments are required: " + String.join(", ", missing));
        }
        if (operands.size() > syntax.most()) {
            throw new UsageError(
                    "unrecognized arguments: " + String.join(" ", operands.subList(syntax.most(), operands.size())));
        }
    }

    /** One pass over the words. */
    private static final class Reading {
        private final List<Switch> switches = new ArrayList<>();
        private final List<String> words;
        private final Arguments into;
        private int next;

        Reading(Syntax syntax, List<String> words, Arguments into) {
            this.words = words;
            this.into = into;
            switches.add(Switch.flag('h', HELP, ""));
            switches.addAll(syntax.switches());
        }

        void run() throws UsageError {
            while (next < words.size()) {
                var word = words.get(next++);
                if (word.equals("--")) {
                    into.operands.addAll(words.subList(next, words.size()));
                    return;
                }
                var spelled = spelled(word);
                if (spelled != null) {
                    put(spelled, spelled.takesValue() ? following(word, spelled) : "");
                } else if (word.startsWith("--")) {
                    longForm(word);
                } else if (word.length() > 1 && word.charAt(0) == '-') {
                    letters(word);
                } else {
                    into.operands.add(word);
                }
            }
        }

        /** The option that has this word as a further spelling. */
        private @Nullable Switch spelled(String word) {
            for (var option : switches) {
                if (option.also().contains(word)) {
                    return option;
                }
            }
            return null;
        }

        private void put(Switch option, String value) {
            into.options.computeIfAbsent(option.word(), word -> new ArrayList<>()).add(value);
        }

        private void longForm(String word) throws UsageError {
            int equals = word.indexOf('=');
            var name = word.substring(2, equals < 0 ? word.length() : equals);
            var found = named(name, word);
            if (found.takesValue()) {
                put(found, equals < 0 ? following("--" + found.word(), found) : word.substring(equals + 1));
            } else if (equals < 0) {
                put(found, "");
            } else {
                throw new UsageError("argument --" + found.word() + ": takes no value, found " + word);
            }
        }

        private Switch named(String name, String word) throws UsageError {
            var close = new ArrayList<Switch>();
            for (var option : switches) {
                if (option.word().equals(name) || option.also().contains("--" + name)) {
                    return option;
                }
                if (option.word().startsWith(name)) {
                    close.add(option);
                }
            }
            if (close.size() > 1) {
                throw new UsageError("ambiguous option: " + word + " could match --" + close.getFirst().word() + ", --"
                        + close.get(1).word());
            }
            if (close.isEmpty()) {
                throw new UsageError("unrecognized arguments: " + word);
            }
            return close.getFirst();
        }

        private void letters(String word) throws UsageError {
            for (int at = 1; at < word.length(); at++) {
                var found = lettered(word.charAt(at), word);
                if (!found.takesValue()) {
                    put(found, "");
                    continue;
                }
                var joined = word.substring(at + 1);
                put(found, joined.isEmpty() ? following("-" + found.letter(), found) : joined);
                return;
            }
        }

        private Switch lettered(char letter, String word) throws UsageError {
            for (var option : switches) {
                if (option.letter() == letter) {
                    return option;
                }
            }
            throw new UsageError("unrecognized arguments: " + word);
        }

        private String following(String option, Switch found) throws UsageError {
            if (found.optional() && (next == words.size() || words.get(next).startsWith("-"))) {
                return "";
            }
            if (next == words.size()) {
                throw new UsageError("argument " + option + ": expected one argument");
            }
            return words.get(next++);
        }
    }
}
