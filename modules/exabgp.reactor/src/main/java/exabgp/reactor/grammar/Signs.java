package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;

/** What single characters are. */
final class Signs {
    /** What a decoder puts in place of octets that are not UTF-8. */
    static final char NOT_UTF8 = '\uFFFD';

    private static final int ASCII = 0x80;
    private static final boolean[] IN_WORD = inWord(" \t\r\n#\"';{}[],");
    private static final boolean[] IN_COMMAND_WORD = inWord(" \t\r\n#\"';{}[],()");

    private Signs() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Where a word that begins at {@code from} ends: before the first sign that cannot be in it, at {@code limit} at the latest. */
    static int endOfWord(String text, int from, int limit, boolean parentheses) {
        boolean[] inWord = parentheses ? IN_COMMAND_WORD : IN_WORD;
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (c < ASCII ? !inWord[c] : c == NOT_UTF8) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** The token that it is, WORD when it begins a plain word and FAULT when it begins something that needs a closer look. */
    static Kind of(char c, boolean parentheses) {
        return switch (c) {
            case ';' -> Kind.SEMICOLON;
            case '{' -> Kind.OPEN_BLOCK;
            case '}' -> Kind.CLOSE_BLOCK;
            case '[' -> Kind.OPEN_LIST;
            case ']' -> Kind.CLOSE_LIST;
            case ',' -> Kind.COMMA;
            case '(' -> parentheses ? Kind.OPEN_SET : Kind.WORD;
            case ')' -> parentheses ? Kind.CLOSE_SET : Kind.WORD;
            case '"', '\'', NOT_UTF8 -> Kind.FAULT;
            default -> Kind.WORD;
        };
    }

    private static boolean[] inWord(String others) {
        boolean[] table = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            table[c] = others.indexOf(c) < 0;
        }
        return table;
    }
}
