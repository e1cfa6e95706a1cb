package exabgp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
                "--module-path", System.getProperty("jdk.module.path", ""),
                "--module", "exabgp.cli/exabgp.cli.Main");
    }
}
