package exabgp.reactor.grammar;

import java.util.Collection;

/**
 * Cuts a text into words and signs, on demand and with the place of each. It always stands at one token, the current one; {@link #next} goes on. What cannot be a token is one of its own
 * kind, so going on never fails: whoever expected something else there says so ({@link #expected}). For one thread.
 */
public final class Tokens {
    private final Lines lines;
    private final boolean command;

    private String text = "";
    private int at;
    private int limit;
    private boolean faultAhead;

    private Kind kind = Kind.END;
    private int start;
    private int end;
    private boolean quoted;
    private String fault = "";

    private boolean pending;
    private boolean parentheses;
    private int depth;

    private Tokens(Lines lines, boolean command) {
        this.lines = lines;
        this.command = command;
        this.parentheses = command;
        line();
        next();
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
        return new Tokens(new Lines(text), false);
    }

    /**
     * The tokens of one command of a helper, of which {@code from} characters were already dealt with: parentheses are signs, and the end of the text ends the statement. Stands at the
     * first one.
     */
    public static Tokens ofCommand(String text, int from) {
        return new Tokens(new Lines(text, from), true);
    }

    /** What the current token is. */
    public Kind kind() {
        return kind;
    }

    /** Where the current token begins. */
    public Location location() {
        return lines.location(quoted ? start - 1 : start);
    }

    /** Whether the current token is this word. */
    public boolean is(String word) {
        return kind == Kind.WORD && end - start == word.length() && text.startsWith(word, start);
    }

    /** Whether the current token is this word, in capitals or not. */
    public boolean isIgnoringCase(String word) {
        return kind == Kind.WORD && end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
    }

    /** Whether the current token is a word that begins like this. */
    boolean isWordFrom(String beginning) {
        return kind == Kind.WORD && end - start >= beginning.length() && text.startsWith(beginning, start);
    }

    /** The current word as a string of its own; for anything else how error messages call it. */
    public String text() {
        return kind == Kind.WORD ? text.substring(start, end) : kind.shown;
    }

    /** How many blocks are open here, the one that the current token opens included, the one it closes not. */
    public int depth() {
        return depth;
    }

    /** Steps over the current token. At the end it stays there. */
    public void next() {
        quoted = false;
        while (true) {
            while (at < limit && Signs.isSpace(text.charAt(at))) {
                at++;
            }
            if (at < limit && text.charAt(at) == '#') {
                at = limit;
                faultAhead = false;
            } else if (at < limit) {
                token(text.charAt(at));
                return;
            } else if (endOfLine()) {
                return;
            }
        }
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
        boolean found = kind == wanted;
        if (found) {
            next();
        }
        return found;
    }

    /** Takes the current token, which must be a word, whatever it says. */
    public String word(String what) throws GrammarError {
        if (kind != Kind.WORD) {
            throw expected(what);
        }
        String word = text();
        next();
        return word;
    }

    /** Takes the current token as an argument of a program: a word, or one of the signs that are words there. */
    public String argument() throws GrammarError {
        String sign = switch (kind) {
            case OPEN_LIST, CLOSE_LIST, OPEN_SET, CLOSE_SET, COMMA -> kind.shown.substring(1, 2);
            case WORD -> text();
            case SEMICOLON, OPEN_BLOCK, CLOSE_BLOCK, LINE_END, FAULT, END -> throw expected("an argument or ';'");
        };
        next();
        return sign;
    }

    /** Steps over the end of a statement: a semicolon, or the end of a command. */
    public void end() throws GrammarError {
        if (!isEnd()) {
            throw expected(command ? "the end of the command" : "';'");
        }
        next();
    }

    /** Whether the statement ends here: with a semicolon, or with the end of a command. */
    public boolean isEnd() {
        return kind == Kind.SEMICOLON || (command && kind == Kind.END);
    }

    /**
     * Steps over the rest of a statement that went wrong, with all the blocks it opened.
     *
     * @param outside the {@link #depth} of the block that the statement is in; the end of that block is not stepped over
     */
    public void skipStatement(int outside) {
        parentheses = command;
        while (kind != Kind.END && depth >= outside) {
            boolean last = depth == outside && endsStatement();
            next();
            if (last) {
                return;
            }
        }
    }

    /** Goes to the end of the text at once. */
    public void abandon() {
        lines.abandon();
        at = limit;
        pending = false;
        faultAhead = false;
        next();
    }

    /** An error at the current token: it says what was found and that {@code what} was expected. */
    public GrammarError expected(String what) {
        if (kind == Kind.FAULT) {
            return error(fault);
        }
        return error("expected " + what + ", found " + found());
    }

    /** An error at the current token, which should be one of {@code words}: it says which of them is nearest. */
    public GrammarError expected(String what, Collection<String> words) {
        GrammarError plain = expected(what);
        return kind == Kind.WORD ? error(plain.message() + Keywords.hint(text(), words)) : plain;
    }

    /** An error at the current token. */
    public GrammarError error(String what) {
        return new GrammarError(location(), what);
    }

