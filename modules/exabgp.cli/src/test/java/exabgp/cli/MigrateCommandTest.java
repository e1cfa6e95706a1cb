package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private static final String GROUPED = """
            # two upstreams
            group upstream {
                local-as 65001;      # ours
                hold-time 90;
                router-id 10.0.0.1;
                local-address 127.0.0.1;
                graceful-restart 120;

                process watcher {
                    run /bin/cat;
                    encoder json;
                    neighbor-changes;
                    receive-routes;
                }

                neighbor 127.0.0.2 {
                    peer-as 65002;
                    md5 "a; secret # {";
                    hold-time 30;    # faster here
                }
                neighbor 127.0.0.3 {
                    peer-as 65003;
                    static {
                        route 192.0.2.0/24 next-hop 10.0.0.1;
                    }
                }
            }
            """;

    private static final String NEIGHBORS = """
            neighbor 127.0.0.2 {
                router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002;
                ttl-security 255;
                route-refresh;
                process a { run /bin/cat; receive { parsed; updates; neighbor-changes; } send { packets; update; } }
            }

            neighbor 127.0.0.3 {
                router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002;
                hostname here;
                process a { run /bin/echo hello; send-packets; }
            }
            """;

    private static final String SHARED = """
            process { run /bin/cat; encoder text; receive-routes; }
            neighbor 127.0.0.2 {
                router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002;
            }
            """;

    private static final String OF_4 = """
            neighbor 127.0.0.2 {
                router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002;
                capability { refresh; graceful-restart 5000; } # "not-a-fragment" stays here
                flow { route drop { match { destination 192.0.2.0/24; fragment [ not-a-fragment ]; } then { discard; } } }
            }
            """;

    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    private Path file(String text) throws Exception {
        return Files.writeString(directory.resolve("old.conf"), text);
    }

    private String migrated(String text, String from, String to) throws Exception {
        assertEquals(0, program.run("migrate", "conf", "-f", from, "-t", to, file(text).toString()), program.err());
        return program.out();
    }

    private Map<String, Object> exported(String text) throws Exception {
        var to = Files.writeString(directory.resolve("new.conf"), text);
        assertEquals(0, program.run("configuration", "export", to.toString()), program.err() + text);
        return JsonReader.object(program.out());
    }

    @Test
    void helpersAreWrappedOnceAndStayValid() throws Exception {
        var old = file(SHARED);
        assertEquals(0, program.run("migrate", "conf", "-f", "3.4", "--wrap-api", "-v", old.toString()), program.err());
        assertTrue(program.err().contains(old + ":1: the helper is run by 'exabgp migrate api'"), program.err());
        assertTrue(program.err().contains(old + ":1: events in text are not in version 6"), program.err());
        var wrapped = program.out();
        assertTrue(wrapped.contains(" migrate api -f 4 -t main --exec /bin/cat;"), wrapped);
        exported(wrapped);
        assertEquals(0, program.run("migrate", "conf", "-f", "5", "--wrap-api", file(wrapped).toString()), program.err());
        assertEquals(wrapped, program.out());
        assertEquals(1, program.run("migrate", "conf", "-f", "3.4", "-t", "4", "-w", old.toString()));
        assertEquals("error: --wrap-api is for helpers of main, not of 4\n", program.err());
    }

    @Test
    void whatIsMigratedIsValid() throws Exception {
        for (var old : List.of(GROUPED, NEIGHBORS, SHARED)) {
            exported(migrated(old, "3.4", "main"));
            assertEquals("", program.err());
        }
        exported(migrated(OF_4, "4", "main"));
        exported(migrated(OF_4.replace("refresh;", "route-refresh;").replace("not-a-fragment ]", "!is-fragment ]"), "5", "main"));
    }

    @Test
    void aGroupBecomesATemplateAndItsNeighborsKeepWhatTheySay() throws Exception {
        var text = migrated(GROUPED, "3.4", "4");
        assertTrue(text.contains("# two upstreams\n"), text);
        assertTrue(text.contains("    local-as 65001;      # ours\n"), text);
        assertTrue(text.contains("md5-password \"a; secret # {\";"), text);
        assertTrue(text.contains("hold-time 30;    # faster here\n"), text);
        var neighbors = (List<?>) exported(text).get("neighbor");
        assertEquals(30L, ((Map<?, ?>) neighbors.getFirst()).get("hold-time"));
        assertEquals(90L, ((Map<?, ?>) neighbors.getLast()).get("hold-time"));
        assertEquals(List.of("upstream"), ((Map<?, ?>) neighbors.getLast()).get("inherit"));
    }

    @Test
    void aProcessMovesToTheTopAndIsToldWhatItWas() throws Exception {
        var configuration = exported(migrated(NEIGHBORS, "3.4", "4"));
        assertEquals(List.of(
                Map.of("name", "a", "run", List.of("/bin/cat")),
                Map.of("name", "a-2", "run", List.of("/bin/echo hello"))), configuration.get("process"));
        var first = (Map<?, ?>) ((List<?>) configuration.get("neighbor")).getFirst();
        assertEquals(List.of(Map.of(
                "processes", List.of("[ a ]"),
                "neighbor-changes", true,
                "receive", Map.of("parsed", true, "update", true),
                "send", Map.of("packets", true, "update", true))), first.get("api"));
        assertEquals(Map.of("route-refresh", true), first.get("capability"));
        assertEquals(255L, first.get("incoming-ttl"));
    }

    @Test
    void whatDidNotChangeStaysAsItIs() throws Exception {
        var current = "# a comment\nneighbor 127.0.0.2 {\n\n\tlocal-as   1; peer-as 2 ; # odd\n\tcapability { graceful-restart 4095; }\n}";
        assertEquals(current, migrated(current, "4", "main"));
        assertEquals(OF_4.replace("{ refresh;", "{ route-refresh;").replace("[ not-a-fragment ]", "[ !is-fragment ]"), migrated(OF_4, "4", "5"));
    }

    @Test
    void changesAreToldWithTheirLinesAndADryRunWritesNothing() throws Exception {
        var file = file(OF_4);
        assertEquals(0, program.run("migrate", "conf", "-f", "4", "-n", file.toString()));
        assertEquals("", program.out());
        assertEquals("""
                %1$s:3: 'refresh' is now 'route-refresh'
                %1$s:3: 'graceful-restart' is at most 4095 seconds, as in RFC 4724
                %1$s:4: 'not-a-fragment' is now '!is-fragment'
                """.formatted(file), program.err());
        assertEquals(OF_4, Files.readString(file));
    }

    @Test
    void linesAreThoseOfTheOldFileWhateverMoved() throws Exception {
        assertEquals(0, program.run("migrate", "conf", "-f", "3.4", "-v", file(GROUPED).toString()));
        var lines = program.err().lines().map(line -> line.substring(line.indexOf(".conf:") + 6)).toList();
        assertEquals(List.of(
                "2: the group 'upstream' is now a template that its neighbors inherit",
                "7: 'graceful-restart' is now in a section 'capability'",
                "9: the process 'watcher' is now at the top of the file, with a section 'api' here",
                "18: 'md5' is now 'md5-password'"), lines);
    }

    @Test
    void inPlaceKeepsEveryOldFile() throws Exception {
        var file = file(OF_4);
        assertEquals(0, program.run("migrate", "conf", "-i", "-f", "4", "-t", "5", file.toString()), program.err());
        var second = Files.readString(file);
        assertFalse(second.contains("not-a-fragment ]"), second);
        assertEquals(0, program.run("migrate", "conf", "-i", "-f", "5", file.toString()), program.err());
        assertEquals(OF_4, Files.readString(directory.resolve("old.conf.bak")));
        assertEquals(second, Files.readString(directory.resolve("old.conf.bak.1")));
    }

    @Test
    void versionsThatMakeNoSenseAreRefused() throws Exception {
        var file = file(OF_4).toString();
        refused("the following arguments are required: -f/--from", file);
        refused("the following arguments are required: -f/--from, FILE");
        refused("argument -f: expected one argument", file, "-f");
        refused("argument -f/--from: invalid choice: '7' (choose from 3.4, 4, 5)", "-f", "7", file);
        refused("argument -f/--from: invalid choice: 'main' (choose from 3.4, 4, 5)", "-f", "main", file);
        refused("argument -t/--to: invalid choice: '3.4' (choose from 4, 5, main)", "-f", "4", "--to=3.4", file);
        // each is a version, only not in this order
        assertEquals(1, program.run("migrate", "conf", "-f", "5", "-t", "4", file));
        assertEquals("error: nothing to do from 5 to 4\n", program.err());
    }

    /** As argparse refuses: the usage, the reason, status 2, and nothing on standard output. */
    private void refused(String why, String... options) throws Exception {
        var words = new ArrayList<>(List.of("migrate", "conf"));
        words.addAll(List.of(options));
        assertEquals(2, program.run(words.toArray(String[]::new)));
        var lines = program.err().lines().toList();
        assertTrue(lines.getFirst().startsWith("usage: exabgp migrate conf [-h] -f VERSION [-t VERSION] "), program.err());
        assertEquals("exabgp migrate conf: error: " + why, lines.getLast());
        assertEquals("", program.out());
    }

    @Test
    void anyTextGivesAText() throws Exception {
        for (var text : List.of("", "{", "}", "} neighbor", "\"", "group {", "process", "neighbor { process {", "group a { neighbor b", "a 'b\n# c", "fragment not-a-fragment")) {
            migrated(text, "3.4", "main");
        }
    }
}
