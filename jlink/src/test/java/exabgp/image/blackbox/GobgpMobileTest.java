package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mobile User Plane and SR Policies between the image and a real GoBGP. */
class GobgpMobileTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private void awaitRoutes(String family, String... shown) throws Exception {
        stage.awaitShown("GoBGP", () -> gobgp.ask("global rib -j -a " + family), shown);
    }

    @Test
    void routesOfMobileUserPlaneGoBothWays() throws Exception {
        var scene = new Scene("127.0.0.1", "127.0.0.2", 0, Ports.free(), "ipv4 mup");
        gobgp = stage.gobgp(scene.gobgp());
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                announce {
                    ipv4 {
                        mup mup-isd 192.0.2.0/24 rd 100:7 next-hop 10.0.0.9 extended-community [ target:10:10 ] \
                bgp-prefix-sid-srv6 ( l3-service 2001:db8:1:1:: 0x48 [64,24,16,0,0,0] );
                        mup mup-dsd 192.0.2.1 rd 100:7 next-hop 10.0.0.9 extended-community [ target:10:10 mup:10:20 ];
                    }
                }"""));
        awaitRoutes("ipv4-mup", "[type:isd][rd:100:7][prefix:192.0.2.0/24]", "\"endpoint_behavior\":72,\"sub_sub_tlvs\":[{\"type\":1,\"locator_block_length\":64",
                "[type:dsd][rd:100:7][prefix:192.0.2.1]", "\"segmend_id\":\"10:20\"", "\"nexthop\":\"10.0.0.9\"");
        helper.say("announce ipv4 mup mup-t1st 198.51.100.1/32 rd 100:7 teid 12345 qfi 9 endpoint 192.0.2.1 next-hop 10.0.0.9",
                "announce ipv4 mup mup-t2st 192.0.2.1 rd 100:7 teid 12345/32 next-hop 10.0.0.9", "withdraw ipv4 mup mup-dsd 192.0.2.1 rd 100:7");
        awaitRoutes("ipv4-mup", "\"prefix\":\"198.51.100.1/32\",\"teid\":12345,\"qfi\":9,\"endpoint_address\":\"192.0.2.1\"", "[type:t2st][rd:100:7][endpoint:192.0.2.1][teid:12345]");
        Await.until("the withdrawn route is gone", () -> !gobgp.ask("global rib -a ipv4-mup").contains("type:dsd"), stage::state);
        gobgp.ask("global rib add -a ipv4-mup isd 10.0.0.0/24 rd 100:8 prefix 2001:db8:1:1::/64 locator-node-length 24 function-length 16 behavior ENDM_GTP4E rt 10:10 nexthop 2001:db8::2");
        gobgp.ask("global rib add -a ipv4-mup dsd 10.0.0.1 rd 100:8 prefix 2001:db8:2:2::/64 locator-node-length 24 function-length 16 behavior END_DT4 rt 10:10 mup 10:30 nexthop 2001:db8::2");
        gobgp.ask("global rib add -a ipv4-mup t1st 192.168.0.1/32 rd 100:8 rt 10:10 teid 54321 qfi 5 endpoint 10.0.0.1 nexthop 10.0.0.2");
        gobgp.ask("global rib add -a ipv4-mup t2st 10.0.0.1 rd 100:8 rt 10:10 teid 54321 mup 10:30 nexthop 10.0.0.2");
        stage.awaitHeard(helper, "\"InterworkSegmentDiscoveryRoute\"", "\"prefix_ip\": \"10.0.0.0\"", "\"2001:db8::2\"", "\"sid\": \"2001:db8:1:1::\"", "\"endpoint_behavior\": 72");
        stage.awaitHeard(helper, "\"DirectSegmentDiscoveryRoute\"", "\"ip\": \"10.0.0.1\"", "\"mup:10:30\"");
        stage.awaitHeard(helper, "\"Type1SessionTransformedRoute\"", "\"teid\": \"54321\", \"qfi\": \"5\"", "\"endpoint_ip\": \"10.0.0.1\"");
        stage.awaitHeard(helper, "\"Type2SessionTransformedRoute\"", "\"endpoint_len\": 64", "\"teid\": \"54321\"");
        gobgp.ask("global rib del -a ipv4-mup t2st 10.0.0.1 rd 100:8 rt 10:10 teid 54321 mup 10:30 nexthop 10.0.0.2");
        stage.awaitHeard(helper, "\"withdraw\": { \"ipv4 mup\": [ { \"name\": \"Type2SessionTransformedRoute\"");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    /** GoBGP 3.10 has no words for them, and reads too far behind the name of a candidate path. */
    @Test
    void srPoliciesArePassedOn() throws Exception {
        int port = Ports.free();
        var speaker = new Scene("127.0.0.1", "127.0.0.2", 0, port, "ipv4 sr-policy");
        var listener = new Scene("127.0.0.3", speaker.theirs(), 0, port, speaker.family());
        gobgp = stage.gobgp(Relay.gobgp(speaker, listener, "ipv4-srpolicy"));
        var talker = stage.helper("talker");
        var hearer = stage.helper("hearer");
        exabgp = stage.connecting(speaker, speaker.configuration(List.of(talker), """
                static {
                    sr-policy distinguisher 1 color 100 endpoint 192.0.2.1 next-hop 10.0.0.9 preference 200 binding-sid mpls 24000 priority 7 enlp 3 policy-name "ours" \
                segment-list weight 5 segment type-a mpls 16001 segment type-a mpls 16002 segment-list weight 1 segment type-b srv6 2001:db8::5;
                }""") + Relay.anotherRouter(listener.configuration(List.of(hearer))));
        stage.awaitHeard(hearer, "{\"distinguisher\": 1, \"color\": 100, \"endpoint\": \"192.0.2.1\"}",
                "{\"preference\": 200, \"binding-sid\": {\"type\": \"mpls\", \"label\": 24000}, \"priority\": 7, \"enlp\": 3, \"policy-name\": \"ours\", ",
                "{\"weight\": 5, \"segments\": [{\"type\": \"A\", \"label\": 16001, \"tc\": 0, \"s\": false, \"ttl\": 0}, {\"type\": \"A\", \"label\": 16002, \"tc\": 0, \"s\": true, \"ttl\": 0}]}",
                "{\"weight\": 1, \"segments\": [{\"type\": \"B\", \"sid\": \"2001:db8::5\"}]}");
        talker.say("announce ipv4 sr-policy distinguisher 2 color 100 endpoint 192.0.2.1 next-hop 10.0.0.9 srv6-binding-sid 2001:db8:9::1",
                "withdraw ipv4 sr-policy distinguisher 1 color 100 endpoint 192.0.2.1");
        stage.awaitHeard(hearer, "{\"sr-policy\": {\"srv6-binding-sid\": \"2001:db8:9::1\"}}", "{\"distinguisher\": 2, \"color\": 100, \"endpoint\": \"192.0.2.1\"}");
        stage.awaitHeard(hearer, "\"withdraw\": { \"ipv4 sr-policy\": [ {\"distinguisher\": 1, \"color\": 100, \"endpoint\": \"192.0.2.1\"} ] }");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
