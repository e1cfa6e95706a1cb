package exabgp.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OctetWriterTest {
    @Test
    void numbersAreWrittenMostSignificantFirstAndGrowTheRoom() {
        OctetWriter out = new OctetWriter(0);
        out.u8(0x101).u16(0x10203).u24(0x1040506).i32(0x0708090A).u32(0x1_0B0C0D0EL).i64(0x0F10111213141516L);
        assertEquals("010203" + "040506" + "0708090A" + "0B0C0D0E" + "0F10111213141516", out.toOctets().toHex());
    }

    @Test
    void lengthsArePatchedWithWhatFollowsThem() {
        OctetWriter out = new OctetWriter(1);
        int whole = out.mark16();
        int part = out.mark8();
        out.u24(0);
        out.patch8(part);
        out.patch16(whole);
        assertEquals("000403000000", out.toOctets().toHex());
        out.set8(2, 0xFF);
        out.set16(0, 0xABCD);
        assertEquals("ABCDFF000000", out.toOctets().toHex());
    }

    @Test
    void partsOfOthersAreWritten() {
        OctetWriter other = new OctetWriter().u16(0x0102);
        Octets octets = Octets.of(3, 4, 5, 6);
        OctetWriter out = new OctetWriter(1).octets(other).octets(octets, 1, 2).octets(octets).bytes(new byte[] {7, 8, 9}, 1, 1);
        assertEquals(Octets.of(1, 2, 4, 5, 3, 4, 5, 6, 8), out.toOctets());
        assertEquals(Octets.of(6, 8), out.toOctets(7));
        byte[] copy = new byte[10];
        out.copyTo(copy, 1);
        assertArrayEquals(new byte[] {0, 1, 2, 4, 5, 3, 4, 5, 6, 8}, copy);
    }

    @Test
    void whatWasTakenStaysAsItWas() {
        OctetWriter out = new OctetWriter().u8(1);
        Octets taken = out.toOctets();
        out.clear();
        out.u8(2);
        assertEquals(Octets.of(1), taken);
        assertEquals(Octets.of(2), out.toOctets());
    }

    @Test
    void truncatingForgetsTheEndOnly() {
        OctetWriter out = new OctetWriter().u24(0x010203);
        out.truncate(5);
        assertEquals(3, out.length());
        out.truncate(1);
        assertEquals(Octets.of(1), out.toOctets());
        out.clear();
        assertTrue(out.isEmpty());
    }
}
