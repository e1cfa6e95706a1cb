package exabgp.reactor.grammar;

/**
 * Cuts a text into words and signs, on demand and with the place of each. It always stands at one token, the current one; {@link #next} goes on. For one thread.
 */
public final class Tokens {
    private Tokens() {}

    /** What a token is. */
    public enum Kind {
        /** A word, quoted or not. */
        WORD,
        /** The sign {@code [}. */
        OPEN_LIST,
        /** The sign {@code ]}. */
        CLOSE_LIST,
        /** The sign {@code (}; a token only where a grammar or a command wants it, else part of a word. */
        OPEN_SET,
        /** The sign {@code )}, like {@link #OPEN_SET}. */
        CLOSE_SET,
        /** The sign {@code ,}. */
        COMMA,
        /** The sign <code>;</code>. */
        SEMICOLON,
        /** The sign <code>{</code>. */
        OPEN_BLOCK,
        /** The sign <code>}</code>. */
        CLOSE_BLOCK,
        /** The end of a line of a file in the middle of a statement, which is always a mistake. */
        LINE_END,
        /** The end of the text. */
        END
    }

    /** The tokens of a configuration file. Stands at the first one. */
    public static Tokens ofFile(String text) throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** The tokens of one command of a helper, of which {@code from} characters were already dealt with: parentheses are signs, and the end of the line ends the statement. */
    public static Tokens ofCommand(String line, int from) throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** What the current token is. */
    public Kind kind() {
        throw new UnsupportedOperationException();
    }

    /** Where the current token begins. */
    public Location location() {
        throw new UnsupportedOperationException();
    }

    /** Whether the current token is this word. */
    public boolean is(String word) {
        throw new UnsupportedOperationException();
    }

    /** The current word, or sign, as a string of its own. */
    public String text() {
        throw new UnsupportedOperationException();
    }

    /** Steps over the current token. */
    public void next() throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** Steps over the current token if it is this word. */
    public boolean accept(String word) throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** Steps over the end of a statement: a semicolon, or the end of a command. */
    public void end() throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** An error at the current token: it says what was found and that {@code what} was expected. */
    public GrammarError expected(String what) {
        throw new UnsupportedOperationException();
    }
}
