package exabgp.cli.migrate;

import java.util.List;

/**
 * A statement and where it is in its text.
 *
 * @param words the words before its semicolon or brace, quotes included
 * @param start where its first word begins
 * @param end   behind its last character
 * @param open  behind the brace that opens its block, -1 when it has none
 * @param close at the brace that closes its block, -1 when it has none
 * @param block the statements of its block
 */
record Statement(List<String> words, int start, int end, int open, int close, List<Statement> block) {
    Statement {
        words = List.copyOf(words);
        block = List.copyOf(block);
    }

    /** Its first word, empty when it has none. */
    String word() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** Its second word, or what there is instead of one. */
    String name(String fallback) {
        return words.size() > 1 ? words.get(1) : fallback;
    }

    boolean isBlock() {
        return open >= 0;
    }

    /** The statements of its block that begin with a word. */
    List<Statement> all(String word) {
        return block.stream().filter(statement -> statement.word().equals(word)).toList();
    }
}
