package exabgp.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    @TempDir
    private Path directory;

    private final List<String> seen = new ArrayList<>();

    private List<String> lines(String input, String... operands) {
        seen.clear();
        var worker = new Lines.Worker() {
            @Override
            public void work(Line line) {
                seen.add(line.text() + line.place());
            }

            @Override
            public void fault(String message) {
                seen.add("fault: " + message);
            }
        };
        var stream = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        new Lines(stream, new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8), worker).run(List.of(operands));
        return seen;
    }

    @Test
    void linesOfStandardInputComeWithTheirNumbers() {
        assertEquals(List.of("a (line 1)", " b (line 3)", "c (line 4)"), lines("a\n\n b\nc"));
        assertEquals(List.of(), lines(""));
    }

    @Test
    void operandsComeAsTheyAreAndFilesLineByLine() throws Exception {
        var file = Files.writeString(directory.resolve("x"), "a\nb\n");
        assertEquals(List.of("1", "a (" + file + ", line 1)", "b (" + file + ", line 2)", "2"), lines("not read", "1", "@" + file, "2"));
        assertEquals(1, lines("", "@" + directory.resolve("none")).stream().filter(line -> line.startsWith("fault: ") && line.contains("none cannot be read")).count());
    }

    @Test
    void linesAcrossPiecesOfTheInputAreWhole() {
        for (int length : new int[] {1, 65_535, 65_536, 65_537, 200_000}) {
            var one = "x".repeat(length);
            assertEquals(
                    List.of(one + " (line 1)", "b\r (line 2)", one + "\u00f6 (line 3)"), lines(one + "\nb\r\n" + one + "\u00f6"), length + " octets");
        }
    }

    @Test
    void octetsThatAreNoTextDoNotStopTheRest() {
        seen.clear();
        var stream = new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n', 'a'});
        var out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        var worker = new Lines.Worker() {
            @Override
            public void work(Line line) {
                seen.add(line.text());
            }

            @Override
            public void fault(String message) {
                seen.add("fault: " + message);
            }
        };
        new Lines(stream, out, worker).run(List.of());
        assertEquals(List.of("\ufffd", "a"), seen);
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextOneIsRead() {
        assertEquals(List.of("fault: a line of more than 1048576 characters (line 1)", "b (line 2)"), lines("a".repeat(Lines.LONGEST * 2) + "\nb\n"));
        assertEquals(1, lines("a".repeat(Lines.LONGEST)).size());
    }
}
