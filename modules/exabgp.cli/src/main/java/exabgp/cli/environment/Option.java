package exabgp.cli.environment;

import java.util.function.Function;

/**
 * One option of the environment and the ini file.
 *
 * @param section the part of its name before the dot
 * @param name the part of its name behind the dot
 * @param fallback the text of its default
 * @param expected what a value looks like, for the user
 * @param reader gives the value of a text; throws IllegalArgumentException for one that has none
 * @param meaning one line of help
 * @param <T> the type of its values
 */
public record Option<T>(
        String section, String name, String fallback, String expected, Function<String, T> reader, String meaning) {
    /** Its full name, as in {@code tcp.port}. */
    public String key() {
        return section + "." + name;
    }

    /** The name of its variable with dots, which comes first. */
    String dotted() {
        return "exabgp." + key();
    }

    /** The name of its variable that a shell can set. */
    public String underscored() {
        return "exabgp_" + section + "_" + name;
    }

    T parse(String text, String source) throws InvalidValue {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(
                    "invalid value for " + key() + " : " + text + " (" + source + "; expected " + expected + ")");
        }
    }
}
