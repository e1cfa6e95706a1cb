package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * BGP-LS between the image and a real GoBGP. Its command line cannot make such routes, so it passes on to one neighbor what it heard from another: both are the image. Left out is what
 * GoBGP 3.10 cannot pass on: SRv6 SIDs (it disables the family), and multi-topology identifiers of links (it drops them and keeps the length that the NLRI had with them).
 */
class GobgpLinkStateTest {
    private static final Scene SPEAKER = new Scene("127.0.0.1", "127.0.0.2", 0, 0, "bgp-ls bgp-ls");

    private static final String NODE = "node protocol-id isis-l2 l3-routing-topology 5 node-descriptors [ autonomous-system 65000 bgp-ls-identifier 7 router-id 0101.3400.0041 ]";
    private static final String LINK = "link protocol-id ospfv2 local-node-descriptors [ ospf-area-id 0.0.0.0 router-id 10.0.0.1 ] "
            + "remote-node-descriptors [ router-id 10.0.0.2 designated-router-id 10.1.0.2 ] interface-addresses [ 10.1.0.1 ] neighbor-addresses [ 10.1.0.2 ] link-identifiers [ 5:6 ]";
    private static final String PREFIX_V4 = "prefix-v4 protocol-id ospfv2 node-descriptors [ router-id 10.0.0.1 ] ospf-route-type 1 ip-reach-prefix 10.1.0.0/17";
    private static final String PREFIX_V6 = "prefix-v6 protocol-id isis-l1 node-descriptors [ router-id 010203040506 ] ip-reach-prefix 2001:db8::/33";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private void awaitRoutes(String... shown) throws Exception {
        stage.awaitShown("GoBGP", () -> gobgp.ask("global rib -j -a ls"), shown);
    }

    @Test
    void nodesLinksAndPrefixesGoBothWays() throws Exception {
        int port = Ports.free();
        var speaker = new Scene(SPEAKER.ours(), SPEAKER.theirs(), 0, port, SPEAKER.family());
        var listener = new Scene("127.0.0.3", SPEAKER.theirs(), 0, port, SPEAKER.family());
        gobgp = stage.gobgp(Relay.gobgp(speaker, listener, "ls"));
        var talker = stage.helper("talker");
        var hearer = stage.helper("hearer");
        exabgp = stage.connecting(speaker, speaker.configuration(List.of(talker), """
                announce {
                    bgp-ls {
                        %s next-hop 10.0.0.9 bgp-ls [ node-flags [ O E ] node-name r1 area-ids 0x490001 local-router-ids [ 10.0.0.1 2001:db8::1 ] \
                sr-capability-flags [ flags [ I ] sids 8000:16000 ] sr-algorithms [ 0 1 ] ];
                        %s next-hop 10.0.0.9 bgp-ls [ remote-router-ids 10.0.0.2 maximum-link-bandwidth 125000000 unreserved-bandwidth [ 1 2 3 4 5 6 7 8 ] te-metric 10 \
                igp-metric 0x000A shared-risk-link-groups [ 1 2 ] link-name l1 sr-adjs [ flags [ V L ] sids 24000 ] ];
                    }
                }""".formatted(NODE, LINK)) + Relay.anotherRouter(listener.configuration(List.of(hearer))));
        awaitRoutes("NODE { AS:65000 BGP-LS ID:7 0101.3400.0041 ISIS-L2:5 }", "LINK { LOCAL_NODE: 10.0.0.1 REMOTE_NODE: 10.0.0.2:10.1.0.2 LINK: 10.1.0.1");
        stage.awaitHeard(hearer, "\"bgpls-node\"", "\"router-id\": \"010134000041\"", "\"l3-routing-topology\": 5", "\"area-ids\": [\"4784129\"]", "\"node-name\": \"r1\"",
                "\"local-router-ids\": [\"10.0.0.1\", \"2001:db8::1\"]", "\"sids\": [[8000, 16000]]", "\"sr-algorithms\": [0, 1]");
        stage.awaitHeard(hearer, "\"bgpls-link\"", "\"designated-router-id\": \"10.1.0.2\"", "\"maximum-link-bandwidth\": 125000000.0", "\"te-metric\": 10", "\"igp-metric\": 10",
                "\"shared-risk-link-groups\": [1, 2]", "\"sids\": [24000]", "\"unreserved-bandwidth\": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]");
        talker.say(
                "announce bgp-ls " + PREFIX_V4 + " next-hop 10.0.0.9 bgp-ls [ igp-flags [ D ] opaque-prefix 0x00 sr-prefix-sids [ sids 100 ] ]",
                "announce bgp-ls " + PREFIX_V6 + " next-hop 10.0.0.9",
                "withdraw bgp-ls " + NODE);
        awaitRoutes("PREFIXv4 { LOCAL_NODE: 10.0.0.1 PREFIX: [10.1.0.0/17] OSPF_ROUTE_TYPE:INTRA-AREA }", "PREFIXv6 { LOCAL_NODE: 0102.0304.0506 PREFIX: [2001:db8::/33] }");
        stage.awaitHeard(hearer, "\"bgpls-prefix-v4\"", "\"ip-reach-prefix\": \"10.1.0.0/17\"", "\"ospf-route-type\": 1", "\"igp-flags\": {\"D\": 1", "\"sids\": [100]");
        stage.awaitHeard(hearer, "\"bgpls-prefix-v6\"", "\"ip-reach-prefix\": \"2001:db8::/33\"");
        stage.awaitHeard(hearer, "\"withdraw\": { \"bgp-ls bgp-ls\": [ { \"ls-nlri-type\": \"bgpls-node\"");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
