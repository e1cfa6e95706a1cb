package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A GoBGP, asked through its control port. */
final class Gobgp extends Child {
    private final int control;

    private Gobgp(Path directory, int control, List<String> command) throws IOException {
        super("gobgpd", directory, Map.of(), command);
        this.control = control;
    }

    /** Skips the test where there is none. */
    static void assume() {
        Assumptions.assumeTrue(Commands.exists("gobgpd") && Commands.exists("gobgp"), "GoBGP (gobgpd, gobgp) is not installed");
    }

    static Gobgp start(Path directory, String configuration) throws Exception {
        var file = Files.writeString(directory.resolve("gobgpd.toml"), configuration);
        int control = Ports.free();
        var gobgp = new Gobgp(directory, control, List.of("gobgpd", "-f", file.toString(), "--api-hosts", "127.0.0.1:" + control,
                "--pprof-disable"));
        gobgp.awaitReady(() -> gobgp.ask("global").contains("Router-ID"));
        return gobgp;
    }

    /** What gobgp prints. */
    String ask(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("gobgp", "-p", Integer.toString(control)));
        for (var word : words) {
            command.addAll(List.of(word.split(" ")));
        }
        return Commands.run(command);
    }
}
