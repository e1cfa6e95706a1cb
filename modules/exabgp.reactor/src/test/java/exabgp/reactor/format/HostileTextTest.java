package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Hostname;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever texts and octets peers and users choose: an event stays one line, its JSON one object, and the text comes out as it went in. */
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "\"", "\\", "\n", "\r", "\t", "\u0000", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u2029", "\ud83d\ude00", "\ud83d", "\ude00", "\ufffd", "\uffff",
            "/", "</script>", "\\u0041", "\"}}", "', '", "%n", "é", "ab", " ", "\u000b\u000c\u001c");

    @Test
    void anyTextIsTold() {
        Random random = new Random(20260801);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random);
            checkDown(text);
            checkOpen(text, text(random));
            checkText(new Event.Down(Telling.STAMP, text), 2);
            checkHost(text);
        }
    }

    @Test
    void theCommonEscapesAreShort() {
        assertEquals("\"a\\n\\r\\t\\\"\\\\/\\u0000\\u00E9\\u2028\\uD83D\\uDE00\\uFFFD\"", escaped("a\n\r\t\"\\/\0é\u2028\ud83d\ude00\ud83d"));
    }

    @Test
    void anyNotificationIsTold() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            if (data.length > 0 && random.nextBoolean()) {
                data[0] = (byte) random.nextInt(data.length + 1);
            }
            Notification notification = new Notification(random.nextInt(256), random.nextInt(256), Octets.copyOf(data));
            Notification shutdown = new Notification(6, random.nextBoolean() ? 2 : 4, Octets.copyOf(data));
            for (Notification each : List.of(notification, shutdown)) {
                Telling.parsed(Telling.json(Samples.received(each)));
                Telling.parsed(Telling.json(new Event.Sent(Telling.STAMP, each, Octets.EMPTY, null)));
                checkText(Samples.received(each), 2);
            }
        }
    }

    private static void checkDown(String text) {
        Map<String, Object> neighbor = object(Telling.parsed(Telling.json(new Event.Down(Telling.STAMP, text))).get("neighbor"));
        assertEquals(whole(text), neighbor.get("reason"));
    }

    private static void checkOpen(String host, String software) {
        Open open = new Open(1, 2, Ipv4.ANY, List.of(new Hostname(host, software), new SoftwareVersion(software)));
        Map<String, Object> neighbor = object(Telling.parsed(Telling.json(Samples.received(open))).get("neighbor"));
        Map<String, Object> capabilities = object(object(neighbor.get("open")).get("capabilities"));
        assertEquals(whole(host), object(capabilities.get("73")).get("host-name"));
        assertEquals(whole(software), object(capabilities.get("73")).get("domain-name"));
        assertEquals(whole(software), object(capabilities.get("75")).get("software"));
        checkText(Samples.received(open), 2);
    }

    private static void checkHost(String name) {
        JsonEncoder encoder = new JsonEncoder(ApiVersion.V4, new Host(name, 1, 2), true);
        assertEquals(whole(name), Telling.parsed(Telling.string(encoder.encode(new Event.Shutdown(0), Shape.PARSED))).get("host"));
    }

    private static void checkText(Event event, int lineEnds) {
        String lines = Telling.text(event);
        assertTrue(lines.endsWith("\n\n") && lines.chars().filter(c -> c == '\n').count() == lineEnds, lines);
        assertTrue(lines.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), lines);
    }

    private static String escaped(String text) {
        LineBuffer out = new LineBuffer(1);
        Escape.json(out, text);
        return out.text(0);
    }

    private static String text(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            pieces.add(random.nextInt(4) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join("", pieces);
    }

    /** The same with every lone surrogate replaced. */
    private static String whole(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return out.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
