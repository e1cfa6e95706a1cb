package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.reactor.format.RouteText;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.LinkStateNlri;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkStateGrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "node protocol-id isis-l2 node-descriptors [ router-id 0101.3400.0041 ] "
                + "| node protocol-id 2 l3-routing-topology 0 node-descriptors [ router-id 010134000041 ]",
        "node next-hop 192.0.2.1 node-descriptors [ router-id 0101.3400.0041.03, autonomous-system 1.1 ] protocol-id 0x2 l3-routing-topology 0xffffffffffffffff "
                + "| node protocol-id 2 l3-routing-topology 18446744073709551615 node-descriptors [ autonomous-system 65537 router-id 01013400004103 ]",
        "node protocol-id 227 node-descriptors [ ] rd 65000:1 | node protocol-id 227 l3-routing-topology 0 node-descriptors [ ] rd 65000:1",
        "link protocol-id bgp interface-addresses 2001:db8::1 local-node-descriptors [ ] remote-node-descriptors [ ospf-area-id 0.0.0.1 ] link-identifiers 5:0 "
                + "| link protocol-id 7 l3-routing-topology 0 local-node-descriptors [ ] remote-node-descriptors [ ospf-area-id 0.0.0.1 ] interface-addresses [ 2001:db8::1 ] "
                + "link-identifiers [ 5:0 ]",
        "prefix-v4 protocol-id static ip-reach-prefix 10.0.0.0/8 node-descriptors [ router-id 1.2.3.4 designated-router-id 5.6.7.8 ] path-information 7 "
                + "| prefix-v4 protocol-id 5 l3-routing-topology 0 node-descriptors [ router-id 1.2.3.4 designated-router-id 5.6.7.8 ] ip-reach-prefix 10.0.0.0/8 path-information 0.0.0.7",
        "prefix-v6 protocol-id ospfv3 ip-reach-prefix ::/0 ospf-route-type 4 "
                + "| prefix-v6 protocol-id 6 l3-routing-topology 0 node-descriptors [ ] ospf-route-type 4 ip-reach-prefix ::/0",
        "srv6sid protocol-id direct srv6-sid fc00::1 multi-topology-ids [ 2 ] "
                + "| srv6sid protocol-id 4 l3-routing-topology 0 node-descriptors [ ] multi-topology-ids [ 2 ] srv6-sid fc00::1",
        "code 9 raw 0xAB rd 1.2.3.4:5 | code 9 raw 0xAB rd 1.2.3.4:5",
    })
    void routes(String line, String shown) throws GrammarError {
        assertEquals("bgp-ls " + shown, RouteText.nlri(command(line).nlri()));
    }

    @Test
    void attributesStandAnywhere() throws GrammarError {
        ParsedRoute route = command("node med 5 protocol-id 2 bgp-ls [ node-name r1, te-metric 0x10 local-router-ids [ 10.0.0.1 ::1 ] ] next-hop self node-descriptors [ ] watchdog dog");
        assertEquals("med 5 bgp-ls [ node-name \"r1\" te-metric 16 local-router-ids 10.0.0.1 local-router-ids ::1 ]", RouteText.attributes(route.attributes()));
        assertEquals(true, route.nextHopSelf());
        assertEquals("dog", route.watchdog());
    }

    @Test
    void whatIsNotSaidIsZero() throws GrammarError {
        assertEquals(
                "bgp-ls [ sr-adjs [ flags [ ] sids [ ] weight 0 ] srv6-endx [ flags [ ] behavior 0 algorithm 0 weight 0 sid :: ] unidirectional-link-loss [ loss-percent 0.3 anomalous false ] ]",
                RouteText.attributes(command("code 9 raw 0x bgp-ls [ sr-adjs [ ] srv6-endx [ ] unidirectional-link-loss [ loss-percent 0.3 ] ]").attributes()));
    }

    @Test
    void aBlockInAFileSaysTheSame() throws GrammarError {
        Tokens in = Tokens.ofFile("node {\n protocol-id 2;\n node-descriptors [ autonomous-system 1 ];\n next-hop 192.0.2.1;\n bgp-ls [ node-name \"a b\" ];\n}\nlink protocol-id");
        ParsedRoute route = new RouteGrammar().family(in, Afi.BGP_LS).getFirst();
        assertEquals(
                "bgp-ls node protocol-id 2 l3-routing-topology 0 node-descriptors [ autonomous-system 1 ] next-hop 192.0.2.1 bgp-ls [ node-name \"a b\" ]",
                RouteText.route(route.nlri(), route.attributes()));
        assertEquals(true, in.is("link"));
    }

    @Test
    void anNlriInHexadecimalMayBeOfATypeThatThereAreWordsFor() throws GrammarError {
        String node = "bgp-ls node protocol-id 2 l3-routing-topology 0 node-descriptors [ ]";
        LinkStateNlri nlri = (LinkStateNlri) command("code 1 raw 0x02000000000000000001000000").nlri();
        assertEquals(node, RouteText.nlri(nlri));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nod protocol-id 2 | 1 | expected what the route describes (node, link, prefix-v4, prefix-v6, srv6sid, code), found 'nod'; did you mean 'node'?",
        "node node-descriptors [ ] | 1 | a route of BGP-LS needs a protocol-id",
        "prefix-v4 protocol-id 2 | 1 | this route of BGP-LS needs ip-reach-prefix",
        "srv6sid protocol-id 2 | 1 | this route of BGP-LS needs srv6-sid",
        "prefix-v4 protocol-id 2 ip-reach-prefix ::/0 | 41 | expected an IPv4 prefix, found '::/0'",
        "node protocol-id isis | 18 | expected a protocol, isis-l1, isis-l2, ospfv2, direct, static, ospfv3, bgp or a number (0 to 255), found 'isis'",
        "node node-descriptors router-id | 23 | expected '[' behind node-descriptors, found 'router-id'",
        "node node-descriptors [ router-i 1 ] | 25 | expected ']' or a word of node-descriptors (autonomous-system, bgp-ls-identifier, ospf-area-id, router-id, designated-router-id, unknown-subtlv-), found 'router-i'; did you mean 'router-id'?",
        "node node-descriptors [ router-id 0101 ] | 35 | expected a router (an IP address, or the six octets of IS-IS, seven for a pseudonode), found '0101'",
        "node node-descriptors [ designated-router-id 1.2.3.4 ] | 46 | designated-router-id belongs behind the router-id of OSPF",
        "link link-identifiers 5 | 23 | expected the numbers of both ends of a link (LOCAL:REMOTE, as in 5:0), found '5'",
        "code 65536 raw 0x | 6 | expected the type of an NLRI (0 to 65535), found '65536'",
        "code 1 raw 0x00 | 1 | this makes a link-state NLRI that cannot be read: needs 8 octets, only 0 left",
        "code 5 raw 0x0 | 12 | expected the octets of the NLRI (0x and pairs of hexadecimal digits), found '0x0'",
        "code 5 bgp-ls [ ] | 15 | this makes a BGP-LS attribute that cannot be read: no TLV at all",
        "code 5 bgp-ls [ te-metric 1 te-metric 2 ] | 15 | this makes a BGP-LS attribute that cannot be read: TLV 1092 appears more than once",
        "code 5 bgp-ls [ node-flags [ O X ] ] | 32 | expected flags (0x00 to 0xFF, or any of O, T, E, B, R, V), found 'X'",
        "code 5 bgp-ls [ link-protection-flags Shared ] | 39 | expected flags (0x00 to 0xFF), found 'Shared'",
        "code 5 bgp-ls [ igp-metric 0x00000001 ] | 28 | expected a metric of the IGP (0 to 16777215, or 0x and two, four or six digits), found '0x00000001'",
        "code 5 bgp-ls [ sr-adjs [ flags [ V L ] sids 1048576 ] ] | 25 | this sr-adjs has a value that its flags or its size have no room for",
        "code 5 bgp-ls [ sr-adj-lan [ sids 1 ] ] | 28 | this sr-adj-lan is malformed: a TLV 1100 of 8 octets, not at least 11",
        "code 5 bgp-ls [ unreserved-bandwidth [ 1 2 ] ] | 38 | unreserved-bandwidth needs 8 numbers, one for each priority, and here are 2",
        "code 5 bgp-ls [ maximum-link-bandwidth NaN ] | 40 | expected octets a second (a number, as in 125000000 or 1.5e+09), found 'NaN'",
        "code 5 bgp-ls [ maximum-link-bandwidth 1e39 ] | 40 | expected octets a second (a number, as in 125000000 or 1.5e+09), found '1e39'",
        "code 5 bgp-ls [ unidirectional-link-loss [ loss-percent 51 ] ] | 42 | a loss is from 0 to 50.331645 percent",
        "code 5 bgp-ls [ generic-lsid-x 0x ] | 32 | expected generic-lsid- and a type (0 to 65535), found 'generic-lsid-x'",
        "code 5 bgp-ls [ node-name | 26 | expected a name, found the end of the command",
        "code 5 node-descriptors [ ] | 8 | expected a word of the route (raw), an attribute or its end, found 'node-descriptors'",
    })
    void errors(String line, int column, String message) {
        GrammarError error = assertThrows(GrammarError.class, () -> command(line));
        assertEquals(message, error.message());
        assertEquals(new Location(1, column), error.location());
    }

    @Test
    void aNameThatNoTlvHasRoomForIsRefused() {
        for (String value : List.of("node-name " + "x".repeat(65536), "generic-lsid-9 0x" + "00".repeat(65536), "opaque 0x" + "00".repeat(70000))) {
            assertThrows(GrammarError.class, () -> command("code 5 bgp-ls [ " + value + " ]"));
        }
    }

    private static ParsedRoute command(String line) throws GrammarError {
        return new RouteGrammar().family(Tokens.ofCommand(line, 0), Afi.BGP_LS).getFirst();
    }
}
