package exabgp.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a command works on: its operands, where {@code @FILE} stands for the lines of a file, or without any the lines of standard input. Each is handled before the next one is read, and no more
 * than one line is held. Blank lines are left out. For one thread.
 */
public final class Lines {
    /** Characters of the longest line: room for the largest message in digits, each pair with a colon and blanks. */
    static final int LONGEST = 1 << 20;

    private final InputStream standardInput;
    private final Worker worker;

    /** @param standardInput where lines come from when there are no operands */
    public Lines(InputStream standardInput, Worker worker) {
        this.standardInput = standardInput;
        this.worker = worker;
    }

    /** What is done with each. */
    public interface Worker {
        /** Works on one line. */
        void work(Line line);

        /** Takes what cannot be worked on: an input that cannot be read, a line that is too long. */
        void fault(String message);

        /** The next line is not there yet: what was made of those before has to go out, so that who writes line by line gets answers line by line. */
        void pause();
    }

    /** Works on all of them. */
    public void run(List<String> operands) {
        if (operands.isEmpty()) {
            lines(standardInput, "standard input", "");
        }
        for (var operand : operands) {
            if (operand.startsWith("@")) {
                file(operand.substring(1));
            } else {
                worker.work(Line.of(operand));
            }
        }
    }

    private void file(String name) {
        try (var in = Files.newInputStream(Path.of(name))) {
            lines(in, name, name + ", ");
        } catch (IOException | InvalidPathException e) {
            worker.fault(name + " cannot be read: " + e.getMessage());
        }
    }

    private static String tooLong(Line line) {
        return "a line of more than " + LONGEST + " characters" + line.place();
    }

    private void lines(InputStream stream, String name, String before) {
        var in = new LineReader(stream, LONGEST);
        long number = 0;
        try {
            while (in.next()) {
                number++;
                var line = new Line(in.line(), before, number);
                if (in.isTooLong()) {
                    worker.fault(tooLong(line));
                } else if (!line.isBlank()) {
                    worker.work(line);
                }
                if (!in.isReady()) {
                    worker.pause();
                }
            }
        } catch (IOException e) {
            worker.fault(name + " cannot be read: " + e.getMessage());
        }
    }
}
