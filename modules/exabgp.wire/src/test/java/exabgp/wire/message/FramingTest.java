package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {
    @Test
    void aMessageIsCompleteWithItsLastOctet() {
        byte[] frame = frame(23, 2);
        for (int to = 0; to < frame.length; to++) {
            assertEquals(0, Framing.complete(frame, 0, to, Negotiated.MESSAGE_SIZE));
        }
        assertEquals(23, Framing.complete(frame, 0, 23, Negotiated.MESSAGE_SIZE));
    }

    @Test
    void messagesAreFoundOneBehindTheOtherAnywhereInTheBuffer() {
        byte[] buffer = new byte[5 + 19 + 23 + 7];
        System.arraycopy(frame(19, 4), 0, buffer, 5, 19);
        System.arraycopy(frame(23, 5), 0, buffer, 24, 23);
        assertEquals(19, Framing.complete(buffer, 5, buffer.length, Negotiated.MESSAGE_SIZE));
        assertEquals(23, Framing.complete(buffer, 24, buffer.length, Negotiated.MESSAGE_SIZE));
    }

    @Test
    void everyOctetOfTheMarkerIsLookedAt() {
        for (int i = 0; i < 16; i++) {
            byte[] frame = frame(19, 4);
            frame[i] = (byte) 0xFE;
            assertFault(NotificationCode.NOT_SYNCHRONIZED, "The packet received does not contain a BGP marker", frame, Negotiated.MESSAGE_SIZE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 28, OPEN", "1, 4097, OPEN",
        "2, 22, UPDATE", "2, 4097, UPDATE", "2, 0, UPDATE", "2, 18, UPDATE", "2, 65535, UPDATE",
        "3, 20, NOTIFICATION", "3, 4097, NOTIFICATION",
        "4, 18, KEEPALIVE", "4, 20, KEEPALIVE",
        "5, 22, ROUTE-REFRESH", "5, 4097, ROUTE-REFRESH",
        "9, 18, MESSAGE", "9, 4097, MESSAGE"
    })
    void aLengthThatTheTypeCannotHaveIsRefusedWithTheHeaderAlone(int type, int length, String name) {
        assertFault(NotificationCode.BAD_MESSAGE_LENGTH, name + " has an invalid message length of " + length, frame(length, type), Negotiated.MESSAGE_SIZE);
    }

    @ParameterizedTest
    @CsvSource({"1, 29", "1, 4096", "2, 23", "2, 4096", "3, 21", "3, 4096", "4, 19", "5, 23"})
    void theShortestAndTheLongestOfEachTypeAreTaken(int type, int length) {
        assertEquals(length, Framing.complete(frame(length, type), 0, length, Negotiated.MESSAGE_SIZE));
    }

    @ParameterizedTest
    @CsvSource({"2, 65535", "3, 65535"})
    void extendedMessagesMayHaveEveryLength(int type, int length) {
        assertEquals(length, Framing.complete(frame(length, type), 0, length, Negotiated.EXTENDED_MESSAGE_SIZE));
    }

    @Test
    void openStaysShortWhereOtherMessagesMayBeLonger() {
        assertFault(NotificationCode.BAD_MESSAGE_LENGTH, "OPEN has an invalid message length of 4097", frame(4097, 1), Negotiated.EXTENDED_MESSAGE_SIZE);
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "128", "255"})
    void anUnknownTypeIsRefusedAsExabgpDoesIt(int type) {
        assertFault(NotificationCode.HEADER_UNSPECIFIC, "can not decode update message of type \"" + type + "\"", frame(19, type), Negotiated.MESSAGE_SIZE);
    }

    @Test
    void aFrameIsWhatItsLengthSays() {
        Octets keepalive = Messages.encode(Keepalive.INSTANCE);
        assertFault(NotificationCode.BAD_MESSAGE_LENGTH, () -> Messages.decode(keepalive.slice(0, 18)));
        assertFault(NotificationCode.BAD_MESSAGE_LENGTH, () -> Messages.decode(Octets.EMPTY));
        assertFault(NotificationCode.BAD_MESSAGE_LENGTH, () -> Messages.decode(Octets.parseHex(keepalive.toHex() + "00")));
        assertFault(NotificationCode.NOT_SYNCHRONIZED, () -> Messages.decode(Octets.copyOf(new byte[19])));
    }

    /** A message of zeros; no longer than a header where the length says so. */
    private static byte[] frame(int length, int type) {
        byte[] frame = new byte[Math.max(length, Framing.HEADER)];
        Arrays.fill(frame, 0, 16, (byte) 0xFF);
        frame[16] = (byte) (length >>> 8);
        frame[17] = (byte) length;
        frame[18] = (byte) type;
        return frame;
    }

    private static void assertFault(NotificationCode code, String why, byte[] frame, int messageSize) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Framing.complete(frame, 0, Framing.HEADER, messageSize));
        assertEquals(code, fault.code());
        assertEquals(why, fault.why());
        assertEquals(Octets.copyOf(why.getBytes(StandardCharsets.US_ASCII)), fault.data());
    }

    private static void assertFault(NotificationCode code, Executable decoding) {
        assertEquals(code, assertThrows(ProtocolFault.class, decoding).code());
    }
}
