package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {
    private static final String MARKER = "FF".repeat(16);
    private static final String ATTRIBUTES = "40010100" + "4002060201" + "0000FDE9" + "400304" + "0A000001" + "800404" + "00000021";
    private static final String UPDATE = "0000" + "001B" + ATTRIBUTES;

    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    /** The body of an UPDATE with these NLRI; its attributes have 27 octets. */
    private static String body(String nlri) {
        return UPDATE + nlri;
    }

    private static String neighbor(String address, String more) {
        return "neighbor " + address + " { router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002; " + more + " }\n";
    }

    private String configuration(String text) throws Exception {
        return Files.writeString(directory.resolve("x.conf"), text).toString();
    }

    @Test
    void aBodyWithoutHeaderIsAnUpdate() throws Exception {
        assertEquals(0, program.run("decode", body("18C00002")), program.err());
        assertTrue(program.out().contains("\"attribute\": { \"origin\": \"igp\", \"as-path\": {\"0\": {\"element\": \"as-sequence\", "
                + "\"value\": [65001]}}, \"med\": 33 }, \"announce\": { \"ipv4 unicast\": { \"10.0.0.1\": [ { \"nlri\": \"192.0.2.0/24\" } ] } }"),
                program.out());
        assertTrue(program.out().contains("\"counter\": 1, \"type\": \"update\", \"neighbor\": { \"address\": { \"local\": \"127.0.0.1\", "
                + "\"peer\": \"127.0.0.1\" }, \"asn\": { \"local\": 65533, \"peer\": 65533 }, \"router-id\": \"127.0.0.1\" , \"direction\": \"in\""),
                program.out());
        assertEquals("", program.err());
    }

    @Test
    void theVersionOfTheApiIsInTheEnvelope() throws Exception {
        program.run("decode", body("18C00002"));
        assertTrue(program.out().startsWith("{ \"exabgp\": \"6.0.0\", "), program.out());
        program.with("exabgp_api_version", "4").run("decode", body("18C00002"));
        assertTrue(program.out().startsWith("{ \"exabgp\": \"4.0.1\", "), program.out());
    }

    @Test
    void aCompactPrefixIsAStringAlone() throws Exception {
        program.with("exabgp_api_compact", "true").run("decode", body("18C00002"));
        assertTrue(program.out().contains("\"announce\": { \"ipv4 unicast\": { \"10.0.0.1\": [ \"192.0.2.0/24\" ] } }"), program.out());
    }

    @Test
    void theHeaderTellsTheType() throws Exception {
        var open = MARKER + "001D" + "01" + "04" + "FDE9" + "00B4" + "0A000002" + "00";
        assertEquals(0, program.run("decode", "--open", open), program.err());
        assertTrue(program.out().contains("\"type\": \"open\"") && program.out().contains("\"hold_time\": 180"), program.out());
        assertEquals(0, program.run("decode", MARKER + "0015" + "03" + "0602"), program.err());
        assertTrue(program.out().contains("\"type\": \"notification\"") && program.out().contains("\"subcode\": 2"), program.out());
        assertEquals(1, program.run("decode", MARKER + "0013" + "09"));
        assertEquals("error: unknown type 9\n", program.err());
    }

    @Test
    void aLengthThatLiesIsAWarning() throws Exception {
        assertEquals(0, program.run("decode", MARKER + "0099" + "02" + body("18C00002")));
        assertTrue(program.err().startsWith("warning: BGP header size (153) does not match data length ("), program.err());
        assertEquals(1, program.out().lines().count());
    }

    @Test
    void whatCannotBeAnUpdateIsRefusedWithTheNotificationItWouldGet() throws Exception {
        assertEquals(1, program.run("decode", "FF"));
        assertTrue(program.err().startsWith("error: invalid payload: "), program.err());
        assertTrue(program.err().contains("(NOTIFICATION "), program.err());
        assertEquals("", program.out());
    }

    @Test
    void anAttributeFaultIsAWarningAndTheRoutesAreWithdrawn() throws Exception {
        var bad = "0000" + "000E" + "400101FF" + "400200" + "400304" + "0A000001" + "18C00002";
        assertEquals(0, program.run("decode", bad), program.err());
        assertTrue(program.err().startsWith("warning: attribute 1: "), program.err());
        assertTrue(program.out().contains("\"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"192.0.2.0/24\" } ] }"), program.out());
    }

    @Test
    void bareNlriAreOneLineEach() throws Exception {
        assertEquals(0, program.run("decode", "-n", "18C00002" + "080A"), program.err());
        assertEquals("{ \"nlri\": \"192.0.2.0/24\" }\n{ \"nlri\": \"10.0.0.0/8\" }\n", program.out());
        assertEquals(0, program.run("decode", "-n", "-f", "ipv6 unicast", "20" + "20010DB8"), program.err());
        assertEquals("{ \"nlri\": \"2001:db8::/32\" }\n", program.out());
        assertEquals(0, program.run("decode", "-n", "-i", "00000007" + "18C00002"), program.err());
        assertEquals("{ \"nlri\": \"192.0.2.0/24\", \"path-information\": \"0.0.0.7\" }\n", program.out());
        assertEquals(1, program.run("decode", "-n", "21C00002"));
    }

    @Test
    void pathIdentifiersAreReadWhenAskedFor() throws Exception {
        assertEquals(0, program.run("decode", "-i", body("0000000718C00002")), program.err());
        assertTrue(program.out().contains("\"path-information\": \"0.0.0.7\""), program.out());
    }

    @Test
    void commandsSayTheSame() throws Exception {
        assertEquals(0, program.run("decode", "-m", body("18C00002")), program.err());
        assertEquals("announce route 192.0.2.0/24 next-hop 10.0.0.1 origin igp as-path [ 65001 ] med 33\n", program.out());
        var set = "0000" + "001E" + "40010100" + "400210" + "020100000001" + "01020000000200000003" + "400304" + "0A000001" + "18C00002";
        assertEquals(0, program.run("decode", "-m", set), program.err());
        assertEquals("announce route 192.0.2.0/24 next-hop 10.0.0.1 origin igp as-path [ 1 ] ( 2 3 )\n", program.out());
        assertEquals(0, program.run("decode", "-m", "0004" + "18C00002" + "0000"), program.err());
        assertEquals("withdraw route 192.0.2.0/24\n", program.out());
        assertEquals(0, program.run("decode", "-m", "00000000"), program.err());
        assertEquals("announce eor ipv4 unicast\n", program.out());
        assertEquals(1, program.run("decode", "-m", MARKER + "001304"));
    }

    @Test
    void eachNeighborOfAConfigurationGivesALine() throws Exception {
        var file = configuration(neighbor("127.0.0.2", "") + neighbor("127.0.0.3", "capability { asn4 disable; }"));
        assertEquals(0, program.run("decode", "-c", file, body("18C00002")), program.err());
        var lines = program.out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("\"peer\": \"127.0.0.2\"") && lines.get(0).contains("\"asn\": { \"local\": 65001, \"peer\": 65002 }"), lines.get(0));
        assertTrue(lines.get(1).contains("\"peer\": \"127.0.0.3\""), lines.get(1));
    }

    @Test
    void aNeighborWithAddPathReadsPathIdentifiers() throws Exception {
        var file = configuration(neighbor("127.0.0.2", "family { ipv4 unicast; } capability { add-path send/receive; } add-path { ipv4 unicast; }"));
        assertEquals(0, program.run("decode", "-c", file, body("0000000718C00002")), program.err());
        assertTrue(program.out().contains("\"path-information\": \"0.0.0.7\""), program.out());
    }

    @Test
    void aFaultyConfigurationIsTold() throws Exception {
        assertEquals(1, program.run("decode", "-c", configuration("nonsense"), body("18C00002")));
        assertTrue(program.err().contains("x.conf is not a valid config file: "), program.err());
        assertEquals(1, program.run("decode", "-c", "/nowhere/y.conf", body("18C00002")));
        assertEquals("error: /nowhere/y.conf is not an exabgp config file (file not found)\n", program.err());
    }

    @Test
    void linesOfStandardInputAreCounted() throws Exception {
        assertEquals(0, program.runWithInput(body("18C00002") + "\n" + body("18C00003") + "\n", "decode"), program.err());
        var lines = program.out().lines().toList();
        assertTrue(lines.get(0).contains("\"counter\": 1,") && lines.get(1).contains("\"counter\": 2,"), program.out());
    }

    @Test
    void anErrorShowsWhereDecodingStopped() throws Exception {
        assertStops("at octet 31 of 35, the NLRI: ..040400000000>21C00002", body("21C00002").replace("0400000021", "0400000000"));
        assertStops("at octet 2 of 6, the length of the path attributes: 0000>0009..", "00000009" + "4001");
        assertStops("at octet 0 of 4, the length of the withdrawn routes: >0009..", "00090000");
        assertStops("at octet 7 of 14, the family of MP_REACH_NLRI: ..00000A800E07>999901..", "0000" + "000A" + "800E07" + "99990100000000");
        assertStops("at octet 10 of 13, the NLRI of MP_UNREACH_NLRI: ..800F06000201>21C000", "0000" + "0009" + "800F06" + "000201" + "21C000");
        assertStops("at octet 19 of 29, the version: ..FFFFFF001D01>03..", MARKER + "001D" + "01" + "03" + "FDE9" + "00B4" + "0A000002" + "00");
        assertStops("at octet 31 of 35, capability 1: ..000002060204>01020001", MARKER + "0023" + "01" + "04" + "FDE9" + "00B4" + "0A000002" + "06" + "0204" + "01020001");
        assertEquals(1, program.run("decode", "-n", "080A" + "21C00002"));
        assertTrue(program.err().endsWith(", at octet 2 of 6, the NLRI: 080A>21C00002\n"), program.err());
    }

    @Test
    void aWarningShowsTheAttributeItIsAbout() throws Exception {
        assertEquals(0, program.run("decode", "0000" + "000E" + "400101FF" + "400200" + "400304" + "0A000001" + "18C00002"), program.err());
        assertTrue(program.err().endsWith(", at octet 4 of 22, attribute 1: 0000000E>400101FF..\n"), program.err());
    }

    private void assertStops(String place, String payload) throws Exception {
        assertEquals(1, program.run("decode", payload), program.out());
        assertTrue(program.err().contains(", " + place), program.err());
    }

    @Test
    void whereDecodingStoppedIsFoundInAnyDamage() throws Exception {
        var random = new Random(20261121);
        var samples = List.of(
                body("18C00002"),
                "0000" + "0012" + "800E0F" + "000201" + "00" + "00" + "20" + "20010DB8" + "0000000000",
                MARKER + "0025" + "01" + "04" + "FDE9" + "00B4" + "0A000002" + "08" + "0206" + "010400010001",
                MARKER + "0017" + "05" + "00010101",
                MARKER + "0015" + "03" + "0602");
        var lines = new StringBuilder();
        for (int round = 0; round < 20_000; round++) {
            var digits = new StringBuilder(samples.get(round % samples.size()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(digits.length() / 2) * 2;
                digits.replace(at, at + 2, random.nextInt(4) == 0 && digits.length() > 8 ? "" : "%02X".formatted(random.nextInt(256)));
            }
            lines.append(digits).append('\n');
        }
        assertEquals(1, program.runWithInput(lines.toString(), "decode"));
        program.err().lines().forEach(line -> assertTrue(line.startsWith("error: ") || line.startsWith("warning: "), line));
        assertTrue(program.err().contains("at octet "), "nothing stopped");
    }
}
