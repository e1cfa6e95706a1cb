package exabgp.cli.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The examples there are. */
public enum Example {
    /** One peer, and the settings most people need. */
    NEIGHBOR,
    /** Every section there is. */
    FULL;

    /** The words that select one. */
    public static List<String> words() {
        return List.of(NEIGHBOR.word(), FULL.word());
    }

    /** The word that selects it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The configuration, with its comments. */
    public String text() {
        var name = word() + ".conf";
        try (var in = Example.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
