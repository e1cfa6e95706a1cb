package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import exabgp.cli.system.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A daemon that outlives its terminal. A Java program cannot fork, so it is this program once more, in a session of its
 * own; it says one word on standard output when it stands, and until then has the streams of the one that started it.
 */
final class Background {
    /** The subcommand of the one that runs on. */
    static final String WORD = "background-server";

    private static final String READY = "ready";

    private Background() {}

    /** Why the daemon has to stay where it was started, null when it need not. */
    static @Nullable String obstacle(Environment environment) {
        if (environment.get(Options.LOG_ENABLE) && !Logging.leavesTerminal(environment)) {
            return "the log goes to the terminal (log.destination " + environment.get(Options.LOG_DESTINATION) + ")";
        }
        if (ProcessHandle.current().parent().map(parent -> parent.pid() == 1).orElse(true)) {
            return "it is in the background already";
        }
        return isSocket() ? "its standard input is a socket" : null;
    }

    private static boolean isSocket() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/0")).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed, or no /proc: no socket either way.
            return false;
        }
    }

    /** Starts the daemon and gives the exit status: 0 once it stands, its own when it ended before. */
    static int launch(Arguments arguments, Environment environment, Terminal terminal) throws InterruptedException {
        try {
            var process = start(arguments, arguments.operands(), environment, Map.of());
            return stands(process) ? 0 : process.waitFor();
        } catch (IOException e) {
            terminal.error("cannot start in the background: " + e.getMessage());
            return 1;
        }
    }

    /** Starts one for these files, with variables beside those of this process. */
    static Process start(Arguments arguments, List<String> operands, Environment environment, Map<String, String> variables)
            throws IOException {
        return SelfCommand.again(WORD, arguments, operands, environment, variables)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until it stands or has ended; false when it has ended. */
    static boolean stands(Process process) throws IOException {
        try (var words = process.inputReader(StandardCharsets.UTF_8)) {
            return READY.equals(words.readLine());
        }
    }

    /** The daemon stands: from now on nobody reads what it says but in the log. */
    static void ready(Terminal terminal) throws IOException {
        terminal.out().println(READY);
        terminal.out().flush();
        Surroundings.silence();
    }
}
