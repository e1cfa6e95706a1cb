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
 * @param choices the values that it takes, empty when it takes any
 * @param required whether it has to be given
 */
public record Switch(char letter, String word, @Nullable String value, String meaning, boolean optional, List<String> also, List<String> choices, boolean required) {
    public Switch {
        also = List.copyOf(also);
        choices = List.copyOf(choices);
    }

    /** An option that is there or not. */
    public static Switch flag(char letter, String word, String meaning) {
        return new Switch(letter, word, null, meaning, false, List.of(), List.of(), false);
    }

    /** An option followed by a value. */
    public static Switch valued(char letter, String word, String value, String meaning) {
        return new Switch(letter, word, value, meaning, false, List.of(), List.of(), false);
    }

    /** The same option, whose value may be left out. */
    public Switch orNothing() {
        return new Switch(letter, word, value, meaning, true, also, choices, required);
    }

    /** The same option with further spellings. */
    public Switch also(String... spellings) {
        return new Switch(letter, word, value, meaning, optional, List.of(spellings), choices, required);
    }

    /** The same option, which takes these values only. */
    public Switch of(List<String> values) {
        return new Switch(letter, word, value, meaning, optional, also, values, required);
    }

    /** The same option, which has to be given. */
    public Switch always() {
        return new Switch(letter, word, value, meaning, optional, also, choices, true);
    }

    /** What errors call it. */
    String name() {
        return letter == 0 ? "--" + word : "-" + letter + "/--" + word;
    }

    boolean takesValue() {
        return value != null;
    }

    String usage() {
        var name = letter == 0 ? "--" + word : "-" + letter;
        var shown = value == null ? name : name + " " + value;
        return required ? shown : "[" + shown + "]";
    }

    String help() {
        var names = (letter == 0 ? "    " : "-" + letter + ", ") + "--" + word + (value == null ? "" : " " + value);
        return "  %-34s %s".formatted(names, meaning);
    }
}
