package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvCommandTest {
    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    @Test
    void onlyWhatDiffersIsPrinted() throws Exception {
        program.with("exabgp_tcp_port", "1790").with("exabgp_tcp_bind", "192.0.2.1 192.0.2.2").with("exabgp_daemon_umask", "0022");
        assertEquals(0, program.run("env", "-d"), program.err());
        assertEquals("""
                [exabgp.daemon]
                umask = 0022

                [exabgp.log]
                enable = false

                [exabgp.tcp]
                bind = '192.0.2.1 192.0.2.2'
                port = 1790
                """, program.out());
    }

    @Test
    void variablesHaveOneLineEach() throws Exception {
        assertEquals(0, program.run("env", "--env", "--diff"), program.err());
        assertEquals("exabgp.log.enable=false\n", program.out());
        assertEquals(0, program.run("env", "-e"), program.err());
        assertTrue(program.out().contains("exabgp.daemon.user='nobody'\n"), program.out());
        assertTrue(program.out().contains("exabgp.tcp.bind=''\n"), program.out());
    }

    @Test
    void whatIsPrintedCanBeReadBack() throws Exception {
        program.with("exabgp_log_destination", "file:/var/log/a b").with("exabgp_reactor_speed", "0.5");
        assertEquals(0, program.run("env"), program.err());
        var all = program.out();
        var file = Files.writeString(directory.resolve("exabgp.env"), all);
        assertEquals(0, new CommandHarness().run("--env-file", file.toString(), "env"));
        var again = new CommandHarness();
        assertEquals(0, again.run("--env-file", file.toString(), "env"), again.err());
        assertEquals(all, again.out());
    }
}
