package exabgp.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class LineTest {
    private static Line line(Level level, String text) {
        return new Line(LocalTime.of(1, 2, 0, 5), level, "reactor", text);
    }

    @Test
    void theShortFormIsSourceAndMessage() {
        assertEquals("reactor         hello", line(Level.INFO, "hello").brief());
    }

    @Test
    void theLongFormHasTimeAndPid() {
        var pid = Long.toString(ProcessHandle.current().pid());
        assertEquals("01:02:00 " + pid + " ".repeat(Math.max(0, 6 - pid.length())) + " reactor         hello",
                line(Level.INFO, "hello").full());
    }

    @Test
    void textOfOthersStaysOnItsLineAndIsNoCommandForATerminal() {
        assertEquals("reactor         a\\nb\\x1b[31mc d", line(Level.INFO, "a\nb\u001b[31mc\td").brief());
    }

    @Test
    void coloursBeginAtTheMargin() {
        var line = line(Level.ERROR, "x");
        assertEquals("\r\u001b[91m" + line.brief() + "\u001b[0m", line.coloured(line.brief()));
    }
}
