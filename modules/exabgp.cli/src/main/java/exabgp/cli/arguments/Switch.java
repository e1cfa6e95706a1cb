package exabgp.cli.arguments;

import org.jspecify.annotations.Nullable;

/**
 * One option of a subcommand.
 *
 * @param letter the short form without its dash, or NUL when there is none
 * @param word the long form without its dashes
 * @param value what the value is called in the help, or null when the option takes none
 * @param meaning one line of help
 */
public record Switch(char letter, String word, @Nullable String value, String meaning) {
    /** An option that is there or not. */
    public static Switch flag(char letter, String word, String meaning) {
        return new Switch(letter, word, null, meaning);
    }

    /** An option followed by a value. */
    public static Switch valued(char letter, String word, String value, String meaning) {
        return new Switch(letter, word, value, meaning);
    }

    boolean takesValue() {
        return value != null;
    }

    String usage() {
        var name = letter == 0 ? "--" + word : "-" + letter;
        return value == null ? "[" + name + "]" : "[" + name + " " + value + "]";
    }

    String help() {
        var names = (letter == 0 ? "    " : "-" + letter + ", ") + "--" + word + (value == null ? "" : " " + value);
        return "  %-34s %s".formatted(names, meaning);
    }
}
