package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions of the image with a real GoBGP. */
class GobgpTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private void awaitRoute(String family, String prefix, String... parts) throws Exception {
        stage.awaitShown("GoBGP", () -> gobgp.ask("global rib -j -a " + family + " " + prefix), parts);
    }

    @Test
    void ipv4RoutesGoBothWays() throws Exception {
        var scene = Scene.ipv4();
        gobgp = stage.gobgp(scene.gobgp());
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 next-hop 10.0.0.9 origin egp med 77 as-path [ 65001 65010 4200000001 ] \
                community [ 65001:100 ] large-community [ 65001:1:2 ];
                }"""));
        awaitRoute("ipv4", "192.0.2.0/24", "\"nexthop\":\"10.0.0.9\"", "\"metric\":77", "{\"type\":1,\"value\":1}",
                "\"asns\":[65001,65010,4200000001]", "\"communities\":[4259905636]", "\"ASN\":65001,\"LocalData1\":1,\"LocalData2\":2");
        gobgp.ask("global rib add 198.51.100.0/24 origin igp nexthop 10.0.0.2 med 33 community 65002:7");
        stage.awaitHeard(helper, "\"nlri\": \"198.51.100.0/24\"", "\"med\": 33", "65002, 7", "\"10.0.0.2\"", "\"origin\": \"igp\"");
        gobgp.ask("global rib del 198.51.100.0/24");
        stage.awaitHeard(helper, "\"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"198.51.100.0/24\" } ] }");
        helper.say("peer * announce route 203.0.113.0/24 next-hop 10.0.0.9 med 5", "peer * withdraw route 192.0.2.0/24 next-hop 10.0.0.9");
        awaitRoute("ipv4", "203.0.113.0/24", "\"metric\":5");
        Await.until("the withdrawn route is gone", () -> !gobgp.ask("global rib").contains("192.0.2.0/24"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void ipv6RoutesGoBothWays() throws Exception {
        var scene = Scene.ipv6();
        gobgp = stage.gobgp(scene.gobgp());
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                announce {
                    ipv6 { unicast 2001:db8:1::/48 next-hop 2001:db8::9 med 77 community 65001:100; }
                }"""));
        awaitRoute("ipv6", "2001:db8:1::/48", "\"nexthop\":\"2001:db8::9\"", "\"metric\":77", "\"communities\":[4259905636]", "\"asns\":[65001]");
        gobgp.ask("global rib -a ipv6 add 2001:db8:b::/48 origin igp nexthop 2001:db8::2 med 33");
        stage.awaitHeard(helper, "\"nlri\": \"2001:db8:b::/48\"", "\"med\": 33", "\"2001:db8::2\"");
        helper.say("peer * announce ipv6 unicast 2001:db8:2::/48 next-hop 2001:db8::9");
        awaitRoute("ipv6", "2001:db8:2::/48", "\"nexthop\":\"2001:db8::9\"");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void aShutdownIsSaidInWords() throws Exception {
        var scene = Scene.ipv4();
        gobgp = stage.gobgp(scene.gobgp());
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), ""));
        stage.awaitHeard(helper, "\"state\": \"up\"");
        gobgp.ask("neighbor " + scene.ours() + " shutdown maintenance");
        stage.awaitHeard(helper, "\"type\": \"notification\"", "\"code\": 6", "\"subcode\": 2");
        stage.awaitHeard(helper, "\"state\": \"down\"", "notification received (6,2)");
        assertTrue(exabgp.isAlive(), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
