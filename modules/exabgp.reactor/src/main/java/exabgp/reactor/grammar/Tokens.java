package exabgp.reactor.grammar;

import java.util.Collection;

/**
 * Cuts a text into words and signs, on demand and with the place of each. It always stands at one token, the current one; {@link #next} goes on. What cannot be a token is one of its own
 * kind, so going on never fails: whoever expected something else there says so ({@link #expected}). For one thread.
 */
public final class Tokens {
    private final Scanner scanner;

    private Tokens(Scanner scanner) {
        this.scanner = scanner;
    }

    /** What a token is. */
    public enum Kind {
        /** A word, quoted or not. */
        WORD("a word"),
        /** The sign {@code [}. */
        OPEN_LIST("'['"),
        /** The sign {@code ]}. */
        CLOSE_LIST("']'"),
        /** The sign {@code (}; a token only where a grammar or a command wants it, else part of a word. */
        OPEN_SET("'('"),
        /** The sign {@code )}, like {@link #OPEN_SET}. */
        CLOSE_SET("')'"),
        /** The sign {@code ,}. */
        COMMA("','"),
        /** The sign <code>;</code>. */
        SEMICOLON("';'"),
        /** The sign <code>{</code>. */
        OPEN_BLOCK("'{'"),
        /** The sign <code>}</code>. */
        CLOSE_BLOCK("'}'"),
        /** The end of a line of a file in the middle of a statement, which is always a mistake. */
        LINE_END("the end of the line"),
        /** Characters that cannot be a token; the rest of their line is left out. */
        FAULT("something else"),
        /** The end of the text. */
        END("the end");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        /** How error messages call it. */
        String shown() {
            return shown;
        }
    }

    /** The tokens of a configuration file. Stands at the first one. */
    public static Tokens ofFile(String text) {
        return ofFile(Source.of(text));
    }

    /** The tokens of a configuration file that is read piece by piece. Stands at the first one. */
    public static Tokens ofFile(Source text) {
        return new Tokens(new Scanner(new Lines(text), false));
    }

    /**
     * The tokens of one command of a helper, of which {@code from} characters were already dealt with: parentheses are signs, and the end of the text ends the statement. Stands at the
     * first one.
     */
    public static Tokens ofCommand(String text, int from) {
        return new Tokens(new Scanner(new Lines(text, from), true));
    }

    /** What the current token is. */
    public Kind kind() {
        return scanner.kind();
    }

    /** Where the current token begins. */
    public Location location() {
        return scanner.location();
    }

    /** Whether the current token is this word. */
    public boolean is(String word) {
        return isWordFrom(word) && length() == word.length();
    }

    /** Whether the current token is this word, in capitals or not. */
    public boolean isIgnoringCase(String word) {
        return kind() == Kind.WORD && length() == word.length() && scanner.text().regionMatches(true, scanner.start(), word, 0, word.length());
    }

    /** Whether the current token is a word that begins like this. */
    boolean isWordFrom(String beginning) {
        return kind() == Kind.WORD && length() >= beginning.length() && scanner.text().startsWith(beginning, scanner.start());
    }

    /** The current word as a string of its own; for anything else how error messages call it. */
    public String text() {
        return kind() == Kind.WORD ? scanner.text().substring(scanner.start(), scanner.end()) : kind().shown;
    }

    /** How many blocks are open here, the one that the current token opens included, the one it closes not. */
    public int depth() {
        return scanner.depth();
    }

    /** Steps over the current token. At the end it stays there. */
    public void next() {
        scanner.next();
    }

    /** Steps over the current token if it is this word. */
    public boolean accept(String word) {
        boolean found = is(word);
        if (found) {
            next();
        }
        return found;
    }

    /** Steps over the current token if it is of this kind. */
    public boolean accept(Kind wanted) {
        boolean found = kind() == wanted;
        if (found) {
            next();
        }
        return found;
    }

    /** Takes the current token, which must be a word, whatever it says. */
    public String word(String what) throws GrammarError {
        if (kind() != Kind.WORD) {
            throw expected(what);
        }
        String word = text();
        next();
        return word;
    }

    /** Takes the current token as an argument of a program: a word, or one of the signs that are words there. */
    public String argument() throws GrammarError {
        String sign = switch (kind()) {
            case OPEN_LIST, CLOSE_LIST, OPEN_SET, CLOSE_SET, COMMA -> kind().shown.substring(1, 2);
            case WORD -> text();
            case SEMICOLON, OPEN_BLOCK, CLOSE_BLOCK, LINE_END, FAULT, END -> throw expected("an argument or ';'");
        };
        next();
        return sign;
    }

    /** Steps over the end of a statement: a semicolon, or the end of a command. */
    public void end() throws GrammarError {
        if (!isEnd()) {
            throw expected(scanner.isCommand() ? "the end of the command" : "';'");
        }
        leave();
    }

    /** Steps over the last token of a statement. A command has only one: what is behind it would be lost. */
    void leave() throws GrammarError {
        next();
        if (scanner.isCommand() && kind() != Kind.END) {
            throw expected("the end of the command");
        }
    }

    /** Whether the statement ends here: with a semicolon, or with the end of a command. */
    public boolean isEnd() {
        return kind() == Kind.SEMICOLON || (scanner.isCommand() && kind() == Kind.END);
    }

    /**
     * Steps over the rest of a statement that went wrong, with all the blocks it opened.
     *
     * @param outside the {@link #depth} of the block that the statement is in; the end of that block is not stepped over
     */
    public void skipStatement(int outside) {
        scanner.parentheses(scanner.isCommand());
        while (kind() != Kind.END && depth() >= outside) {
            boolean last = depth() == outside && endsStatement();
            next();
            if (last) {
                return;
            }
        }
    }

    /** An error at the current token: it says what was found and that {@code what} was expected. */
    public GrammarError expected(String what) {
        if (kind() == Kind.FAULT) {
            return error(scanner.fault());
        }
        return error("expected " + what + ", found " + found());
    }

    /** An error at the current token, which should be one of {@code words}: it says which of them is nearest. */
    public GrammarError expected(String what, Collection<String> words) {
        GrammarError plain = expected(what);
        return kind() == Kind.WORD ? error(plain.message() + Keywords.hint(text(), words)) : plain;
    }

    /** An error at the current token. */
    public GrammarError error(String what) {
        return new GrammarError(location(), what);
    }

    /** Makes parentheses signs in files too: from the current token on, which may be glued to one. Says what they were before, for {@link Scanner#parentheses}. */
    boolean startParentheses() {
        boolean before = scanner.parentheses(true);
        scanner.again();
        return before;
    }

    /** What stands here, as error messages call it. */
    String found() {
        if (kind() == Kind.WORD) {
            return Shown.quoted(text());
        }
        if (kind() == Kind.END) {
            return scanner.isCommand() ? "the end of the command" : "the end of the file";
        }
        return kind().shown;
    }

    /** Finds the tokens; for who reads the text itself. */
    Scanner scanner() {
        return scanner;
    }

    /** The text that the current token and the rest of its line are a range of. */
    String buffer() {
        return scanner.text();
    }

    /** Where the current token begins in {@link #buffer}. */
    int start() {
        return scanner.start();
    }

    /** Where the current token ends in {@link #buffer}. */
    int stop() {
        return scanner.end();
    }

    private int length() {
        return scanner.end() - scanner.start();
    }

    private boolean endsStatement() {
        return kind() == Kind.SEMICOLON || kind() == Kind.CLOSE_BLOCK || kind() == Kind.LINE_END || kind() == Kind.FAULT;
    }
}
