package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds out what a value may be by offering samples to who reads it, so that there is no second list to forget. */
final class Probe {
    private static final List<String> SAMPLES = List.of("true", "64", "65536", "auto", "disable", "192.0.2.1", "192.0.2.0/24", "fe80::1");
    private static final String EXPECTED = "expected ";
    private static final String FOUND = ", found ";

    private Probe() {}

    static Keyword.Single keyword(String word, Table.Value<?> value) {
        return new Keyword.Single(word, expected(value), kinds(value));
    }

    /** A brace is never a value: the error says what would be one. */
    private static String expected(Table.Value<?> value) {
        try {
            value.read(Tokens.ofFile("{"));
        } catch (GrammarError e) {
            var message = e.message();
            int found = message.lastIndexOf(FOUND);
            return message.startsWith(EXPECTED) && found > 0 ? message.substring(EXPECTED.length(), found) : "";
        }
        return "";
    }

    private static Set<Scalar.Kind> kinds(Table.Value<?> value) {
        var kinds = EnumSet.noneOf(Scalar.Kind.class);
        for (var sample : SAMPLES) {
            try {
                kinds.add(Scalar.of(value.read(Tokens.ofFile(sample + ";")), sample).kind());
            } catch (GrammarError e) {
                // not one of its values, which is what was asked
            }
        }
        if (kinds.isEmpty()) {
            // one of a few words
            kinds.add(Scalar.Kind.TEXT);
        }
        return kinds;
    }
}
