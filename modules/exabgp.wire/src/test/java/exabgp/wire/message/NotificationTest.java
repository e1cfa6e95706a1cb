package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationTest {
    @Test
    void withoutATextItSaysWhatTheCodeMeans() {
        assertEquals(text("Peer De-configured"), Notification.of(NotificationCode.PEER_DECONFIGURED).data());
        assertEquals(text("Receive Unexpected Message in OpenConfirm State"), Notification.of(NotificationCode.FSM_OPEN_CONFIRM).data());
    }

    @Test
    void aShutdownOrResetSaysItWithALength() {
        Octets frame = Messages.encode(Notification.of(NotificationCode.ADMINISTRATIVE_RESET));
        assertEquals("002A" + "03" + "0604" + "14" + text("Administrative Reset").toHex(), frame.toHex().substring(32));
        assertEquals(Octets.of(2, 'o', 'k'), Notification.of(NotificationCode.ADMINISTRATIVE_SHUTDOWN, "ok").data());
    }

    @Test
    void aFaultBecomesItsAnswer() {
        ProtocolFault fault = new ProtocolFault(NotificationCode.BAD_MESSAGE_LENGTH, "too short", Octets.of(0, 5));
        assertEquals(new Notification(1, 2, Octets.of(0, 5)), Notification.of(fault));
    }

    @Test
    void whatAPeerMadeUsQuoteFitsInAMessage() {
        ProtocolFault fault = new ProtocolFault(NotificationCode.OPEN_UNSPECIFIC, "x".repeat(100_000));
        assertTrue(Messages.encode(Notification.of(fault)).length() < 4096);
    }

    @Test
    void everyCodeIsFoundByItsNumbers() {
        for (NotificationCode code : NotificationCode.values()) {
            assertEquals(Optional.of(code), NotificationCode.of(code.code(), code.subcode()));
        }
        assertEquals(Optional.empty(), NotificationCode.of(9, 0));
    }

    @Test
    void aShutdownCommunicationIsTextOfUpTo255Octets() {
        assertEquals(new ShutdownCommunication("caf\u00e9", "", Octets.EMPTY), ShutdownCommunication.decode(ShutdownCommunication.encode("caf\u00e9")));
        Octets longest = new OctetWriter().u8(255).octets(text("m".repeat(255))).toOctets();
        assertEquals("m".repeat(255), ShutdownCommunication.decode(longest).text());
    }

    @Test
    void aShutdownCommunicationIsCutAtACharacter() {
        Octets data = ShutdownCommunication.encode("a".repeat(127) + "\u00e9");
        assertEquals(127, data.u8(0));
        assertEquals("a".repeat(127), ShutdownCommunication.decode(data).text());
        assertEquals(128, ShutdownCommunication.encode("b".repeat(300)).u8(0));
    }

    @Test
    void whatIsWrongWithAShutdownCommunicationIsSaid() {
        assertEquals(new ShutdownCommunication("", "", Octets.EMPTY), ShutdownCommunication.decode(Octets.EMPTY));
        assertEquals(new ShutdownCommunication("", "", Octets.EMPTY), ShutdownCommunication.decode(Octets.of(0)));
        assertEquals("buffer underrun", ShutdownCommunication.decode(Octets.of(3, 'a', 'b')).problem());
        assertEquals("invalid UTF-8", ShutdownCommunication.decode(Octets.of(2, 0xC3, 0x28)).problem());
        assertEquals(new ShutdownCommunication("a", "", Octets.of(0)), ShutdownCommunication.decode(Octets.of(1, 'a', 0)));
    }

    @Test
    void aRouteRefreshOfAnUnknownKindIsRefused() {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Messages.decode(Octets.parseHex("FF".repeat(16) + "0017" + "05" + "00010301")));
        assertEquals(NotificationCode.REFRESH_SUBTYPE, fault.code());
        assertEquals("invalid route-refresh message subtype", fault.why());
    }

    private static Octets text(String text) {
        return Octets.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
