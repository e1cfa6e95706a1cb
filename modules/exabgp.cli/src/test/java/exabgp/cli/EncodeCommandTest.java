package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeCommandTest {
    private static final String MARKER = "FF".repeat(16);

    /** ORIGIN, an empty AS_PATH, NEXT_HOP 10.0.0.9, LOCAL_PREF 100. */
    private static final String ATTRIBUTES = "40010100" + "400200" + "400304" + "0A000009" + "400504" + "00000064";

    private static final String ROUTE = "route 192.0.2.0/24 next-hop 10.0.0.9";

    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    private static String update(String attributes, String nlri) {
        var body = "0000" + "%04X".formatted(attributes.length() / 2) + attributes + nlri;
        return MARKER + "%04X".formatted(19 + body.length() / 2) + "02" + body + "\n";
    }

    private String encoded(String... words) throws Exception {
        var line = new String[words.length + 1];
        line[0] = "encode";
        System.arraycopy(words, 0, line, 1, words.length);
        assertEquals(0, program.run(line), program.err());
        assertEquals("", program.err());
        return program.out();
    }

    @Test
    void aRouteBecomesOneMessage() throws Exception {
        assertEquals(update(ATTRIBUTES, "18C00002"), encoded(ROUTE));
        assertEquals(update(ATTRIBUTES, "18C00002"), encoded("-f", "ipv4 unicast", "-a", "65533", "-z", "65533", ROUTE));
    }

    @Test
    void anyFormOfACommandIsTaken() throws Exception {
        var wanted = update(ATTRIBUTES, "18C00002");
        for (var form : List.of("announce " + ROUTE, "neighbor 10.0.0.1 local-as 1, neighbor 10.0.0.2 announce " + ROUTE, "peer * announce " + ROUTE,
                "announce ipv4 unicast 192.0.2.0/24 next-hop 10.0.0.9", "attributes next-hop 10.0.0.9 nlri 192.0.2.0/24", "  ipv4 unicast 192.0.2.0/24 next-hop 10.0.0.9 ")) {
            assertEquals(wanted, encoded(form), form);
        }
        assertEquals(update(ATTRIBUTES, ""), encoded("announce attributes next-hop 10.0.0.9"));
        assertEquals(MARKER + "001B" + "02" + "0004" + "18C00002" + "0000\n", encoded("withdraw route 192.0.2.0/24"));
        assertEquals(MARKER + "0017" + "02" + "00000000\n", encoded("announce eor"));
        assertEquals(update("900F0003" + "000201", ""), encoded("eor ipv6 unicast"));
        assertEquals(MARKER + "0017" + "05" + "00020001\n", encoded("announce route-refresh ipv6 unicast"));
    }

    @Test
    void theWordsOfARouteMayBeApart() throws Exception {
        assertEquals(update(ATTRIBUTES, "18C00002"), encoded("route", "192.0.2.0/24", "next-hop", "10.0.0.9"));
        assertEquals(update(ATTRIBUTES, "18C00002") + update(ATTRIBUTES, "080A"), encoded(ROUTE, "route 10.0.0.0/8 next-hop 10.0.0.9"));
    }

    @Test
    void eachRouteIsALine() throws Exception {
        assertEquals(update(ATTRIBUTES, "18C00002") + update(ATTRIBUTES, "080A"), encoded("attributes next-hop 10.0.0.9 nlri 192.0.2.0/24 10.0.0.0/8"));
        assertEquals(update(ATTRIBUTES, "090A00") + update(ATTRIBUTES, "090A80"), encoded("route 10.0.0.0/8 next-hop 10.0.0.9 split /9"));
    }

    @Test
    void theNumbersOfBothEndsDecideOnThePath() throws Exception {
        assertEquals(update("40010100" + "4002060201" + "000003E8" + "400304" + "0A000009", "18C00002"), encoded("-a", "1000", "-z", "2000", ROUTE));
        assertEquals(1, program.run("encode", "-a", "x", ROUTE));
        assertEquals("error: invalid value for --local-as : x (expected a number from 0 to 4294967295)\n", program.err());
    }

    @Test
    void pathIdentifiersAreWrittenWhenAskedFor() throws Exception {
        var route = ROUTE + " path-information 0.0.0.7";
        assertEquals(update(ATTRIBUTES, "00000007" + "18C00002"), encoded("-i", route));
        assertEquals(update(ATTRIBUTES, "18C00002"), encoded(route));
        assertEquals(update(ATTRIBUTES, "00000000" + "18C00002"), encoded("-i", ROUTE));
        assertEquals("00000007" + "18C00002\n", encoded("-n", "-i", route));
        assertEquals("18C00002\n", encoded("-n", route));
    }

    @Test
    void lessThanTheMessageIsPrintedWhenAskedFor() throws Exception {
        assertEquals("18C00002\n", encoded("-n", ROUTE));
        assertEquals(update(ATTRIBUTES, "18C00002").substring(38), encoded("--no-header", ROUTE));
        assertEquals(1, program.run("encode", "-n", "announce eor"));
        assertEquals("error: configuration error: there is no NLRI in it\n", program.err());
    }

    @Test
    void aMessageIsWrittenForEachNeighborOfAConfiguration() throws Exception {
        var file = Files.writeString(directory.resolve("x.conf"),
                neighbor("127.0.0.2", "") + neighbor("127.0.0.3", "capability { add-path send/receive; } add-path { ipv4 unicast; }")).toString();
        var path = "40010100" + "4002060201" + "0000FDE9" + "400304";
        assertEquals(update(path + "0A000009", "18C00002") + update(path + "0A000009", "00000000" + "18C00002"), encoded("-c", file, ROUTE));
        assertEquals(update(path + "7F000009", "18C00002"), encoded("-c", file, "route 192.0.2.0/24 next-hop self").lines().findFirst().orElseThrow() + "\n");
        assertEquals(1, program.run("encode", "-c", file, "route 2001:db8::/32 next-hop 2001:db8::1"));
        assertTrue(program.err().startsWith("error: configuration error: a route of ipv6 unicast, only ipv4 unicast can be encoded: 2001:db8::/32"), program.err());
    }

    private static String neighbor(String address, String more) {
        return "neighbor " + address + " { router-id 10.0.0.1; local-address 127.0.0.9; local-as 65001; peer-as 65002; family { ipv4 unicast; } " + more + " }\n";
    }

    @Test
    void routesComeFromStandardInputAndFiles() throws Exception {
        var text = "# two of them\n" + ROUTE + "\n\nannounce route 10.0.0.0/8 next-hop 10.0.0.9\n";
        var wanted = update(ATTRIBUTES, "18C00002") + update(ATTRIBUTES, "080A");
        assertEquals(0, program.runWithInput(text, "encode"), program.err());
        assertEquals(wanted, program.out());
        assertEquals(wanted, encoded("@" + Files.writeString(directory.resolve("routes"), text)));
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndTheRestIsDone() throws Exception {
        assertEquals(1, program.runWithInput("route 192.0.2.0/24 nexthop 10.0.0.9\n" + ROUTE + "\n", "encode"));
        assertEquals(update(ATTRIBUTES, "18C00002"), program.out());
        assertTrue(program.err().startsWith("error: configuration error: Failed to parse route: route 192.0.2.0/24 nexthop 10.0.0.9 (expected "), program.err());
        assertTrue(program.err().contains("'next-hop'") && program.err().endsWith(", column 20) (line 1)\n"), program.err());
        assertEquals(1, program.run("encode", "route 192.0.2.0/24"));
        assertEquals("error: configuration error: announce requires nexthop: 192.0.2.0/24\n", program.err());
        assertEquals(1, program.run("encode", "rout 192.0.2.0/24"));
        assertTrue(program.err().contains("expected what is announced (") && program.err().contains("'route'"), program.err());
        assertEquals(1, program.run("encode", "-f", "ipv6 unicast", ROUTE));
        assertEquals("error: configuration error: a route of ipv4 unicast, only ipv6 unicast can be encoded: 192.0.2.0/24\n", program.err());
        assertEquals(1, program.run("encode", "@" + directory.resolve("none")));
        assertTrue(program.err().contains("none cannot be read: "), program.err());
    }
}
