package exabgp.reactor.api;

/** The words of a command from left to right. Brackets and commas are words of their own. For one thread. */
final class Words {
    private final String line;
    private int position;

    /** The words of {@code line}, from its beginning. */
    Words(String line) {
        this.line = line;
    }

    /** The next word, empty at the end of the line. */
    String next() {
        skipBlanks();
        int from = position;
        if (from < line.length() && isSign(line.charAt(from))) {
            position++;
        } else {
            while (position < line.length() && !isBlank(line.charAt(position)) && !isSign(line.charAt(position))) {
                position++;
            }
        }
        return line.substring(from, position);
    }

    /** The next word, which stays the next one. */
    String peek() {
        int from = position;
        String word = next();
        position = from;
        return word;
    }

    /** Takes the next word if it is {@code word}. */
    boolean accept(String word) {
        int from = position;
        if (next().equals(word)) {
            return true;
        }
        position = from;
        return false;
    }

    /** Whether no word is left. */
    boolean isEmpty() {
        skipBlanks();
        return position == line.length();
    }

    /** Everything that was not taken yet, without blanks around it. */
    String rest() {
        return line.substring(position).strip();
    }

    /** The whole line. */
    String line() {
        return line;
    }

    /** How many characters of the line were taken. */
    int position() {
        return position;
    }

    private void skipBlanks() {
        while (position < line.length() && isBlank(line.charAt(position))) {
            position++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isSign(char c) {
        return c == '[' || c == ']' || c == ',';
    }
}
