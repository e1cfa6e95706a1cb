package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private final byte[] array = new byte[24];

    @Test
    void numbersAreWrittenAsTheLibraryWritesThem() {
        for (long power = 1; power <= 0xFFFF_FFFFL; power *= 10) {
            number(power - 1);
            number(power);
            number(power + 1);
        }
        for (long value = 0; value < 20_000; value++) {
            number(value);
            number(0xFFFF_FFFFL - value);
        }
        new Random(5).longs(100_000, 0, 1L << 32).forEach(this::number);
    }

    @Test
    void sixDigitsHaveLeadingZeros() {
        for (int value = 0; value < 1_000_000; value += 7) {
            int end = Digits.six(array, 0, value);
            assertEquals(String.format("%06d", value), text(end));
        }
    }

    @Test
    void addressesAreWrittenWithoutLeadingZeros() {
        assertEquals("0.0.0.0", text(Digits.dotted(array, 0, 0)));
        assertEquals("192.0.2.10", text(Digits.dotted(array, 0, 0xC000020A)));
        assertEquals("255.255.255.255", text(Digits.dotted(array, 0, -1)));
    }

    @Test
    void octetsOfAnAddressThatAreMissingAreZero() {
        Octets octets = Octets.of(9, 255, 200, 0, 17, 9);
        assertEquals("0.0.0.0", text(Digits.dotted(array, 0, octets, 1, 1)));
        assertEquals("255.0.0.0", text(Digits.dotted(array, 0, octets, 1, 2)));
        assertEquals("255.200.0.0", text(Digits.dotted(array, 0, octets, 1, 4)));
        assertEquals("255.200.0.17", text(Digits.dotted(array, 0, octets, 1, 5)));
    }

    private void number(long value) {
        assertEquals(Long.toString(value), text(Digits.number(array, 0, value)));
    }

    private String text(int end) {
        return new String(array, 0, end, StandardCharsets.ISO_8859_1);
    }
}
