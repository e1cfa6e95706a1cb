package exabgp.cli.migrate;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into statements, whatever their words. */
final class Script {
    private final String text;
    private int at;

    private Script(String text) {
        this.text = text;
    }

    /** The statements at the top of a text. */
    static List<Statement> statements(String text) {
        return new Script(text).block();
    }

    /** Up to the brace that closes the block, or the end. */
    private List<Statement> block() {
        var statements = new ArrayList<Statement>();
        for (skip(); at < text.length() && text.charAt(at) != '}'; skip()) {
            statements.add(statement());
        }
        return statements;
    }

    private Statement statement() {
        int start = at;
        var words = new ArrayList<String>();
        for (; at < text.length(); skip()) {
            char c = text.charAt(at);
            if (c == ';') {
                return new Statement(words, start, ++at, -1, -1, List.of());
            }
            if (c == '}') {
                break;
            }
            if (c == '{') {
                int open = ++at;
                var inside = block();
                int close = at;
                at = Math.min(at + 1, text.length());
                return new Statement(words, start, at, open, close, inside);
            }
            words.add(word());
        }
        return new Statement(words, start, at, -1, -1, List.of());
    }

    private String word() {
        int start = at;
        char quote = text.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, at + 1);
            at = end < 0 ? text.length() : end + 1;
        } else {
            while (at < text.length() && !isSpace() && ";{}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    /** Steps over spaces, comments, and line ends that do not count. */
    private void skip() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (isSpace() || text.startsWith("\\\n", at)) {
                at++;
            } else {
                return;
            }
        }
    }

    private boolean isSpace() {
        return Character.isWhitespace(text.charAt(at));
    }
}
