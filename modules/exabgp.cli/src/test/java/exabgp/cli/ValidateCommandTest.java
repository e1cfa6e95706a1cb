package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    private String file(String name, String statements) throws Exception {
        return Files.writeString(directory.resolve(name), """
                neighbor 127.0.0.2 {
                    router-id 10.0.0.1;
                    local-address 127.0.0.1;
                    local-as 65001;
                    peer-as 65002;
                    %s
                }
                """.formatted(statements)).toString();
    }

    @Test
    void aValidFileIsSummedUp() throws Exception {
        var file = file("a.conf", "static { route 192.0.2.0/24 next-hop self; route 10.0.0.0/24 next-hop 10.0.0.1 split /25; }");
        assertEquals(0, program.run("validate", file), program.err());
        assertEquals(file + " is valid: 1 neighbor, 3 routes, 0 processes\n", program.out());
    }

    @Test
    void neighborsAndRoutesAreListedWhenAskedFor() throws Exception {
        var file = file("a.conf", "static { route 192.0.2.0/24 next-hop self med 5; }");
        assertEquals(0, program.run("configuration", "validate", "-nv", file), program.err());
        assertEquals(file + " is valid: 1 neighbor, 1 route, 0 processes\n"
                + "  neighbor 127.0.0.2 local-ip 127.0.0.1 local-as 65001 peer-as 65002 router-id 10.0.0.1 family-allowed in-open\n"
                + "    192.0.2.0/24 next-hop self med 5\n", program.out());
    }

    @Test
    void everyRouteSurvivesTheWire() throws Exception {
        var file = file("a.conf", """
                family { ipv4 unicast; ipv6 unicast; }
                static {
                    route 192.0.2.0/24 next-hop self origin egp med 5 local-preference 7 as-path [ 1 2 ] ( 3 4 ) [ 4200000000 ] \
                community [ no-export 1:2 ] large-community [ 1:2:3 ] originator-id 1.2.3.4 cluster-list [ 1.1.1.1 2.2.2.2 ] \
                aggregator ( 65001:9.9.9.9 ) atomic-aggregate attribute [ 0x63 0xC0 0x0102 ];
                    route 2001:db8::/32 next-hop 2001:db8::1;
                }""");
        assertEquals(0, program.run("validate", "-r", file), program.err());
        assertEquals("", program.err());
    }

    @Test
    void oneFaultyFileFailsAllAndOthersAreStillRead() throws Exception {
        var good = file("a.conf", "");
        var bad = file("b.conf", "hold-tiem 5;");
        assertEquals(1, program.run("validate", bad, "/nowhere/c.conf", good));
        assertEquals(good + " is valid: 1 neighbor, 0 routes, 0 processes\n", program.out());
        assertTrue(program.err().startsWith("error: " + bad + " is not a valid config file: " + bad + ":6:5: "), program.err());
        assertTrue(program.err().contains("hold-time"), program.err());
        assertTrue(program.err().contains("\n      hold-tiem 5;\n      ^\n"), program.err());
        assertTrue(program.err().contains("/nowhere/c.conf is not an exabgp config file (file not found)"), program.err());
    }

    @Test
    void allErrorsAreToldAtOnceAndThePeerIsNotBlamedForThem() throws Exception {
        var file = file("a.conf", "hold-tiem 5;\nlocal-as x;\n\tpeer-as 1 2;");
        assertEquals(1, program.run("configuration", "validate", file));
        assertEquals("error: " + file + " is not a valid config file: "
                + file + ":6:5: expected a keyword of a neighbor, found 'hold-tiem'; did you mean 'hold-time'?\n      hold-tiem 5;\n      ^\n"
                + file + ":7:10: expected an AS number (0 to 4294967295), or 'auto', found 'x'\n  local-as x;\n           ^\n"
                + file + ":8:12: expected ';', found '2'\n  \tpeer-as 1 2;\n  \t          ^\n", program.err());
    }

    @Test
    void aHelperProgramThatCannotBeStartedIsToldToo() throws Exception {
        var file = Files.writeString(directory.resolve("a.conf"), "process p {\n    run /no/such/program;\n}\n").toString();
        assertEquals(1, program.run("validate", file));
        assertTrue(program.err().contains(file + ":2:9: cannot find the program '/no/such/program'"), program.err());
    }

    @Test
    void aRouteThatDoesNotSurviveTheWireIsToldWithItsPlace() throws Exception {
        var file = file("a.conf", "static {\n  route 10.0.0.0/24 next-hop 10.0.0.1;\n  route 10.0.1.0/24 next-hop 10.0.0.1 attribute [ 0x05 0x40 0x0102 ];\n}");
        assertEquals(0, program.run("validate", file), program.err());
        assertEquals(1, program.run("validate", "-r", file));
        assertTrue(program.err().startsWith("error: " + file + " is not a valid config file: " + file + ":8:9: route 10.0.1.0/24 next-hop 10.0.0.1 "), program.err());
        assertTrue(program.err().contains("\n    route 10.0.1.0/24 next-hop 10.0.0.1 attribute [ 0x05 0x40 0x0102 ]...\n          ^\n"), program.err());
    }

    @Test
    void routesOfAFamilyThatTheNeighborHasNotAreCounted() throws Exception {
        var file = file("a.conf", "family { ipv6 unicast; } static { route 10.0.0.0/24 next-hop 10.0.0.1 split /29; }");
        assertEquals(1, program.run("validate", "-r", file));
        assertTrue(program.err().contains(": 32 routes of ipv4 unicast, a family that it has not\n"), program.err());
    }

    @Test
    void aPidFileThatAStartCouldNotUseIsToldAndNoneIsMade() throws Exception {
        var file = file("a.conf", "");
        var pid = directory.resolve("exabgp.pid");
        program.with("exabgp_daemon_pid", pid.toString());
        assertEquals(0, program.run("validate", file), program.err());
        assertTrue(Files.notExists(pid));

        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(pid, parent + "\n");
        assertEquals(0, program.run("validate", file), "validated for the daemon that runs, which will be told to reload");
        assertEquals(parent + "\n", Files.readString(pid));

        Files.writeString(pid, "words\n");
        assertEquals(1, program.run("validate", file));
        assertEquals("error: the pid file " + pid + " (daemon.pid) cannot be used: it exists and is no pid file\n", program.err());

        program.with("exabgp_daemon_pid", directory.resolve("none/exabgp.pid").toString());
        assertEquals(1, program.run("validate", file));
        assertTrue(program.err().endsWith(" cannot be used: its directory does not exist\n"), program.err());
    }

    @Test
    void aUserWhomRootCannotBecomeIsTold() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root has privileges to drop");
        program.with("exabgp_daemon_user", "no-such-user");
        assertEquals(1, program.run("validate", file("a.conf", "")));
        assertEquals("error: daemon.user: there is no user no-such-user\n", program.err());
    }

    @Test
    void aLogThatCannotBeWrittenIsToldAsByAStartAndNoneIsMade() throws Exception {
        var file = file("a.conf", "");
        var log = directory.resolve("exabgp.log");
        program.with("exabgp_log_enable", "true").with("exabgp_log_destination", log.toString());
        assertEquals(0, program.run("validate", file), program.err());
        assertEquals("", program.err());
        assertTrue(Files.notExists(log));

        var nowhere = directory.resolve("none/exabgp.log");
        program.with("exabgp_log_destination", "file:" + nowhere);
        assertEquals(0, program.run("validate", file));
        assertEquals("warning: log.destination file:" + nowhere + " cannot be used (" + nowhere + "), logging to stdout\n", program.err());

        program.with("exabgp_log_destination", "host:syslog.example");
        assertEquals(0, program.run("validate", file));
        assertTrue(program.err().startsWith("warning: log.destination host:syslog.example cannot be used ("), program.err());
    }
}
