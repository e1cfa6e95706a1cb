package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtendedCommunitiesTest {
    private static final String A = "0002FDE800000001";
    private static final String B = "8006000000000000";
    private static final String A6 = "000220010DB80000000000000000000000010001";
    private static final String B6 = "000C20010DB80000000000000000000000010001";

    @Test
    void theyAreOrderedByTheirOctetsWithoutSign() {
        assertEquals(Octets.parseHex(A + B), ExtendedCommunities.of(List.of(new ExtendedCommunity(0x8006_0000_0000_0000L), new ExtendedCommunity(0x0002_FDE8_0000_0001L))).packed());
        Ipv6 address = Ipv6.parse("2001:db8::1");
        assertEquals(Octets.parseHex(A6 + B6), Ipv6ExtendedCommunities.of(List.of(new Ipv6ExtendedCommunity(0x0C, address, 1), new Ipv6ExtendedCommunity(2, address, 1))).packed());
    }

    @Test
    void whatIsInOrderStaysTheSame() {
        ExtendedCommunities sorted = new ExtendedCommunities(Octets.parseHex(A + B));
        assertSame(sorted, sorted.sorted());
        assertEquals(2, sorted.size());
        assertEquals(new ExtendedCommunity(0x8006_0000_0000_0000L), sorted.get(1));
    }

    @Test
    void receivedOnesKeepTheOrderOfTheWire() {
        assertEquals(Octets.parseHex(B + A), ExtendedCommunities.decode(Octets.parseHex(B + A)).packed());
    }

    @Test
    void aPartOfOneIsTheCallersFault() {
        assertThrows(IllegalArgumentException.class, () -> new ExtendedCommunities(Octets.of(1, 2, 3)));
        assertThrows(IllegalArgumentException.class, () -> new Ipv6ExtendedCommunities(Octets.parseHex(A)));
    }

    @Test
    void octetsGivenByAUserAreTheAttribute() {
        assertEquals(new ExtendedCommunities(Octets.parseHex(A)), Attribute.ofRaw(16, 0xC0, Octets.parseHex(A)));
        assertEquals(new Ipv6ExtendedCommunities(Octets.parseHex(A6)), Attribute.ofRaw(25, 0xC0, Octets.parseHex(A6)));
        assertEquals(new UnknownAttribute(25, 0xC0, Octets.parseHex(A)), Attribute.ofRaw(25, 0xC0, Octets.parseHex(A)));
    }

    @Test
    void noneIsNotSent() {
        OctetWriter out = new OctetWriter();
        Attributes.of(new ExtendedCommunities(Octets.EMPTY), new Ipv6ExtendedCommunities(Octets.EMPTY)).encode(true, out);
        assertEquals(Octets.EMPTY, out.toOctets());
        Attributes.of(new ExtendedCommunities(Octets.parseHex(A)), new Ipv6ExtendedCommunities(Octets.parseHex(A6))).encode(true, out);
        assertEquals(Octets.parseHex("C01008" + A + "C01914" + A6), out.toOctets());
    }
}
