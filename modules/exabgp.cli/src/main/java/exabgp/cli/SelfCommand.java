package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.environment.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How this program is started once more. */
final class SelfCommand {
    private SelfCommand() {}

    /** The words before the arguments: the launcher of the image, or Java itself when there is none. */
    static List<String> words() {
        var home = System.getProperty("java.home", "/");
        var launcher = Path.of(home, "bin", "exabgp");
        if (Files.isExecutable(launcher)) {
            return List.of(launcher.toString());
        }
        return List.of(
                Path.of(home, "bin", "java").toString(),
                "--enable-preview",
                "--enable-native-access=exabgp.session,exabgp.cli",
                "--add-opens=java.base/sun.nio.ch=exabgp.session",
                "--module-path", System.getProperty("jdk.module.path", ""),
                "--module", "exabgp.cli/exabgp.cli.Main");
    }

    /**
     * The same command line for other files.
     *
     * @param word the subcommand
     * @param variables what to set in its environment, beside that of this process
     */
    static ProcessBuilder again(
            String word, Arguments arguments, List<String> operands, Environment environment, Map<String, String> variables) {
        var command = new ArrayList<>(words());
        command.add(word);
        command.addAll(arguments.optionWords());
        command.addAll(operands);
        var builder = new ProcessBuilder(command);
        // The word --env-file is gone from the arguments by now.
        builder.environment().put("EXABGP_ENVFILE", environment.file().toAbsolutePath().toString());
        variables.forEach((name, value) -> {
            builder.environment().remove(name.replace('_', '.'));
            builder.environment().put(name, value);
        });
        return builder;
    }
}
