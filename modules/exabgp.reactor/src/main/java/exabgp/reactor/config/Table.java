package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A section in which every statement begins with a keyword of its own. Filled in once by {@link #with}, then shared.
 *
 * @param <D> what the statements fill in
 */
final class Table<D> implements Section<D> {
    private final String name;
    private final Map<String, Statement<D>> statements = new LinkedHashMap<>();
    private final Set<String> unsupported = new HashSet<>();

    /** An empty one; {@code name} is what error messages call it, with its article. */
    Table(String name) {
        this.name = name;
    }

    /**
     * Reads what is behind a keyword.
     *
     * @param <D> what it fills in
     */
    interface Statement<D> {
        /** Reads up to and with the end of the statement. */
        void read(Tokens in, D draft, Reading reading) throws GrammarError;
    }

    /**
     * Reads one value.
     *
     * @param <T> what it is
     */
    interface Value<T> {
        /** Reads and steps over the value. */
        T read(Tokens in) throws GrammarError;
    }

    /**
     * Says where the single values of a draft are.
     *
     * @param <D> the draft
     */
    interface Place<D> {
        /** The values. */
        Settings of(D draft);
    }

    /** Adds a keyword. */
    Table<D> with(String word, Statement<D> statement) {
        statements.put(word, statement);
        return this;
    }

    /** Adds a keyword with one value behind it. */
    <T> Table<D> with(Setting<T> setting, Place<D> place, Value<T> value) {
        return with(setting.word(), (in, draft, reading) -> {
            T read = value.read(in);
            in.end();
            place.of(draft).set(setting, read);
        });
    }

    /** Adds keywords of ExaBGP that nothing can be done with yet. */
    Table<D> without(String... words) {
        unsupported.addAll(Set.of(words));
        return this;
    }

    @Override
    public void statement(Tokens in, D draft, Reading reading) throws GrammarError {
        Statement<D> statement = in.kind() == Tokens.Kind.WORD ? statements.get(in.text()) : null;
        if (statement == null) {
            throw unknown(in);
        }
        in.next();
        statement.read(in, draft, reading);
    }

    private GrammarError unknown(Tokens in) {
        boolean known = in.kind() == Tokens.Kind.WORD && unsupported.contains(in.text());
        return known ? in.error("'" + in.text() + "' in " + name + " is not supported by this version") : in.expected("a keyword of " + name, statements.keySet());
    }
}
