package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkStateNlriJsonTest {
    private static final Family PLAIN = Family.of(Afi.BGP_LS, Safi.BGP_LS);
    private static final String NODE = "02" + "FFFFFFFFFFFFFFFF" + "0100001A" + "020000040000FDE8" + "0201000400000007" + "02030006" + "01013400AB41";
    private static final String BEGIN = "\"l3-routing-topology\": 18446744073709551615, \"protocol-id\": 2, ";
    private static final String DESCRIPTORS = "[ { \"autonomous-system\": 65000 }, { \"bgp-ls-identifier\": \"7\" }, { \"router-id\": \"01013400ab41\" } ]";

    @Test
    void aNodeHasANextHopForVersionFourOnly() {
        String node = "{ \"ls-nlri-type\": \"bgpls-node\", " + BEGIN + "\"node-descriptors\": " + DESCRIPTORS;
        assertEquals(node + " }", json(1, NODE));
        assertEquals(node + ", \"nexthop\": \"192.0.2.1\" }", json(nlri(1, NODE), ApiVersion.V4));
    }

    @Test
    void aLinkAlwaysHasAllItsKeys() {
        assertEquals(
                "{ \"ls-nlri-type\": \"bgpls-link\", " + BEGIN + "\"local-node-descriptors\": " + DESCRIPTORS
                        + ", \"remote-node-descriptors\": [ { \"ospf-area-id\": \"0.0.0.1\" }, { \"router-id\": \"10.1.4.1\", \"designated-router-id\": \"10.1.1.2\" } ]"
                        + ", \"interface-addresses\": [  ], \"neighbor-addresses\": [  ], \"multi-topology-ids\": [  ], \"link-identifiers\": [  ] }",
                json(nlri(2, NODE + "01010014" + "0202000400000001" + "020300080A0104010A010102"), ApiVersion.V4));
        assertEquals(
                "{ \"ls-nlri-type\": \"bgpls-link\", " + BEGIN + "\"local-node-descriptors\": " + DESCRIPTORS
                        + ", \"remote-node-descriptors\": [ { \"router-id\": \"01013400004203\", \"psn\": \"3\" }, { \"unknown-subtlv-516\": \"0x0A\" } ]"
                        + ", \"interface-addresses\": [ \"10.0.0.1\", \"2001:db8::1\" ], \"neighbor-addresses\": [ \"10.0.0.2\", \"2001:db8::2\" ]"
                        + ", \"multi-topology-ids\": [ 2, 4095 ], \"link-identifiers\": [ { \"link-local-id\": 16, \"link-remote-id\": 4294967295 } ] }",
                json(
                        2,
                        NODE + "01010010" + "0203000701013400004203" + "020400010A" + "0102000800000010FFFFFFFF" + "010300040A000001" + "010400040A000002"
                                + "0105001020010DB8000000000000000000000001" + "0106001020010DB8000000000000000000000002" + "010700044002FFFF"));
    }

    @Test
    void aPrefixIsToldTwice() {
        String v4 = "{ \"ls-nlri-type\": \"bgpls-prefix-v4\", " + BEGIN + "\"node-descriptors\": " + DESCRIPTORS
                + ", \"ip-reachability-tlv\": \"10.134.2.88/30\", \"ip-reach-prefix\": \"10.134.2.88/30\"";
        assertEquals(v4 + " }", json(3, NODE + "01090005" + "1E0A860258"));
        assertEquals(v4 + ", \"ospf-route-type\": 3, \"nexthop\": \"192.0.2.1\" }", json(nlri(3, NODE + "0108000103" + "01090005" + "1E0A860258"), ApiVersion.V4));
        assertEquals(
                "{ \"ls-nlri-type\": \"bgpls-prefix-v6\", " + BEGIN + "\"node-descriptors\": " + DESCRIPTORS
                        + ", \"ip-reachability-tlv\": \"2001:db8::/32\", \"ip-reach-prefix\": \"2001:db8::/32\" }",
                json(4, NODE + "01090005" + "2020010DB8"));
    }

    @Test
    void anSrv6SidHasItsTopologies() {
        assertEquals(
                "{ \"ls-nlri-type\": \"bgpls-srv6sid\", " + BEGIN + "\"node-descriptors\": " + DESCRIPTORS
                        + ", \"srv6-sid-descriptors\": {\"multi-topology-ids\": [2], \"srv6-sid\": \"fc30::1\"} }",
                json(6, NODE + "010700020002" + "02060010" + "FC300000000000000000000000000001"));
    }

    @Test
    void anUnknownTypeIsToldAsOctets() {
        assertEquals("{ \"code\": 5, \"parsed\": false, \"raw\": \"01FF\" }", json(5, "01FF"));
    }

    @Test
    void aDistinguisherAndAPathIdentifierComeLast() {
        Family vpn = Family.of(Afi.BGP_LS, Safi.BGP_LS_VPN);
        assertEquals(
                "{ \"code\": 5, \"parsed\": false, \"raw\": \"01FF\", \"rd\": \"1:2\", \"path-information\": \"0.0.0.9\" }",
                json(new LinkStateNlri(vpn, 5, RouteDistinguisher.parse("1:2"), Octets.of(1, 0xFF), new PathId(9)), ApiVersion.V6));
    }

    private static String json(int type, String body) {
        return json(nlri(type, body), ApiVersion.V6);
    }

    private static String json(Nlri nlri, ApiVersion version) {
        LineBuffer out = new LineBuffer();
        Nlris nlris = Nlris.of(nlri.family(), nlri.pathId() != null, List.of(nlri));
        NlriJson.run(out, nlris, false, 0, version == ApiVersion.V4 ? Ip.parse("192.0.2.1") : null);
        return out.text(0);
    }

    private static LinkStateNlri nlri(int type, String body) {
        return new LinkStateNlri(PLAIN, type, null, Octets.parseHex(body), null);
    }
}
