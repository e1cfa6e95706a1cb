package exabgp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CursorTest {
    private final Cursor cursor = Octets.parseHex("01020304050607080910").cursor();

    @Test
    void readsFromFrontToBack() {
        assertEquals(1, cursor.peek());
        assertEquals(1, cursor.u8());
        assertEquals(0x0203, cursor.u16());
        assertEquals(0x040506, cursor.u24());
        assertEquals(6, cursor.position());
        assertEquals(0x07080910, cursor.i32());
        assertTrue(cursor.isEmpty());
    }

    @Test
    void aReadBeyondTheEndLeavesThePlace() {
        cursor.octets(8);
        assertThrows(ShortRead.class, cursor::u24);
        assertThrows(ShortRead.class, cursor::u32);
        assertThrows(ShortRead.class, cursor::i64);
        assertThrows(ShortRead.class, () -> cursor.octets(3));
        assertThrows(ShortRead.class, () -> cursor.octets(-1));
        assertEquals(2, cursor.remaining());
        assertEquals(0x0910, cursor.u16());
        assertThrows(ShortRead.class, cursor::u8);
        assertThrows(ShortRead.class, cursor::peek);
    }

    @Test
    void aCursorOverAPartCannotReadWhatFollows() {
        Cursor part = cursor.cursor(2);
        assertEquals(0x0102, part.u16());
        assertThrows(ShortRead.class, part::u8);
        assertEquals(3, cursor.u8());
    }

    @Test
    void theRestIsAllThatIsLeft() {
        assertEquals(0x0102030405060708L, cursor.i64());
        assertEquals(Octets.of(9, 0x10), cursor.rest());
        assertEquals(Octets.EMPTY, cursor.rest());
    }

    @Test
    void saysHowManyOctetsWereMissing() {
        cursor.octets(9);
        assertEquals("needs 4 octets, only 1 left", assertThrows(ShortRead.class, cursor::i32).why());
    }
}