    /** What stands here, as error messages call it. */
    String found() {
        if (kind == Kind.WORD) {
            return Shown.quoted(text());
        }
        if (kind == Kind.END) {
            return command ? "the end of the command" : "the end of the file";
        }
        return kind.shown;
    }

    /** Whether parentheses are signs from the next token on; returns what was so before. */
    boolean parentheses(boolean signs) {
        boolean before = parentheses;
        parentheses = signs;
        return before;
    }

    /** Reads the current token once more, with what {@link #parentheses} says now. */
    void again() {
        if (kind == Kind.WORD && !quoted) {
            at = start;
            next();
        }
    }

    /** The text that the current token and the rest of its line are a range of. */
    String buffer() {
        return text;
    }

    /** Where the current token begins in {@link #buffer}. */
    int start() {
        return start;
    }

    /** Where the current token ends in {@link #buffer}. */
    int stop() {
        return end;
    }

    /** Where the current line ends in {@link #buffer}. */
    int limit() {
        return limit;
    }

    /** Whether the rest of the line, from the current token on, can be taken as it stands in {@link #buffer}. */
    boolean isPlain() {
        return kind == Kind.WORD && !quoted && !faultAhead;
    }

    /** Goes to the end of the statement, which is the last thing on its line. */
    void skipToEnd() {
        at = limit;
        start = limit;
        end = limit;
        quoted = false;
        pending = false;
        kind = command ? Kind.END : Kind.SEMICOLON;
    }

    /** Whether this is the end of the statement, and the last thing on its line. */
    boolean isLastEnd() {
        int i = at;
        while (i < limit && Signs.isSpace(text.charAt(i))) {
            i++;
        }
        return i == limit && !faultAhead && kind == (command ? Kind.END : Kind.SEMICOLON);
    }

    private boolean endsStatement() {
        return kind == Kind.SEMICOLON || kind == Kind.CLOSE_BLOCK || kind == Kind.LINE_END || kind == Kind.FAULT;
    }

    private boolean line() {
        if (!lines.next()) {
            return false;
        }
        text = lines.text();
        at = lines.from();
        limit = lines.to();
        faultAhead = lines.fault() != null;
        return true;
    }

    /** Makes a token of the end of a line where it is one; else goes to the next line and says false. */
    private boolean endOfLine() {
        start = limit;
        end = limit;
        String broken = lines.fault();
        if (faultAhead && broken != null) {
            faultAhead = false;
            fault(broken, limit);
        } else if (pending && !command) {
            pending = false;
            kind = Kind.LINE_END;
        } else if (line()) {
            return false;
        } else {
            kind = Kind.END;
        }
        return true;
    }

    private void token(char first) {
        start = at;
        pending = true;
        Kind sign = Signs.of(first, parentheses);
        if (sign == Kind.WORD) {
            word();
        } else if (sign == Kind.FAULT) {
            quotedWord(first);
        } else {
            kind = sign;
            at++;
            end = at;
            block(sign);
        }
    }

    private void block(Kind sign) {
        if (sign == Kind.OPEN_BLOCK) {
            depth++;
        } else if (sign == Kind.CLOSE_BLOCK) {
            depth--;
        }
        pending = sign.compareTo(Kind.SEMICOLON) < 0;
    }

    private void word() {
        int i = at;
        while (i < limit && Signs.isInWord(text.charAt(i), parentheses)) {
            i++;
        }
        at = i;
        end = i;
        kind = Kind.WORD;
        if (i < limit) {
            endOfWord(text.charAt(i));
        }
    }

    private void endOfWord(char behind) {
        if (behind == '#') {
            fault("a comment must not touch the word before it: put a space or ';' between them", at);
        } else if (behind == '"' || behind == '\'') {
            fault("a quote must not touch the word before it: put a space between them", at);
        } else if (behind == Signs.NOT_UTF8) {
            fault("these characters are not UTF-8", at);
        }
    }

    private void quotedWord(char quote) {
        if (quote == Signs.NOT_UTF8) {
            fault("these characters are not UTF-8", at);
            return;
        }
        int i = at + 1;
        while (i < limit && !Signs.isQuote(text.charAt(i)) && text.charAt(i) != Signs.NOT_UTF8) {
            i++;
        }
        if (i == limit && faultAhead) {
            fault(String.valueOf(lines.fault()), limit);
        } else if (i == limit) {
            fault("this quote does not end on its line", at);
        } else if (text.charAt(i) == Signs.NOT_UTF8) {
            fault("these characters are not UTF-8", i);
        } else if (text.charAt(i) != quote) {
            fault("a word in quotes cannot have quotes of the other kind in it", i);
        } else {
            kind = Kind.WORD;
            quoted = true;
            start = at + 1;
            end = i;
            at = i + 1;
        }
    }

    private void fault(String what, int place) {
        kind = Kind.FAULT;
        fault = what;
        start = place;
        end = place;
        at = limit;
        faultAhead = false;
        pending = false;
    }
}
