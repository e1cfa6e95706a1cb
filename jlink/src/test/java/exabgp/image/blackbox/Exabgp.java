package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The image at work as a daemon. */
final class Exabgp extends Child {
    static final Path LAUNCHER = Path.of(System.getProperty("image"), "bin", "exabgp");

    private Exabgp(Path directory, Map<String, String> variables, List<String> command) throws IOException {
        super("exabgp", directory, variables, command);
    }

    /**
     * Starts it with its log on standard error.
     *
     * @param prefix a program that starts it, with its words, or nothing
     */
    static Exabgp start(Path directory, String configuration, Map<String, String> options, String... prefix) throws IOException {
        var command = new ArrayList<>(List.of(prefix));
        command.add(LAUNCHER.toString());
        return start(directory, configuration, options, command);
    }

    /** The same with further files, which are there already. */
    static Exabgp startSeveral(Path directory, String configuration, Map<String, String> options, String... further) throws IOException {
        var command = new ArrayList<>(List.of(LAUNCHER.toString()));
        return start(directory, configuration, options, command, further);
    }

    private static Exabgp start(Path directory, String configuration, Map<String, String> options, List<String> command, String... further)
            throws IOException {
        var file = Files.writeString(directory.resolve("exabgp.conf"), configuration);
        var variables = new HashMap<>(Map.of(
                "exabgp_daemon_user", System.getProperty("user.name"), "exabgp_api_cli", "false", "EXABGP_ETC", directory.toString(),
                "exabgp_log_short", "false"));
        variables.putAll(options);
        command.add(file.toString());
        command.addAll(List.of(further));
        return new Exabgp(directory, variables, command);
    }

    Procfs proc() {
        return new Procfs(pid());
    }

    /** Ends it as an operator does, and gives its exit status. */
    int terminate() throws IOException, InterruptedException {
        signal("TERM");
        return exit();
    }
}
