package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;

/**
 * Finds the tokens of a text one by one, without making anything of them: each is a range of the text it stands in. It stands at the current one. For one thread.
 */
final class Scanner {
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

    /** Goes to the first token. In a command parentheses are signs, and the end of a line is nothing special. */
    Scanner(Lines lines, boolean command) {
        this.lines = lines;
        this.command = command;
        this.parentheses = command;
        line();
        next();
    }

    boolean isCommand() {
        return command;
    }

    Kind kind() {
        return kind;
    }

    Location location() {
        return lines.location(quoted ? start - 1 : start);
    }

    /** How many blocks are open here, the one that the current token opens included, the one it closes not. */
    int depth() {
        return depth;
    }

    /** Why the current token is none. */
    String fault() {
        return fault;
    }

    /** The text that the current token and the rest of its line are a range of. */
    String text() {
        return text;
    }

    /** Where the current token begins in {@link #text}, inside of its quotes. */
    int start() {
        return start;
    }

    /** Where the current token ends in {@link #text}. */
    int end() {
        return end;
    }

    /** Where the current line ends in {@link #text}. */
    int limit() {
        return limit;
    }

    /** Whether the rest of the line, from the current token on, can be taken as it stands in {@link #text}. */
    boolean isPlain() {
        return kind == Kind.WORD && !quoted && !faultAhead;
    }

    /** Steps over the current token. At the end it stays there. */
    void next() {
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

    /** Reads the current token once more, with what {@link #parentheses} says now. */
    void again() {
        if (kind == Kind.WORD && !quoted) {
            at = start;
            next();
        }
    }

    /** Whether parentheses are signs from the next token on; returns what was so before. */
    boolean parentheses(boolean signs) {
        boolean before = parentheses;
        parentheses = signs;
        return before;
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
        at = Signs.endOfWord(text, at, limit, parentheses);
        end = at;
        kind = Kind.WORD;
        if (at < limit) {
            endOfWord(text.charAt(at));
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
