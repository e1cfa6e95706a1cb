package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.UnknownNlri;
import org.junit.jupiter.api.Test;

class RouteTextTest {
    @Test
    void aRouteHasItsNextHopFirstThenTheOtherAttributesInTheOrderOfTheirCodes() {
        assertEquals(
                "10.0.0.0/24 next-hop 192.0.2.1 origin egp as-path ( 65001 4200000000 ) [ 7 ] {( 8 )} {[ 9 10 ]} med 4294967295 local-preference 100 "
                        + "atomic-aggregate aggregator ( 65001:1.2.3.4 ) community [ 65000:1 no-export ] originator-id 1.2.3.4 "
                        + "cluster-list [ 10.0.0.1 10.0.0.2 ] bgp-ls [ node-name \"router\" ] large-community [ 1:2:3 65000:10:4294967295 ] attribute [ 0x63 0xE0 0x01ff ]",
                RouteText.route(Samples.NLRI.getFirst(), Attributes.of(Samples.ATTRIBUTES.subList(0, 13))));
    }

    @Test
    void aRouteMayHaveNothingButItsPrefix() {
        assertEquals("2001:db8::/32 path-information 0.0.0.1", RouteText.route(Samples.NLRI.get(1), Attributes.of(AsPath.EMPTY)));
        assertEquals("0x00ABFF", RouteText.nlri(new UnknownNlri(new Family(25, 199), Octets.of(0, 0xAB, 0xFF))));
        assertEquals("", RouteText.attributes(Attributes.NONE));
        assertEquals("next-hop ::1", RouteText.attributes(Attributes.of(new NextHop(Ip.parse("::1")))));
    }

    @Test
    void aSingleCommunityHasNoBrackets() {
        assertEquals("community 1:2", RouteText.attributes(Attributes.of(new Communities(Octets.parseHex("00010002")))));
        assertEquals("large-community 1:2:3", RouteText.attributes(Attributes.of(new LargeCommunities(Octets.parseHex("000000010000000200000003")))));
    }

    @Test
    void wellKnownCommunitiesHaveNames() {
        assertEquals(
                "community [ no-export no-advertise no-export-subconfed no-peer blackhole 65535:0 ]",
                RouteText.attributes(Attributes.of(new Communities(Octets.parseHex("FFFFFF01FFFFFF02FFFFFF03FFFFFF04FFFF029AFFFF0000")))));
    }
}
