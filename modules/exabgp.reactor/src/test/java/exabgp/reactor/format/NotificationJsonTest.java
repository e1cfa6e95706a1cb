package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.message.Notification;
import exabgp.wire.message.ShutdownCommunication;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NotificationJsonTest {
    @Test
    void aShutdownCommunicationIsToldInWords() {
        assertEquals(
                ", \"notification\": { \"code\": 6, \"subcode\": 2, \"data\": \"0x" + hex("Shutdown Communication: \"hello\"")
                        + "\", \"message\": \"Shutdown Communication: \\\"hello\\\"\" } ",
                Telling.received(new Notification(6, 2, ShutdownCommunication.encode("hello"))));
    }

    @Test
    void noDataAtAllIsNothing() {
        assertEquals(notification(6, 2, "", ""), Telling.received(new Notification(6, 2, Octets.EMPTY)));
        assertEquals(notification(4, 0, "", ""), Telling.received(new Notification(4, 0, Octets.EMPTY)));
    }

    @Test
    void lineEndsInAShutdownCommunicationAreSpaces() {
        String text = "Shutdown Communication: \"a  b\"";
        assertEquals(notification(6, 4, hex(text), "Shutdown Communication: \\\"a  b\\\""), Telling.received(new Notification(6, 4, ShutdownCommunication.encode("a\r\nb"))));
    }

    @Test
    void aShutdownCommunicationMaySayNothing() {
        String text = "empty Shutdown Communication.";
        assertEquals(notification(6, 2, hex(text), text), Telling.received(new Notification(6, 2, Octets.of(0))));
        String more = text + ", trailing data: 0xFF0A";
        assertEquals(notification(6, 2, hex(more), more), Telling.received(new Notification(6, 2, Octets.of(0, 0xFF, 10))));
    }

    @Test
    void aShutdownCommunicationThatLiesAboutItsLengthIsToldAsOctets() {
        String text = "invalid Shutdown Communication (buffer underrun) length : 9 [0x6162]";
        assertEquals(notification(6, 2, hex(text), text), Telling.received(new Notification(6, 2, Octets.of(9, 'a', 'b'))));
    }

    @Test
    void aShutdownCommunicationThatIsNoTextIsToldAsOctets() {
        String text = "invalid Shutdown Communication (invalid UTF-8) length : 2 [0xC328]";
        assertEquals(notification(6, 4, hex(text), text), Telling.received(new Notification(6, 4, Octets.of(2, 0xC3, 0x28))));
    }

    @Test
    void octetsBehindAShutdownCommunicationAreToldToo() {
        String text = "Shutdown Communication: \"a\", trailing data: 0x00";
        assertEquals(
                notification(6, 2, hex(text), text.replace("\"", "\\\"")), Telling.received(new Notification(6, 2, Octets.of(1, 'a', 0))));
    }

    @Test
    void otherDataAreToldOctetByOctet() {
        assertEquals(
                notification(2, 7, "01FF22610A5C", "\\\\x01\\\\xff\\\"a\\\\x0a\\\\"), Telling.received(new Notification(2, 7, Octets.parseHex("01FF22610A5C"))));
    }

    @Test
    void ourOwnCommunicationIsToldAsItWasGiven() {
        String line = Telling.json(new Event.Sent(Telling.STAMP, new Notification(6, 2, ShutdownCommunication.encode("by\u00e9")), Octets.EMPTY, null));
        assertEquals(
                "\"direction\": \"send\"" + notification(6, 2, "6279C3A9", "by\\u00E9") + " } }\n", line.substring(line.indexOf("\"direction\"")));
    }

    private static String notification(int code, int subcode, String data, String message) {
        return ", \"notification\": { \"code\": " + code + ", \"subcode\": " + subcode + ", \"data\": \"0x" + data + "\", \"message\": \"" + message + "\" } ";
    }

    private static String hex(String text) {
        return Octets.copyOf(text.getBytes(StandardCharsets.UTF_8)).toHex();
    }
}
