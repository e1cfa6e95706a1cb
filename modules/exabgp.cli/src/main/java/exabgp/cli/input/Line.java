package exabgp.cli.input;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;

/**
 * One line, or an operand. Its text is made for who asks for it: digits are read from octets.
 *
 * @param octets without the end of the line
 * @param file   the name of the file it stands in and a comma behind it, empty for standard input
 * @param number of the line, from 1; 0 for an operand
 */
public record Line(Octets octets, String file, long number) {
    /** An operand. */
    static Line of(String operand) {
        return new Line(Octets.copyOf(operand.getBytes(StandardCharsets.UTF_8)), "", 0);
    }

    /** As characters; octets that are no UTF-8 become characters that are in no line of ours. */
    public String text() {
        return new String(octets.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Where it stands, to be put behind messages about it: empty for an operand, else with a blank before it. */
    public String place() {
        return number == 0 ? "" : " (" + file + "line " + number + ")";
    }

    boolean isBlank() {
        // most begin with a character that is none
        return octets.isEmpty() || (!isVisible(octets.u8(0)) && text().isBlank());
    }

    private static boolean isVisible(int octet) {
        return octet > ' ' && octet < 0x7F;
    }
}
