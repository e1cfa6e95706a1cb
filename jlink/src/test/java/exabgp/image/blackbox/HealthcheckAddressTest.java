package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a health check does to the addresses of a machine, here a network namespace; the test plays the daemon. */
@Timeout(90)
class HealthcheckAddressTest {
    @TempDir
    private Path directory;

    private String namespace;
    private Process process;
    private BufferedReader commands;

    @BeforeEach
    void needsNamespace() throws Exception {
        Assumptions.assumeTrue(Commands.exists("ip"), "ip (iproute2) is not installed");
        namespace = "exa" + ProcessHandle.current().pid() + "h";
        var trouble = Commands.run("ip", "netns", "add", namespace) + ip("link", "set", "lo", "up");
        Assumptions.assumeTrue(trouble.isEmpty(), "network namespaces are not possible here: " + trouble);
    }

    @AfterEach
    void end() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
        Commands.run("ip", "netns", "del", namespace);
    }

    private String ip(String... words) throws Exception {
        var command = new ArrayList<>(List.of("ip", "-n", namespace));
        command.addAll(List.of(words));
        return Commands.run(command);
    }

    private String addresses(String device) throws Exception {
        return ip("-o", "address", "show", "dev", device);
    }

    private void start(String... options) throws IOException {
        var command = new ArrayList<>(List.of("ip", "netns", "exec", namespace, Exabgp.LAUNCHER.toString(), "healthcheck", "--no-syslog",
                "--interval", "0.2", "--fast-interval", "0.1", "--rise", "1", "--fall", "1"));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).redirectError(directory.resolve("err").toFile()).start();
        commands = process.inputReader(StandardCharsets.UTF_8);
    }

    private void acknowledge() throws IOException {
        process.getOutputStream().write("done\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The next command that begins like this, those before it are acknowledged. */
    private String await(String beginning) throws IOException {
        var line = commands.readLine();
        while (line != null && !line.startsWith(beginning)) {
            acknowledge();
            line = commands.readLine();
        }
        return String.valueOf(line);
    }

    private String err() {
        return Child.text(directory.resolve("err"));
    }

    private void assertEnds(int status) throws Exception {
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), this::err);
        assertEquals(status, process.exitValue(), this::err);
    }

    private void signal(String name) throws Exception {
        Commands.run("kill", "-" + name, Long.toString(process.pid()));
    }

    @Test
    void anAddressGoesOnlyWhenTheWithdrawWasAcknowledged() throws Exception {
        start("--ip", "192.0.2.7", "--ip", "2001:db8:7::7", "--label", "web");
        assertEquals("peer * announce route 192.0.2.7/32 next-hop self med 100", await("peer * announce route 192"));
        assertTrue(addresses("lo").contains("inet 192.0.2.7/32 scope global lo:web"), () -> err());
        assertTrue(addresses("lo").contains("inet6 2001:db8:7::7/128"), () -> err());
        acknowledge();
        signal("TERM");
        assertEquals("peer * withdraw route 192.0.2.7/32 next-hop self", await("peer * withdraw route 192"));
        acknowledge();
        assertEquals("peer * withdraw route 2001:db8:7::7/128 next-hop self", await("peer * withdraw route 2001"));
        assertTrue(addresses("lo").contains("192.0.2.7"), () -> err());
        acknowledge();
        assertEnds(0);
        assertTrue(!addresses("lo").contains("192.0.2.7") && !addresses("lo").contains("2001:db8:7::7"), () -> err());
    }

    @Test
    void dynamicAddressesAreThereOnlyWhileTheServiceIsUp() throws Exception {
        var flag = Files.writeString(directory.resolve("flag"), "");
        start("--ip", "192.0.2.7", "--dynamic-ip-setup", "--withdraw-on-down", "--command", "test -e " + flag);
        await("peer * announce");
        assertTrue(addresses("lo").contains("192.0.2.7"), () -> err());
        acknowledge();
        Files.delete(flag);
        await("peer * withdraw");
        assertTrue(addresses("lo").contains("192.0.2.7"), () -> err());
        acknowledge();
        Await.until("the address is gone", () -> !addresses("lo").contains("192.0.2.7"), this::err);
        Files.writeString(flag, "");
        await("peer * announce");
        assertTrue(addresses("lo").contains("192.0.2.7"), () -> err());
        acknowledge();
        signal("INT");
        await("peer * withdraw");
        acknowledge();
        assertEnds(0);
        assertTrue(!addresses("lo").contains("192.0.2.7"), () -> err());
    }

    @Test
    void addressesThatWereThereAreAnnouncedByTheirLabelAndStay() throws Exception {
        ip("address", "add", "192.0.2.8/32", "dev", "lo", "label", "lo:web");
        ip("address", "add", "192.0.2.9/32", "dev", "lo");
        start("--label", "web", "--label-exact-match");
        assertEquals("peer * announce route 192.0.2.8/32 next-hop self med 100", await("peer"));
        acknowledge();
        signal("TERM");
        assertEquals("peer * withdraw route 192.0.2.8/32 next-hop self", await("peer * withdraw"));
        acknowledge();
        assertEnds(0);
        assertTrue(addresses("lo").contains("192.0.2.8") && addresses("lo").contains("192.0.2.9"), () -> err());
    }

    @Test
    void anAddressMayBelongToAnotherInterface() throws Exception {
        assertEquals("", ip("link", "add", "serve", "type", "veth", "peer", "name", "end"));
        start("--ip-ifname", "192.0.2.7/32%serve");
        await("peer * announce");
        assertTrue(addresses("serve").contains("192.0.2.7"), () -> err());
        acknowledge();
        process.getOutputStream().close();
        await("peer * withdraw");
        assertEnds(0);
        assertTrue(!addresses("serve").contains("192.0.2.7"), () -> err());
    }

    @Test
    void withoutAnAddressThereIsNothingToDo() throws Exception {
        start();
        assertEnds(1);
        assertTrue(err().contains("No IP found"), () -> err());
    }

    @Test
    void itBecomesAnotherUserInAnotherGroupAndKeepsItsNumberInAFile() throws Exception {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "only root can become somebody else");
        var pid = directory.resolve("pid");
        start("--ip", "192.0.2.7", "--user", "nobody", "--group", "daemon", "--pid", pid.toString(), "--command", "test $(id -un):$(id -gn) = nobody:daemon");
        assertEquals("peer * announce route 192.0.2.7/32 next-hop self med 100", await("peer"), () -> err());
        assertEquals(Long.toString(process.pid()), Files.readString(pid).strip());
        acknowledge();
        signal("TERM");
        await("peer * withdraw");
        acknowledge();
        assertEnds(0);
        assertEquals("", Child.text(pid).strip(), "it is as good as stale");
    }
}
