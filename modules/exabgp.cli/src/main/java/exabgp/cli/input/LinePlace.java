package exabgp.cli.input;

/**
 * Where a line stands, as it is put behind messages about it. Made for each line and shown for few.
 *
 * @param file   the name of a file and a comma behind it, empty for standard input
 * @param number of the line, from 1; 0 for what is no line of anything
 */
public record LinePlace(String file, long number) {
    /** That of an operand. */
    static final LinePlace NONE = new LinePlace("", 0);

    /** With a blank before it, empty for what is no line. */
    @Override
    public String toString() {
        return number == 0 ? "" : " (" + file + "line " + number + ")";
    }
}
