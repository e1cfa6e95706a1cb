package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A daemon that root starts, and what is left of root in it. */
class PrivilegesTest {
    private static final String USER = "nobody";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Exabgp exabgp;
    private String uid;
    private String gid;

    @BeforeEach
    void prepare() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root has privileges to drop");
        assumeTrue(isOpenToAll(Exabgp.LAUNCHER), "the image is in a directory that only its owner may enter");
        open(stage.directory(), "rwxrwxrwx");
        uid = Commands.run("id", "-u", USER).strip();
        gid = Commands.run("id", "-g", USER).strip();
    }

    private static boolean isOpenToAll(Path file) throws IOException {
        for (var part = file.toRealPath(); part != null; part = part.getParent()) {
            if (!Files.getPosixFilePermissions(part).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private String log() {
        return exabgp.err();
    }

    /** A helper that says who it is, and stays. */
    private Helper witness() throws IOException {
        var helper = stage.running("witness",
                "grep -E '^(Uid|Gid|Groups|CapEff|Umask)' /proc/self/status >" + stage.file("ids.part") + "\n"
                        + "echo made >" + stage.file("made") + "\n"
                        + "mv " + stage.file("ids.part") + " " + stage.file("ids") + "\n"
                        + "cat >/dev/null");
        open(helper.script(), "rwxr-xr-x");
        return helper;
    }

    private Map<String, String> start(Map<String, String> options) throws Exception {
        var all = new HashMap<>(Map.of("exabgp_daemon_user", USER));
        all.putAll(options);
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of(witness())), all);
        Await.until("the helper has said who it is", () -> Files.exists(stage.file("ids")), this::log);
        return fields(stage.file("ids"));
    }

    private static Map<String, String> fields(Path status) throws IOException {
        var fields = new HashMap<String, String>();
        for (var line : Files.readAllLines(status)) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static String four(String number) {
        return String.join("\t", List.of(number, number, number, number));
    }

    /** The groups that the system gives to the user, in any order. */
    private static Set<String> groups() throws Exception {
        return Set.of(Commands.run("id", "-G", USER).strip().split(" "));
    }

    @Test
    void helpersAndAllThreadsBelongToTheUserWhilePrivilegedPortsAreOpen() throws Exception {
        int port = privilegedPort();
        var ids = start(Map.of("exabgp_tcp_bind", "127.0.0.1", "exabgp_tcp_port", Integer.toString(port)));
        assertEquals(four(uid), ids.get("Uid"));
        assertEquals(four(gid), ids.get("Gid"));
        assertEquals(groups(), Set.of(ids.get("Groups").split(" ")));
        assertEquals("0000000000000000", ids.get("CapEff"));
        try (var tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(exabgp.pid()), "task"))) {
            int threads = 0;
            for (var task : tasks) {
                var thread = fields(task.resolve("status"));
                assertEquals(four(uid), thread.get("Uid"), thread.get("Name"));
                assertEquals(four(gid), thread.get("Gid"), thread.get("Name"));
                assertEquals(groups(), Set.of(thread.get("Groups").split(" ")), thread.get("Name"));
                assertEquals("0000000000000000", thread.get("CapEff"), thread.get("Name"));
                threads++;
            }
            assertTrue(threads > 5, threads + " threads");
        }
        try (var caller = new Socket()) {
            caller.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        }
        assertEquals(0, exabgp.terminate(), this::log);
    }

    private static int privilegedPort() throws IOException {
        for (int port = 1000; port > 600; port--) {
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
                return port;
            } catch (IOException e) {
                continue;
            }
        }
        throw new IOException("no port below 1000 is free");
    }

    @Test
    void helpersStartAsRootWhenAskedToAndTheDaemonDropsAfterThem() throws Exception {
        var ids = start(Map.of("exabgp_daemon_drop", "false"));
        assertEquals(four("0"), ids.get("Uid"));
        Await.until("the daemon is the user", () -> fields(Path.of("/proc", Long.toString(exabgp.pid()), "status")).get("Uid")
                .equals(four(uid)), this::log);
        assertEquals(0, exabgp.terminate(), this::log);
    }

    @Test
    void aHelperOfRootThatCannotBeKilledDoesNotHoldUpTheEnd() throws Exception {
        var pid = stage.file("pid");
        var helper = stage.running("stubborn", "trap '' TERM\necho $$ >" + pid + "\nwhile :; do sleep 0.2; done");
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of(helper)),
                Map.of("exabgp_daemon_user", USER, "exabgp_daemon_drop", "false"));
        Await.until("the helper runs and the user is left", () -> !Child.text(pid).isBlank() && log().contains("became the user"), this::log);
        var process = ProcessHandle.of(Long.parseLong(Child.text(pid).strip())).orElseThrow();
        try {
            assertEquals(0, exabgp.terminate(), this::log);
            assertTrue(log().contains("it is left behind"), log());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void rootStaysRootWhenThatIsTheUser() throws Exception {
        var ids = start(Map.of("exabgp_daemon_user", "root"));
        assertEquals(four("0"), ids.get("Uid"));
        assertFalse(log().contains("became the user"), log());
    }

    @Test
    void aUserThatDoesNotExistIsOneErrorAndNoHelperStarts() throws Exception {
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of(witness())), Map.of("exabgp_daemon_user", "no-such-user"));
        assertEquals(1, exabgp.exit(), this::log);
        assertTrue(log().contains("error: daemon.user: there is no user no-such-user"), log());
        assertFalse(Files.exists(stage.file("ids")), "a helper ran");
    }

    @Test
    void theMaskHoldsForFilesOfHelpers() throws Exception {
        assertEquals("0137", start(Map.of()).get("Umask"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(stage.file("made"))));
        exabgp.close();
        Files.delete(stage.file("ids"));
        Files.delete(stage.file("made"));
        assertEquals("0077", start(Map.of("exabgp_daemon_umask", "077")).get("Umask"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(stage.file("made"))));
    }

    @Test
    void thePidFileIsThereForAllToReadUntilTheEnd() throws Exception {
        var file = stage.file("exabgp.pid");
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(exabgp.pid() + "\n", Files.readString(file));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(USER, Files.getOwner(file).getName());
        assertEquals(0, exabgp.terminate(), this::log);
        assertFalse(Files.exists(file), "the pid file is left");
    }

    @Test
    void theControlSocketBelongsToTheUserAndIsReplacedWhereOnlyRootMay() throws Exception {
        var place = Files.createDirectory(stage.file("run"));
        open(place, "rwxr-xr-x");
        var socket = place.resolve("exabgp.sock");
        var options = Map.of("exabgp_api_cli", "true", "exabgp_api_socketpath", socket.toString());
        for (int time = 0; time < 2; time++) {
            start(options);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
            assertEquals(USER, Files.getOwner(socket).getName());
            var answer = Commands.run("env", "exabgp_api_socketpath=" + socket, Exabgp.LAUNCHER.toString(), "run", "system", "version", "text");
            assertTrue(answer.startsWith("exabgp "), answer);
            assertEquals(0, exabgp.terminate(), this::log);
            assertTrue(Files.exists(socket), "its user may not remove it from there");
            Files.delete(stage.file("ids"));
        }
    }

    @Test
    void aPidFileInAPlaceOfRootIsLeftEmptyAndTakenOverNextTime() throws Exception {
        var place = Files.createDirectory(stage.file("run"));
        open(place, "rwxr-xr-x");
        var file = place.resolve("exabgp.pid");
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(0, exabgp.terminate(), this::log);
        assertEquals("", Files.readString(file));
        Files.delete(stage.file("ids"));
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(exabgp.pid() + "\n", Files.readString(file));
    }

    @Test
    void aPidFileOfALivingProcessIsRefusedAndKept() throws Exception {
        var file = Files.writeString(stage.file("exabgp.pid"), ProcessHandle.current().pid() + "\n");
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of()), Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(1, exabgp.exit(), this::log);
        assertTrue(log().contains("process " + ProcessHandle.current().pid() + ", which it names, is running"), log());
        assertEquals(ProcessHandle.current().pid() + "\n", Files.readString(file));
    }

    @Test
    void aPidFileOfAProcessThatIsGoneIsTakenOver() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var file = Files.writeString(stage.file("exabgp.pid"), Long.toString(gone.pid()));
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(exabgp.pid() + "\n", Files.readString(file));
    }

    @Test
    void aFileWithOtherContentIsNoPidFileAndKept() throws Exception {
        var file = Files.writeString(stage.file("precious"), "words\n");
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of()), Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(1, exabgp.exit(), this::log);
        assertTrue(log().contains("it exists and is no pid file"), log());
        assertEquals("words\n", Files.readString(file));
    }

    @Test
    void aRefusedConfigurationLeavesNoPidFile() throws Exception {
        var file = stage.file("exabgp.pid");
        exabgp = stage.exabgp("neighbor {", Map.of("exabgp_daemon_pid", file.toString(), "exabgp_daemon_user", USER));
        assertEquals(1, exabgp.exit(), this::log);
        assertFalse(Files.exists(file), "the pid file is left");
    }
}
