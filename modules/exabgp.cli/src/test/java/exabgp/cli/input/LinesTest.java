package exabgp.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
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
    private final List<Integer> pauses = new ArrayList<>();

    private List<String> lines(String input, String... operands) {
        seen.clear();
        new Lines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), recorder()).run(List.of(operands));
        return seen;
    }

    private Lines.Worker recorder() {
        return new Lines.Worker() {
            @Override
            public void work(Line line) {
                seen.add(line.text() + line.place());
            }

            @Override
            public void fault(String message) {
                seen.add("fault: " + message);
            }

            @Override
            public void pause() {
                pauses.add(seen.size());
            }
        };
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
    void linesOfAnyLengthAreCutWhereTheyEnd() {
        var input = new StringBuilder();
        var expected = new ArrayList<String>();
        for (int line = 1; line < 200; line++) {
            var text = "x".repeat(1 + line * 7 % 23);
            input.append(text).append('\n');
            expected.add(text + " (line " + line + ")");
        }
        assertEquals(expected, lines(input.toString()));
        for (int length = 1; length < 12; length++) {
            assertEquals(List.of("x".repeat(length) + " (line 1)"), lines("x".repeat(length)));
        }
    }

    @Test
    void octetsThatAreNoTextDoNotStopTheRest() {
        seen.clear();
        new Lines(new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n', 'a'}), recorder()).run(List.of());
        assertEquals(List.of("\ufffd (line 1)", "a (line 2)"), seen);
    }

    @Test
    void thereIsAPauseWheneverTheNextLineIsNotThereYet() {
        var pieces = new SequenceInputStream(new ByteArrayInputStream("a\nb\nc\n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream("d\ne\n".getBytes(StandardCharsets.UTF_8)));
        new Lines(pieces, recorder()).run(List.of());
        assertEquals(List.of("a (line 1)", "b (line 2)", "c (line 3)", "d (line 4)", "e (line 5)"), seen);
        assertEquals(List.of(3, 5), pauses);
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextOneIsRead() {
        assertEquals(List.of("fault: a line of more than 1048576 characters (line 1)", "b (line 2)"), lines("a".repeat(Lines.LONGEST * 2) + "\nb\n"));
        assertEquals(1, lines("a".repeat(Lines.LONGEST)).size());
    }
}
