package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** EVPN between the image and a real GoBGP, all five types of routes. It takes every label for a VNI of 24 bits. */
class GobgpEvpnTest {
    private static final String SEGMENT = "00:11:22:33:44:55:66:77:88:99";
    private static final String COMMON = " next-hop 10.0.0.9 extended-community [ target:65001:1 ]";
    private static final String STATION = "mac-ip rd 65001:1 ethernet-tag 5 mac 02:00:5e:00:53:01 ip 10.0.0.5";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private String state() {
        return stage.state(() -> gobgp.ask("global rib -a evpn"));
    }

    private void awaitRoute(String... parts) throws Exception {
        Await.until("GoBGP has " + List.of(parts),
                () -> gobgp.ask("global rib -a evpn").lines().anyMatch(line -> List.of(parts).stream().allMatch(line::contains)), this::state);
    }

    @Test
    void routesOfAllTypesGoBothWays() throws Exception {
        var scene = new Scene("127.0.0.1", "127.0.0.2", 0, Ports.free(), "l2vpn evpn");
        gobgp = stage.gobgp(scene.gobgp());
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                l2vpn {
                    evpn ethernet-ad rd 65001:1 esi %1$s ethernet-tag 5 vni 100 %2$s;
                    evpn %3$s vni 100 %2$s;
                    evpn multicast {
                        rd 65001:1;
                        ethernet-tag 5;
                        ip 10.0.0.9;
                        next-hop 10.0.0.9;
                        pmsi [ type ingress-replication vni 100 tunnel 10.0.0.9 ];
                    }
                    evpn ethernet-segment rd 65001:1 esi %1$s ip 10.0.0.9 %2$s;
                    evpn ip-prefix rd 65001:1 ethernet-tag 5 prefix 10.10.0.0/16 gateway 10.0.0.1 vni 100 %2$s;
                }""".formatted(SEGMENT, COMMON, STATION)));
        awaitRoute("[type:A-D][rd:65001:1][esi:ESI_ARBITRARY | 11:22:33:44:55:66:77:88:99][etag:5]", "[100]", "10.0.0.9", "65001:1");
        awaitRoute("[type:macadv][rd:65001:1][etag:5][mac:02:00:5e:00:53:01][ip:10.0.0.5]", "[100]", "10.0.0.9", "[ESI: single-homed]");
        awaitRoute("[type:multicast][rd:65001:1][etag:5][ip:10.0.0.9]", "{Pmsi: type: ingress-repl, label: 100, tunnel-id: 10.0.0.9}");
        awaitRoute("[type:esi][rd:65001:1][esi:ESI_ARBITRARY | 11:22:33:44:55:66:77:88:99][ip:10.0.0.9]", "10.0.0.9");
        awaitRoute("[type:Prefix][rd:65001:1][etag:5][prefix:10.10.0.0/16]", "[100]", "[GW: 10.0.0.1]");
        theirRoutesAreHeard(helper);
        theKeyIsWithoutTheLabel(helper);
        assertEquals(0, exabgp.terminate(), this::state);
    }

    private void theirRoutesAreHeard(Helper helper) throws Exception {
        var add = "global rib -a evpn add ";
        var common = " etag 6 label 200 rd 65002:1 rt 65002:1";
        gobgp.ask(add + "a-d esi arbitrary 11:22:33:44:55:66:77:88:99" + common);
        gobgp.ask(add + "macadv 02:00:5e:00:53:02 2001:db8::7" + common + " encap vxlan router-mac 02:00:5e:00:53:99");
        gobgp.ask(add + "multicast 10.0.0.2 etag 6 rd 65002:1 rt 65002:1 pmsi ingress-repl 200 10.0.0.2");
        gobgp.ask(add + "esi 10.0.0.2 esi arbitrary 11:22:33:44:55:66:77:88:99 rd 65002:1 rt 65002:1");
        gobgp.ask(add + "prefix 2001:db8:1::/48 gw 2001:db8::1" + common);
        stage.awaitHeard(helper, "\"code\": 1", "\"rd\": \"65002:1\"", "\"esi\": \"" + SEGMENT + "\"", "\"ethernet-tag\": 6", "\"label\": [ [12, 200] ]");
        stage.awaitHeard(helper, "\"code\": 2", "\"mac\": \"02:00:5E:00:53:02\"", "\"ip\": \"2001:db8::7\"", "\"esi\": \"-\"", "\"label\": [ [12, 200] ]", "target:65002:1");
        stage.awaitHeard(helper, "\"code\": 3", "\"ip\": \"10.0.0.2\"", "\"pmsi\": \"pmsi:ingressreplication:0:12(200):10.0.0.2\"");
        stage.awaitHeard(helper, "\"code\": 4", "\"esi\": \"" + SEGMENT + "\"", "\"ip\": \"10.0.0.2\"");
        stage.awaitHeard(helper, "\"code\": 5", "\"ip\": \"2001:db8:1::\"", "\"iplen\": 48", "\"gateway\": \"2001:db8::1\"");
        gobgp.ask("global rib -a evpn del macadv 02:00:5e:00:53:02 2001:db8::7" + common);
        stage.awaitHeard(helper, "\"withdraw\": { \"l2vpn evpn\": [ { \"code\": 2", "\"mac\": \"02:00:5E:00:53:02\"");
    }

    /** Another label replaces the route, and a withdraw without one takes it back (RFC 7432 section 7.2). */
    private void theKeyIsWithoutTheLabel(Helper helper) throws Exception {
        var station = "[mac:02:00:5e:00:53:01][ip:10.0.0.5]";
        helper.say("announce l2vpn evpn " + STATION + " vni 101" + COMMON);
        awaitRoute(station, "[101]");
        helper.say("withdraw l2vpn evpn " + STATION);
        Await.until("the withdrawn route is gone", () -> !gobgp.ask("global rib -a evpn").contains(station), this::state);
    }
}
