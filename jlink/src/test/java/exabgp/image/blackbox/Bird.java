package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A BIRD 2, asked through its control socket. */
final class Bird extends Child {
    private final Path socket;

    private Bird(Path directory, Path socket, List<String> command) throws IOException {
        super("bird", directory, Map.of(), command);
        this.socket = socket;
    }

    /** Skips the test where there is none. */
    static void assume() {
        Assumptions.assumeTrue(Commands.exists("bird") && Commands.exists("birdc"), "BIRD 2 (bird, birdc) is not installed");
    }

    /** Starts one; it writes no routes to the kernel, whose protocol the configuration does not have. */
    static Bird start(Path directory, String configuration) throws Exception {
        return start(directory, configuration, List.of());
    }

    /** The same, started by the program of these words. */
    static Bird start(Path directory, String configuration, List<String> prefix) throws Exception {
        var file = Files.writeString(directory.resolve("bird.conf"), "router id 10.0.0.2;\nprotocol device {}\n" + configuration);
        var socket = directory.resolve("bird.ctl");
        Files.deleteIfExists(socket);
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("/usr/sbin/bird", "-f", "-c", file.toString(), "-s", socket.toString(), "-P",
                directory.resolve("bird.pid").toString()));
        var bird = new Bird(directory, socket, command);
        bird.awaitReady(() -> bird.ask("show status").contains("up and running"));
        return bird;
    }

    /** What birdc prints. */
    String ask(String command) throws IOException, InterruptedException {
        return Commands.run("/usr/sbin/birdc", "-r", "-s", socket.toString(), command);
    }

    /** What birdc prints when BIRD is told to change something. */
    String order(String command) throws IOException, InterruptedException {
        return Commands.run("/usr/sbin/birdc", "-s", socket.toString(), command);
    }

    boolean established(String protocol) throws IOException, InterruptedException {
        return ask("show protocols " + protocol).contains("Established");
    }

    /** All it knows of one route. */
    String route(String prefix) throws IOException, InterruptedException {
        return ask("show route all " + prefix);
    }

    /** How many routes a table has. */
    int count(String table) throws IOException, InterruptedException {
        for (var line : ask("show route table " + table + " count").lines().toList()) {
            int at = line.indexOf(" of ");
            if (at > 0) {
                return Integer.parseInt(line.substring(0, at).strip());
            }
        }
        return 0;
    }
}
