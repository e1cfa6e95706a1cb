package exabgp.cli.migrate;

/** Steps over the values of a line of JSON without making anything of them, in time that grows with the line and whatever is nested in it. For one thread. */
final class JsonSteps {
    /** What cannot be in a number or a word. */
    private static final String END_OF_SCALAR = " \t\r,:{}[]\"";

    private final String text;
    private int at;

    JsonSteps(String text) {
        this.text = text;
    }

    /** The line is not what it is taken for. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        Unexpected(String message) {
            super(message);
        }
    }

    /** How many characters lie behind. */
    int at() {
        return at;
    }

    /** Whether this character comes next, blanks aside. */
    boolean isAt(char sign) {
        blanks();
        return next() == sign;
    }

    /** Steps over a sign that has to be there: a bracket or brace that opens, a colon. */
    void over(char sign) throws Unexpected {
        if (!isAt(sign)) {
            throw new Unexpected("'" + sign + "' expected at character " + (at + 1));
        }
        at++;
    }

    /** Steps to the next part of an object or array; behind its end when there is none, which is false. */
    boolean more() {
        blanks();
        if (next() == ',') {
            at++;
            blanks();
        } else if (next() == '}' || next() == ']') {
            at++;
            return false;
        }
        return true;
    }

    /** Steps over the name of a member and its colon. */
    String name() throws Unexpected {
        var name = string();
        over(':');
        return name;
    }

    /** Steps over a string and gives what is between its quotes as it stands there. */
    String string() throws Unexpected {
        over('"');
        int start = at;
        while (next() != '"') {
            at += next() == '\\' ? 2 : 1;
            if (at >= text.length()) {
                throw new Unexpected("a string has no end");
            }
        }
        return text.substring(start, at++);
    }

    /** Steps over a value of any kind. */
    void value() throws Unexpected {
        blanks();
        int depth = 0;
        do {
            char sign = next();
            if (sign == '"') {
                string();
            } else if (sign == '{' || sign == '[') {
                depth++;
                at++;
            } else if (depth > 0 && (sign == '}' || sign == ']')) {
                depth--;
                at++;
            } else if (depth > 0 && END_OF_SCALAR.indexOf(sign) >= 0 && at < text.length()) {
                at++;
            } else {
                scalar();
            }
        } while (depth > 0);
    }

    /** Steps over a number or a word. */
    private void scalar() throws Unexpected {
        int start = at;
        while (at < text.length() && END_OF_SCALAR.indexOf(next()) < 0) {
            at++;
        }
        if (at == start) {
            throw new Unexpected("a value expected at character " + (at + 1));
        }
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (next() == ' ' || next() == '\t' || next() == '\r') {
            at++;
        }
    }
}
