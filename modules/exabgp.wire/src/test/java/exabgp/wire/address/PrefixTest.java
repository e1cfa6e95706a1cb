package exabgp.wire.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 0, 0.0.0.0/0",
        "10.1.2.3, 8, 10.0.0.0/8",
        "10.1.255.3, 23, 10.1.254.0/23",
        "10.1.2.3, 32, 10.1.2.3/32",
        "2001:db8::ffff, 0, ::/0",
        "2001:db8::ffff, 31, 2001:db8::/31",
        "ffff:ffff:ffff:ffff:ffff::, 64, ffff:ffff:ffff:ffff::/64",
        "ffff:ffff:ffff:ffff:ffff::, 65, ffff:ffff:ffff:ffff:8000::/65",
        "::1, 128, ::1/128"
    })
    void anAddressLiesInItsPrefixOfAnyLength(String address, int length, String prefix) {
        Prefix containing = Prefix.containing(Ip.parse(address), length);
        assertEquals(prefix, containing.toString());
        assertTrue(containing.contains(Ip.parse(address)));
    }

    @Test
    void hostBitsAndLengthsThatCannotBeAreRefused() {
        assertEquals("'10.0.0.1/24' has host bits that are not zero", refused("10.0.0.1", 24));
        assertEquals("a prefix length of 33 is not between 0 and 32", refused("10.0.0.0", 33));
        assertEquals("a prefix length of -1 is not between 0 and 128", refused("::", -1));
        assertThrows(IllegalArgumentException.class, () -> Prefix.containing(Ip.parse("10.0.0.0"), 33));
        assertThrows(IllegalArgumentException.class, () -> Prefix.containing(Ip.parse("10.0.0.0"), -1));
    }

    @Test
    void aPrefixOfOneVersionHoldsNoAddressOfTheOther() {
        assertFalse(new Prefix(Ip.parse("::"), 0).contains(Ip.parse("1.2.3.4")));
        assertFalse(new Prefix(Ip.parse("10.0.0.0"), 8).contains(Ip.parse("11.0.0.0")));
    }

    @Test
    void orderIsByVersionLengthAddress() {
        List<Prefix> prefixes = new ArrayList<>();
        for (String text : List.of("::/0", "10.0.0.0/24", "9.0.0.0/24", "200.0.0.0/8", "0.0.0.0/0")) {
            int slash = text.indexOf('/');
            prefixes.add(new Prefix(Ip.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1))));
        }
        prefixes.sort(null);
        assertEquals("[0.0.0.0/0, 200.0.0.0/8, 9.0.0.0/24, 10.0.0.0/24, ::/0]", prefixes.toString());
    }

    private static String refused(String address, int length) {
        return assertThrows(IllegalArgumentException.class, () -> new Prefix(Ip.parse(address), length)).getMessage();
    }
}
