package exabgp.wire.attribute.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import org.junit.jupiter.api.Test;

class ExtendedCommunityTest {
    private static final Ipv4 ADDRESS = Ipv4.parse("192.0.2.1");
    private static final Ipv6 ADDRESS6 = Ipv6.parse("2001:db8::1");

    @Test
    void eachHasItsOctets() {
        assertOctets("0002FDE800000064", ExtendedCommunity.narrow(ExtendedCommunity.TWO_OCTET_AS, 2, 65000, 100));
        assertOctets("00020000FFFFFFFF", ExtendedCommunity.narrow(ExtendedCommunity.TWO_OCTET_AS, 2, 0, 0xFFFF_FFFFL));
        assertOctets("0103C0000201FFFF", ExtendedCommunity.wide(ExtendedCommunity.IPV4, 3, ADDRESS, 65535));
        assertOctets("0202FFFFFFFF0001", ExtendedCommunity.wide(ExtendedCommunity.FOUR_OCTET_AS, 2, 0xFFFF_FFFFL, 1));
        assertOctets("4004FDE83F800000", ExtendedCommunity.bandwidth(new Asn(65000), 1));
        assertOctets("40045BA03F800000", ExtendedCommunity.bandwidth(new Asn(70000), 1));
        assertOctets("800A130105DC006F", ExtendedCommunity.layer2(19, 1, 1500, 111));
        assertOctets("0C00000A80000001", ExtendedCommunity.mup(10, 0x8000_0001L));
        assertOctets("0600000000000005", ExtendedCommunity.macMobility(false, 5));
        assertOctets("06000100FFFFFFFF", ExtendedCommunity.macMobility(true, 0xFFFF_FFFFL));
        assertOctets("030C000000000008", ExtendedCommunity.encapsulation(8));
    }

    @Test
    void eachFlowActionHasItsOctets() {
        assertOctets("8006000000000000", FlowAction.trafficRate(new Asn(0), 0));
        assertOctets("8006FDE846160000", FlowAction.trafficRate(new Asn(65000), 9600));
        assertOctets("800C0000447A0000", FlowAction.trafficRatePackets(new Asn(0), 1000));
        assertOctets("8007000000000003", FlowAction.trafficAction(true, true));
        assertOctets("8007000000000002", FlowAction.trafficAction(true, false));
        assertOctets("8007000000000001", FlowAction.trafficAction(false, true));
        assertOctets("8008FDE800000064", FlowAction.redirect(new Asn(65000), 100));
        assertOctets("8208000111700064", FlowAction.redirect(new Asn(70000), 100));
        assertOctets("8108C00002010064", FlowAction.redirect(ADDRESS, 100));
        assertOctets("800900000000003F", FlowAction.mark(63));
        assertOctets("0800000000000000", FlowAction.redirectToNextHop(false));
        assertOctets("0800000000000001", FlowAction.redirectToNextHop(true));
        assertOctets("010CC00002010000", FlowAction.redirectTo(ADDRESS, false));
        assertOctets("010CC00002010001", FlowAction.redirectTo(ADDRESS, true));
        assertOctets("0702000004D2C00A", FlowAction.interfaceSet(true, new Asn(1234), 3, 10));
        assertOctets("4702CAFFEE014001", FlowAction.interfaceSet(false, new Asn(0xCAFF_EE01L), 1, 1));
    }

    @Test
    void eachAboutAnIpv6AddressHasItsOctetsAndIsReadFromThem() {
        assertOctets("000220010DB8000000000000000000000001000A", FlowAction.redirect(ADDRESS6, 10));
        assertOctets("000C20010DB80000000000000000000000010000", FlowAction.redirectTo(ADDRESS6, false));
        assertOctets("000C20010DB80000000000000000000000010001", FlowAction.redirectTo(ADDRESS6, true));
    }

    @Test
    void thePartsAreReadWhereTheyStand() {
        ExtendedCommunity community = new ExtendedCommunity(0xF1E2_D3C4_B5A6_9788L);
        assertEquals(0xF1, community.type());
        assertEquals(0xE2, community.subtype());
        assertEquals(0xD3C4, community.narrowGlobal());
        assertEquals(0xB5A6_9788L, community.wideLocal());
        assertEquals(0xD3C4_B5A6L, community.wideGlobal());
        assertEquals(0x9788, community.narrowLocal());
        assertEquals(0xF1, community.octet(0));
        assertEquals(0x88, community.octet(7));
        assertEquals(9600f, new ExtendedCommunity(0x8006_FFFF_4616_0000L).rate());
    }

    private static void assertOctets(String hex, ExtendedCommunity community) {
        assertEquals(Octets.parseHex(hex), new OctetWriter().i64(community.bits()).toOctets());
    }

    private static void assertOctets(String hex, Ipv6ExtendedCommunity community) {
        OctetWriter out = new OctetWriter();
        community.encode(out);
        assertEquals(Octets.parseHex(hex), out.toOctets());
        assertEquals(community, Ipv6ExtendedCommunity.of(out.toOctets()));
    }
}
