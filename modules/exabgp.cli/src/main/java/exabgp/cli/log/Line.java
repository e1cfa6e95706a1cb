package exabgp.cli.log;

import java.time.LocalTime;
import org.slf4j.event.Level;

/**
 * One line of the log, not yet formatted.
 *
 * @param time when it was said
 * @param level how grave it is
 * @param source who says it
 * @param text what, of one line
 */
record Line(LocalTime time, Level level, String source, String text) {
    private static final long PID = ProcessHandle.current().pid();
    private static final String RESET = "\u001b[0m";

    Line {
        // Text may quote a peer or a helper: one call is one line, and no octet reaches a terminal as a command.
        text = plain(text);
    }

    /** {@code <source> <message>}, as ExaBGP writes it. */
    String brief() {
        return pad(source, 15) + " " + text;
    }

    /** {@code HH:MM:SS <pid> <source> <message>}. */
    String full() {
        return clock() + " " + pad(Long.toString(PID), 6) + " " + brief();
    }

    /** The same in the colour of its level, from the left margin of a terminal. */
    String coloured(String formatted) {
        return switch (level) {
            case ERROR -> "\r\u001b[91m" + formatted + RESET;
            case WARN -> "\r\u001b[93m" + formatted + RESET;
            case INFO -> "\r" + formatted;
            case DEBUG, TRACE -> "\r\u001b[2m" + formatted + RESET;
        };
    }

    /** Without a formatter of the JDK, whose classes no start of a daemon needs otherwise: they are 10 to 20 ms before the first line. */
    private String clock() {
        return twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute()) + ":" + twoDigits(time.getSecond());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    private static String plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append(' ');
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
