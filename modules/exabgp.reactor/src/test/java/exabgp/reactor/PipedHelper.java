package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A helper in the hands of a test: what the test writes it writes, and what it is told the test reads. */
final class PipedHelper implements AutoCloseable {
    private final OutputStream commands;
    private final BufferedReader answers;

    private PipedHelper(OutputStream commands, BufferedReader answers) {
        this.commands = commands;
        this.answers = answers;
    }

    /** Makes the pipes and the program of a helper, and gives its section. */
    static String section(Path directory, String name) throws IOException, InterruptedException {
        for (String pipe : List.of(name + ".in", name + ".out")) {
            assertEquals(0, new ProcessBuilder("mkfifo", directory.resolve(pipe).toString()).start().waitFor());
        }
        return RunningReactor.helper(directory, name, "cd " + directory + "\n(exec 3<>" + name + ".in; exec cat <&3) &\nexec cat > " + name + ".out");
    }

    /** Takes hold of the pipes of a helper; waits until it has started. */
    static PipedHelper of(Path directory, String name) throws IOException {
        var answers = new BufferedReader(new InputStreamReader(new FileInputStream(directory.resolve(name + ".out").toFile()), StandardCharsets.UTF_8));
        return new PipedHelper(new FileOutputStream(directory.resolve(name + ".in").toFile()), answers);
    }

    /** Writes commands in one go. */
    void write(List<String> lines) throws IOException {
        commands.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes text as it is. */
    void writeText(String text) throws IOException {
        commands.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next line that the helper is told. */
    String line() throws IOException {
        return answers.readLine();
    }

    /** Reads the answer to so many commands; each must have been done. */
    void done(List<String> lines) throws IOException {
        List<String> told = new ArrayList<>();
        for (int left = lines.size(); left > 0;) {
            String line = answers.readLine();
            told.add(line);
            if (line == null || line.equals("error")) {
                throw new AssertionError(lines + " were answered by " + told);
            }
            left -= line.equals("done") ? 1 : 0;
        }
    }

    /** Reads the lines of the next answer, up to {@code done} or {@code error}. */
    List<String> answer() throws IOException {
        List<String> told = new ArrayList<>();
        do {
            String line = answers.readLine();
            if (line == null) {
                throw new AssertionError("no answer but " + told);
            }
            told.add(line);
        } while (!told.getLast().equals("done") && !told.getLast().equals("error"));
        return told;
    }

    /** Writes commands and waits until they were done. */
    void command(String... lines) throws IOException {
        write(List.of(lines));
        done(List.of(lines));
    }

    @Override
    public void close() throws IOException {
        commands.close();
        answers.close();
    }
}
