package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressTextTest {
    @Test
    void addressesReadAsTheirValuesDo() {
        Random random = new Random(4);
        for (int round = 0; round < 50_000; round++) {
            check(new Ipv4(random.nextInt()));
            // most groups zero, so that every kind of gap appears
            check(new Ipv6(random.nextLong() & sparse(random), random.nextLong() & sparse(random)));
        }
        for (String text : List.of("::", "::1", "1::", "::ffff:1.2.3.4", "::ffff:0:0", "0:1::", "1:0:0:2::3", "2001:db8:0:1:1:1:1:1", "1::2:0:0:3:0", "fe80::1")) {
            check(Ip.parse(text));
        }
    }

    @Test
    void packedPrefixesReadAsTheirValuesDo() {
        Random random = new Random(5);
        for (int round = 0; round < 50_000; round++) {
            boolean v4 = random.nextBoolean();
            Ip address = v4 ? new Ipv4(random.nextInt()) : new Ipv6(random.nextLong() & sparse(random), random.nextLong() & sparse(random));
            Prefix prefix = Prefix.containing(address, random.nextInt(address.bits() + 1));
            OctetWriter packed = new OctetWriter().u16(0xABCD).u8(prefix.length());
            prefix.address().encode(packed);
            int end = 3 + (prefix.length() + 7) / 8;
            LineBuffer out = new LineBuffer(1);
            AddressText.prefix(out, v4, packed.toOctets(), 2, end);
            assertEquals(prefix.toString(), out.text(0));
        }
    }

    @Test
    void numbersReadAsTheirValuesDo() {
        Random random = new Random(6);
        for (long value : new long[] {0, 9, 10, 99, 100, 4294967295L, Long.MAX_VALUE, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, -1, Long.MIN_VALUE}) {
            assertEquals(Long.toString(value), new String(new LineBuffer(1).number(value).toOctets().toByteArray(), java.nio.charset.StandardCharsets.US_ASCII));
        }
        for (int round = 0; round < 20_000; round++) {
            long value = random.nextLong() >>> random.nextInt(64);
            LineBuffer out = new LineBuffer(1);
            assertEquals(Long.toString(value), out.number(value).text(0));
        }
    }

    @Test
    void octetsReadAsHexadecimal() {
        Octets octets = Octets.parseHex("00019AabFF");
        assertEquals("00019AABFF00019aabff", new LineBuffer(1).hex(octets).hexLower(octets).text(0));
    }

    private static void check(Ip address) {
        LineBuffer out = new LineBuffer(1);
        AddressText.ip(out, address);
        assertEquals(address.toString(), out.text(0));
    }

    private static long sparse(Random random) {
        long mask = 0;
        for (int group = 0; group < 4; group++) {
            mask = mask << 16 | (random.nextInt(3) == 0 ? 0xFFFFL >>> random.nextInt(16) : 0);
        }
        return mask;
    }
}
