package exabgp.cli.arguments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option of a subcommand.
 *
 * @param letter the short form without its dash, or NUL when there is none
 * @param word the long form without its dashes
 * @param value what the value is called in the help, or null when the option takes none
 * @param meaning one line of help
 * @param optional whether the value may be left out, which is an empty one
 * @param also further spellings, with their dashes
 */
public record Switch(char letter, String word, @Nullable String value, String meaning, boolean optional, List<String> also) {
    public Switch {
        also = List.copyOf(also);
    }

    /** An option that is there or not. */
    public static Switch flag(char letter, String word, String meaning) {
        return new Switch(letter, word, null, meaning, false, List.of());
    }

    /** An option followed by a value. */
    public static Switch valued(char letter, String word, String value, String meaning) {
        return new Switch(letter, word, value, meaning, false, List.of());
    }

    /** The same option, whose value may be left out. */
    public Switch orNothing() {
        return new Switch(letter, word, value, meaning, true, also);
    }

    /** The same option with further spellings. */
    public Switch also(String... spellings) {
        return new Switch(letter, word, value, meaning, optional, List.of(spellings));
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
