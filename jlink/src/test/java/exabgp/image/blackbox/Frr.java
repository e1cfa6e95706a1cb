package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The BGP daemon of FRRouting alone, without zebra and so without a kernel table, asked through its own socket. */
final class Frr extends Child {
    private static final Path DAEMON = Path.of("/usr/lib/frr/bgpd");

    private final Path directory;

    private Frr(Path directory, List<String> command) throws IOException {
        super("bgpd", directory, Map.of(), command);
        this.directory = directory;
    }

    /** Skips the test where there is none. */
    static void assume() {
        Assumptions.assumeTrue(Files.isExecutable(DAEMON) && Commands.exists("vtysh"), "FRRouting (bgpd, vtysh) is not installed");
    }

    /** Starts one that listens on {@code theirs} and {@code theirPort} of the scene. */
    static Frr start(Path directory, Scene scene, String configuration) throws Exception {
        return start(directory, scene, configuration, List.of());
    }

    /** The same, started by the program of these words. */
    static Frr start(Path directory, Scene scene, String configuration, List<String> prefix) throws Exception {
        var file = Files.writeString(directory.resolve("bgpd.conf"), configuration);
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(DAEMON.toString(), "-f", file.toString(), "-i", directory.resolve("bgpd.pid").toString(),
                "-z", directory.resolve("zserv.api").toString(), "--vty_socket", directory.toString(), "-P", "0",
                "-n", "-S", "-Z", "-l", scene.theirs(), "-p", Integer.toString(scene.theirPort()), "--log", "stdout"));
        var frr = new Frr(directory, command);
        frr.awaitReady(() -> frr.ask("show version").contains("FRRouting"));
        return frr;
    }

    /** What vtysh prints. */
    String ask(String command) throws IOException, InterruptedException {
        return Commands.run("vtysh", "--vty_socket", directory.toString(), "-d", "bgpd", "-c", command);
    }
}
