package exabgp.session.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.OctetWriter;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void holdsAsManyWholeMessagesAsFit() {
        byte[] messages = messages(100, 100, 100, 100);
        assertEquals(200, Pieces.end(messages, 0, 400, 299));
        assertEquals(300, Pieces.end(messages, 0, 400, 300));
        assertEquals(400, Pieces.end(messages, 200, 400, 300));
    }

    @Test
    void holdsOneMessageThatIsLargerThanAPiece() {
        assertEquals(5000, Pieces.end(messages(5000, 100), 0, 5100, 300));
    }

    @Test
    void refusesWhatIsNotAWholeMessage() {
        byte[] messages = messages(100);
        assertThrows(IllegalArgumentException.class, () -> Pieces.end(messages, 0, 99, 300));
        assertThrows(IllegalArgumentException.class, () -> Pieces.end(messages, 0, 10, 300));
        assertThrows(IllegalArgumentException.class, () -> Pieces.end(new byte[100], 0, 100, 300));
    }

    private static byte[] messages(int... lengths) {
        OctetWriter out = new OctetWriter();
        for (int length : lengths) {
            out.i64(-1).i64(-1).u16(length).u8(2).bytes(new byte[length], 0, length - 19);
        }
        return out.toOctets().toByteArray();
    }
}
