package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A section in which every statement begins with a keyword of its own. Filled in once by {@link #with}, then shared.
 *
 * @param <D> what the statements fill in
 */
final class Table<D> implements Section<D> {
    private final String name;
    private final Map<String, Statement<D>> statements = new LinkedHashMap<>();
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final Set<String> former = new HashSet<>();

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

    /** Adds a keyword with a grammar of its own behind it. */
    Table<D> with(String word, Statement<D> statement) {
        return with(word, new Content.Line(), statement);
    }

    /** Adds a keyword with a section behind it. */
    <S> Table<D> block(String word, Section<S> section, Function<D, S> place) {
        return with(word, new Content.Block(section, false), (in, draft, reading) -> Section.read(in, section, place.apply(draft), reading));
    }

    /** Adds a keyword with a name and a section behind it, which {@code statement} reads. */
    Table<D> named(String word, Section<?> section, Statement<D> statement) {
        return with(word, new Content.Block(section, true), statement);
    }

    /** Adds a keyword. */
    Table<D> with(String word, Content content, Statement<D> statement) {
        contents.put(word, content);
        statements.put(word, statement);
        return this;
    }

    /** Adds a keyword with one value behind it. */
    <T> Table<D> with(Setting<T> setting, Place<D> place, Value<T> value) {
        return with(setting.word(), new Content.Single(value), (in, draft, reading) -> {
            T read = value.read(in);
            in.end();
            place.of(draft).set(setting, read);
        });
    }

    /** Adds keywords of ExaBGP 3, to say what becomes of them. */
    Table<D> formerly(String... words) {
        former.addAll(Set.of(words));
        return this;
    }

    /** What stands behind the current token. */
    Content content(Tokens in) throws GrammarError {
        var content = in.kind() == Tokens.Kind.WORD ? contents.get(in.text()) : null;
        if (content == null) {
            throw unknown(in);
        }
        return content;
    }

    /** Its keywords, with all that may stand below them. */
    List<Keyword> keywords() {
        return contents.entrySet().stream().map(entry -> keyword(entry.getKey(), entry.getValue())).toList();
    }

    private static Keyword keyword(String word, Content content) {
        return switch (content) {
            case Content.Line() -> new Keyword.Line(word);
            case Content.Single single -> Probe.keyword(word, single.value());
            case Content.Block(Table<?> table, boolean named) -> new Keyword.Block(word, named, table.keywords());
            case Content.Block(Section<?> _, boolean named) -> new Keyword.Block(word, named, List.of());
        };
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
        boolean isFormer = in.kind() == Tokens.Kind.WORD && former.contains(in.text());
        return isFormer
                ? in.error("'" + in.text() + "' in " + name + " is of ExaBGP 3: 'exabgp migrate conf -f 3.4' rewrites such files")
                : in.expected("a keyword of " + name, statements.keySet());
    }
}
