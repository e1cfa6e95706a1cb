package exabgp.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the program in this process, with streams that are looked at afterwards. */
final class CommandHarness {
    private final Map<String, String> variables = new HashMap<>(Map.of("EXABGP_ETC", "/nowhere", "exabgp_log_enable", "false"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandHarness with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** The exit status. */
    int run(String... words) throws InterruptedException {
        return runWithInput("", words);
    }

    int runWithInput(String input, String... words) throws InterruptedException {
        out.reset();
        err.reset();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var terminal = new Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Program(variables, terminal).run(List.of(words));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
