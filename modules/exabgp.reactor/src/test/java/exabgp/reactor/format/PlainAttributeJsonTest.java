package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is written from octets must be what is written from values. */
class PlainAttributeJsonTest {
    /** In the order of their codes, several of each. */
    private static final List<List<String>> ALL = List.of(
            List.of("40010100", "40010101", "40010102", "5001000102"),
            List.of("40020E0203000100000000FDE90000FDEA", "400200", "40021002010000FDE901020000FDEAFFFFFFFF", "500200060201000003E8"),
            List.of("400304C0000201"),
            List.of("80040400000000", "800404FFFFFFFF"),
            List.of("40050400000064", "40050480000000"),
            List.of("400600"),
            List.of("C007080000FDE9C0000201"),
            List.of("C00808FDE90001FDE90002", "C00804FFFFFF01", "C00800", "D008000C000000000001000AFFFFFFFF"),
            List.of("800904C0000201"),
            List.of("800A08C0000201C0000202"),
            List.of("C010080002FDE900000001"),
            List.of(
                    "C0200C0000FDE90000000100000002",
                    "C020180000FDE900000001000000020000FDE90000000100000002",
                    "C020180000FDE900000001000000020000FDE90000000100000003",
                    "C020180000FDE9000000010000000200000000FFFFFFFF00000002",
                    large(8),
                    large(9)));

    private final Random random = new Random(11);

    @Test
    void octetsAndValuesAreWrittenAlike() {
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            Attributes decoded = decoded(field());
            Attributes values = Attributes.of(StreamSupport.stream(decoded.spliterator(), false).toList());
            assertNull(values.cursor());
            assertEquals(json(values, true), json(decoded, true));
            assertEquals(json(values, false), json(decoded, false));
            plain += decoded.cursor() == null ? 0 : 1;
        }
        assertTrue(plain > 10_000, plain + " were plain");
    }

    @Test
    void attributesInAnotherOrderAreWrittenInTheOrderOfTheirCodes() {
        Attributes decoded = decoded(Octets.parseHex("8004040000000A40010100"));
        assertNotNull(decoded.field());
        assertEquals("\"origin\": \"igp\", \"med\": 10", json(decoded, false));
    }

    private Octets field() {
        StringBuilder hex = new StringBuilder();
        for (List<String> forms : ALL) {
            if (random.nextInt(3) > 0) {
                hex.append(forms.get(random.nextInt(forms.size())));
            }
        }
        return Octets.parseHex(hex);
    }

    private static String large(int count) {
        StringBuilder hex = new StringBuilder("C020").append("%02X".formatted(12 * count));
        for (int i = 0; i < count; i++) {
            hex.append("%08X%08X%08X".formatted(65001, i, i % 2));
        }
        return hex.toString();
    }

    private static Attributes decoded(Octets field) {
        Asn asn = new Asn(65001);
        Negotiated context = new Negotiated(asn, asn, 90, Negotiated.MESSAGE_SIZE, true, List.of(Family.IPV4_UNICAST), List.of(), Set.of(), Set.of(), Refresh.ABSENT);
        return Attributes.decode(field, context).attributes();
    }

    private static String json(Attributes attributes, boolean nextHop) {
        LineBuffer out = new LineBuffer();
        AttributeJson.all(out, attributes, nextHop);
        return out.text(0);
    }
}
