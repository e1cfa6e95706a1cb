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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A daemon that root starts, and what is left of root in it. */
class PrivilegesTest {
    private static final String USER = "nobody";

    @TempDir
    private Path directory;

    private Exabgp exabgp;
    private String uid;
    private String gid;

    @BeforeEach
    void prepare() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root has privileges to drop");
        assumeTrue(isOpenToAll(Exabgp.LAUNCHER), "the image is in a directory that only its owner may enter");
        open(directory, "rwxrwxrwx");
        uid = Commands.run("id", "-u", USER).strip();
        gid = Commands.run("id", "-g", USER).strip();
    }

    @AfterEach
    void end() {
        if (exabgp != null) {
            exabgp.close();
        }
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
        var helper = Helper.running(directory, "witness",
                "grep -E '^(Uid|Gid|Groups|CapEff|Umask)' /proc/self/status >" + directory.resolve("ids.part") + "\n"
                        + "echo made >" + directory.resolve("made") + "\n"
                        + "mv " + directory.resolve("ids.part") + " " + directory.resolve("ids") + "\n"
                        + "cat >/dev/null");
        open(helper.script(), "rwxr-xr-x");
        return helper;
    }

    private Map<String, String> start(Map<String, String> options) throws Exception {
        var all = new HashMap<>(Map.of("exabgp_daemon_user", USER));
        all.putAll(options);
        exabgp = Exabgp.start(directory, Scene.ipv4().configuration(List.of(witness())), all);
        Await.until("the helper has said who it is", () -> Files.exists(directory.resolve("ids")), this::log);
        return fields(directory.resolve("ids"));
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
        var pid = directory.resolve("pid");
        var helper = Helper.running(directory, "stubborn", "trap '' TERM\necho $$ >" + pid + "\nwhile :; do sleep 0.2; done");
        exabgp = Exabgp.start(directory, Scene.ipv4().configuration(List.of(helper)),
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
        exabgp = Exabgp.start(directory, Scene.ipv4().configuration(List.of(witness())), Map.of("exabgp_daemon_user", "no-such-user"));
        assertEquals(1, exabgp.exit(), this::log);
        assertTrue(log().contains("error: daemon.user: there is no user no-such-user"), log());
        assertFalse(Files.exists(directory.resolve("ids")), "a helper ran");
    }

    @Test
    void theMaskHoldsForFilesOfHelpers() throws Exception {
        assertEquals("0137", start(Map.of()).get("Umask"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("made"))));
        exabgp.close();
        Files.delete(directory.resolve("ids"));
        Files.delete(directory.resolve("made"));
        assertEquals("0077", start(Map.of("exabgp_daemon_umask", "077")).get("Umask"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("made"))));
    }

    @Test
    void thePidFileIsThereForAllToReadUntilTheEnd() throws Exception {
        var file = directory.resolve("exabgp.pid");
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(exabgp.pid() + "\n", Files.readString(file));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(USER, Files.getOwner(file).getName());
        assertEquals(0, exabgp.terminate(), this::log);
        assertFalse(Files.exists(file), "the pid file is left");
    }

    @Test
    void theControlSocketBelongsToTheUserAndIsReplacedWhereOnlyRootMay() throws Exception {
        var place = Files.createDirectory(directory.resolve("run"));
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
            Files.delete(directory.resolve("ids"));
        }
    }

    @Test
    void aPidFileInAPlaceOfRootIsLeftEmptyAndTakenOverNextTime() throws Exception {
        var place = Files.createDirectory(directory.resolve("run"));
        open(place, "rwxr-xr-x");
        var file = place.resolve("exabgp.pid");
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(0, exabgp.terminate(), this::log);
        assertEquals("", Files.readString(file));
        Files.delete(directory.resolve("ids"));
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(exabgp.pid() + "\n", Files.readString(file));
    }

    @Test
    void aPidFileOfALivingProcessIsRefusedAndKept() throws Exception {
        var file = Files.writeString(directory.resolve("exabgp.pid"), ProcessHandle.current().pid() + "\n");
        exabgp = Exabgp.start(directory, Scene.ipv4().configuration(List.of()), Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(1, exabgp.exit(), this::log);
        assertTrue(log().contains("process " + ProcessHandle.current().pid() + ", which it names, is running"), log());
        assertEquals(ProcessHandle.current().pid() + "\n", Files.readString(file));
    }

    @Test
    void aPidFileOfAProcessThatIsGoneIsTakenOver() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var file = Files.writeString(directory.resolve("exabgp.pid"), Long.toString(gone.pid()));
        start(Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(exabgp.pid() + "\n", Files.readString(file));
    }

    @Test
    void aFileWithOtherContentIsNoPidFileAndKept() throws Exception {
        var file = Files.writeString(directory.resolve("precious"), "words\n");
        exabgp = Exabgp.start(directory, Scene.ipv4().configuration(List.of()), Map.of("exabgp_daemon_pid", file.toString()));
        assertEquals(1, exabgp.exit(), this::log);
        assertTrue(log().contains("it exists and is no pid file"), log());
        assertEquals("words\n", Files.readString(file));
    }

    @Test
    void aRefusedConfigurationLeavesNoPidFile() throws Exception {
        var file = directory.resolve("exabgp.pid");
        exabgp = Exabgp.start(directory, "neighbor {", Map.of("exabgp_daemon_pid", file.toString(), "exabgp_daemon_user", USER));
        assertEquals(1, exabgp.exit(), this::log);
        assertFalse(Files.exists(file), "the pid file is left");
    }
}
