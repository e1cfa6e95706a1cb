package exabgp.cli.migrate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of the configuration's syntax, the oldest first. */
public enum Version {
    /** ExaBGP 3.4. */
    V3("3.4"),
    /** ExaBGP 4. */
    V4("4"),
    /** ExaBGP 5. */
    V5("5"),
    /** What this program reads. */
    MAIN("main");

    private final String word;

    Version(String word) {
        this.word = word;
    }

    /** How the command line calls it. */
    public String word() {
        return word;
    }

    /** The version that the command line calls so, null when there is none. */
    public static @Nullable Version of(String word) {
        return Arrays.stream(values()).filter(version -> version.word.equals(word)).findFirst().orElse(null);
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Version::word).toList();
    }
}
