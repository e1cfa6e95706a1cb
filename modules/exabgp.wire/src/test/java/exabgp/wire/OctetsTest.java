package exabgp.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OctetsTest {
    private static final Octets EIGHT = Octets.parseHex("80FF01027f00ABCD");

    @Test
    void numbersAreReadUnsignedAndMostSignificantFirst() {
        assertEquals(0x80, EIGHT.u8(0));
        assertEquals(0xFF01, EIGHT.u16(1));
        assertEquals(0x80FF0102, EIGHT.i32(0));
        assertEquals(0x80FF0102L, EIGHT.u32(0));
        assertEquals(0x80FF01027F00ABCDL, EIGHT.i64(0));
    }

    @Test
    void nothingIsReadBeyondEitherEnd() {
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.u8(8));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.u8(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.u16(7));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.i32(5));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.i64(1));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.slice(7, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.slice(0, Integer.MAX_VALUE));
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.slice(1, -1));
    }

    @Test
    void nothingOfTheParentIsReadThroughASlice() {
        Octets slice = EIGHT.slice(1, 3);
        assertEquals(0xFF01, slice.u16(0));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.u8(3));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.u16(2));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.i32(0));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.i64(0));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.i32(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> Octets.EMPTY.u8(0));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.u16(Integer.MAX_VALUE));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.u16(Integer.MIN_VALUE));
    }

    @Test
    void pairsOfDigitsAreReadInEitherCaseAndNothingElse() {
        Octets text = ascii("x0aFF9z");
        assertEquals(Octets.of(0x0A, 0xFF), text.slice(1, 4).unhex());
        assertEquals(Octets.EMPTY, Octets.EMPTY.unhex());
        assertNull(text.unhex());
        assertNull(text.slice(1, 3).unhex());
        assertNull(text.slice(5, 2).unhex());
        for (int octet = 0; octet < 256; octet++) {
            Octets pair = Octets.of(octet, '0');
            boolean digit = octet < 128 && Character.digit((char) octet, 16) >= 0;
            assertEquals(digit ? Octets.of(Character.digit((char) octet, 16) << 4) : null, pair.unhex());
            assertEquals(digit ? Octets.of(Character.digit((char) octet, 16)) : null, Octets.of('0', octet).unhex());
        }
    }

    private static Octets ascii(String text) {
        return Octets.copyOf(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aSliceSeesOnlyItsOwnPart() {
        Octets slice = EIGHT.slice(2, 3);
        assertEquals(Octets.of(1, 2, 0x7F), slice);
        assertThrows(IndexOutOfBoundsException.class, () -> slice.u8(3));
        assertThrows(IndexOutOfBoundsException.class, () -> slice.u16(2));
    }

    @Test
    void equalityAndHashAreThoseOfTheContent() {
        Octets slice = EIGHT.slice(2, 2);
        Octets own = Octets.of(1, 2);
        assertEquals(own, slice);
        assertEquals(own.hashCode(), slice.hashCode());
        assertNotEquals(own, Octets.of(1, 2, 3));
        assertEquals(Octets.EMPTY, EIGHT.slice(4, 0));
    }

    @Test
    void orderIsUnsignedAndAPrefixComesFirst() {
        assertTrue(Octets.of(0x7F).compareTo(Octets.of(0x80)) < 0);
        assertTrue(Octets.of(1).compareTo(Octets.of(1, 0)) < 0);
        assertEquals(0, Octets.of(1, 2).compareTo(EIGHT.slice(2, 2)));
        assertTrue(EIGHT.compare(0, 1, 2, 4) > 0);
        assertTrue(EIGHT.compare(2, 3, 2, 4) < 0);
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.compare(0, 9, 0, 1));
    }

    @Test
    void aChangedArrayChangesNoOctets() {
        byte[] bytes = {1, 2, 3};
        Octets octets = Octets.copyOf(bytes);
        bytes[0] = 9;
        octets.toByteArray()[1] = 9;
        assertEquals(Octets.of(1, 2, 3), octets);
    }

    @Test
    void partsAreCopiedToTheirPlace() {
        byte[] target = new byte[4];
        EIGHT.copyTo(2, 2, target, 1);
        assertArrayEquals(new byte[] {0, 1, 2, 0}, target);
        assertThrows(IndexOutOfBoundsException.class, () -> EIGHT.copyTo(7, 2, target, 0));
    }

    @Test
    void hexadecimalIsReadInEitherCaseAndWrittenInUpperCase() {
        assertEquals("80FF01027F00ABCD", EIGHT.toHex());
        assertEquals("0x80FF", EIGHT.slice(0, 2).toString());
        assertThrows(IllegalArgumentException.class, () -> Octets.parseHex("123"));
        assertThrows(IllegalArgumentException.class, () -> Octets.parseHex("1g"));
        assertEquals(Octets.EMPTY, Octets.parseHex(""));
    }
}
