package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.reactor.grammar.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** The statements of a configuration file as they are written, for who does not want to run it. Safe for use by any thread. */
public final class Outline {
    private final Tokens in;

    private Outline(Tokens in) {
        this.in = in;
    }

    /** Every keyword that a configuration may have at its top, with all that may stand below. */
    public static List<Keyword> keywords() {
        return ConfigReader.TOP.keywords();
    }

    /**
     * The statements of a file.
     *
     * @param text what {@link ConfigReader} accepts
     * @throws IllegalArgumentException for anything else
     */
    public static List<Stated> of(String text) {
        try {
            return new Outline(Tokens.ofFile(text)).statements(ConfigReader.TOP);
        } catch (GrammarError e) {
            throw new IllegalArgumentException(e.location() + ": " + e.message(), e);
        }
    }

    private List<Stated> statements(Section<?> section) throws GrammarError {
        var stated = new ArrayList<Stated>();
        while (in.kind() != Kind.CLOSE_BLOCK && in.kind() != Kind.END) {
            stated.add(section instanceof Table<?> table ? statement(table) : new Stated.Line("", line()));
        }
        in.accept(Kind.CLOSE_BLOCK);
        return stated;
    }

    private Stated statement(Table<?> table) throws GrammarError {
        var content = table.content(in);
        var word = in.word("a keyword");
        return switch (content) {
            case Content.Line() -> new Stated.Line(word, line());
            case Content.Single single -> single(word, single.value());
            case Content.Block block -> {
                var name = in.kind() == Kind.WORD ? in.word("a name") : "";
                if (!in.accept(Kind.OPEN_BLOCK)) {
                    throw in.expected("'{'");
                }
                yield new Stated.Block(word, name, statements(block.section()));
            }
        };
    }

    private Stated single(String word, Table.Value<?> value) throws GrammarError {
        var written = in.kind() == Kind.WORD ? in.text() : "";
        var read = value.read(in);
        in.end();
        return new Stated.Single(word, Scalar.of(read, written));
    }

    /** The rest of a statement, with all the blocks it opens. */
    private String line() throws GrammarError {
        var text = new StringBuilder();
        int depth = 0;
        while (in.kind() != Kind.END) {
            boolean last = depth == 0 && in.kind() == Kind.SEMICOLON;
            if (depth == 0 && in.kind() == Kind.CLOSE_BLOCK) {
                // ExaBGP lets the brace end the statement too
                break;
            }
            depth += in.kind() == Kind.OPEN_BLOCK ? 1 : in.kind() == Kind.CLOSE_BLOCK ? -1 : 0;
            last |= depth == 0 && in.kind() == Kind.CLOSE_BLOCK;
            if (depth > 0 || in.kind() != Kind.SEMICOLON) {
                append(text, token());
            }
            in.next();
            if (last) {
                break;
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String token) {
        boolean glued = text.isEmpty() || token.equals(";");
        text.append(glued ? "" : " ").append(token);
    }

    private String token() throws GrammarError {
        return switch (in.kind()) {
            case WORD -> quoted(in.text());
            case OPEN_LIST -> "[";
            case CLOSE_LIST -> "]";
            case OPEN_SET -> "(";
            case CLOSE_SET -> ")";
            case COMMA -> ",";
            case SEMICOLON -> ";";
            case OPEN_BLOCK -> "{";
            case CLOSE_BLOCK -> "}";
            case LINE_END, FAULT, END -> throw in.expected("the rest of the statement");
        };
    }

    /** As it has to be written again. */
    private static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(c -> c <= ' ' || "#;{}[],'\"\\".indexOf(c) >= 0);
        if (plain) {
            return word;
        }
        // no word has a quote in it: there is no way to write one
        return '"' + word.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"';
    }
}
