package exabgp.reactor.grammar;

/**
 * A place in a text.
 *
 * @param line   its line, the first is 1
 * @param column its character in that line, the first is 1; a tab counts as one
 */
public record Location(int line, int column) implements Comparable<Location> {
    /** The first character. */
    public static final Location START = new Location(1, 1);

    @Override
    public int compareTo(Location other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Line and column with a colon between them. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
