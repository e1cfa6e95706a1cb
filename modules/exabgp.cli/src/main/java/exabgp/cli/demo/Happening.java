package exabgp.cli.demo;

import org.jspecify.annotations.Nullable;

/**
 * One line from a helper.
 *
 * @param word what it is about
 * @param role whose helper
 * @param text the event or the command
 */
record Happening(Word word, Role role, String text) {
    /** The line as a value, or null when it is none. */
    static @Nullable Happening parse(String line) {
        var parts = line.split(" ", 3);
        if (parts.length < 3) {
            return null;
        }
        for (var word : Word.values()) {
            for (var role : Role.values()) {
                if (word.name().equals(parts[0]) && role.name().equals(parts[1])) {
                    return new Happening(word, role, parts[2]);
                }
            }
        }
        return null;
    }
}
