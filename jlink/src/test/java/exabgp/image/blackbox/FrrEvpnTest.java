package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** EVPN between the image and a real FRRouting. Without a kernel to bridge in it makes IP prefixes only, and reads all five types of routes. */
class FrrEvpnTest {
    private static final String SEGMENT = "00:11:22:33:44:55:66:77:88:99";
    private static final String COMMON = " next-hop 10.0.0.9 extended-community [ target:65001:1 0x030c000000000008 ]";
    private static final String STATION = "mac-ip rd 65001:1 mac 02:00:5e:00:53:01 ip 10.0.0.5";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Frr frr;
    private Exabgp exabgp;

    private String state() {
        return stage.state(this::table);
    }

    private String table() throws Exception {
        return frr.ask("show bgp l2vpn evpn");
    }

    private void awaitRoute(String... parts) throws Exception {
        stage.awaitShown("FRR", this::table, parts);
    }

    @Test
    void allTypesAreReadAndPrefixesAreHeard() throws Exception {
        var scene = Scene.of("l2vpn evpn");
        frr = stage.frr(scene, scene.frr().replace(" exit-address-family", """
                  network 10.30.0.0/24 rd 65002:1 ethtag 6 label 200 esi %s gwip 10.0.0.1 routermac 02:00:5e:00:53:99
                 exit-address-family""".formatted(SEGMENT)));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                l2vpn {
                    evpn ethernet-ad rd 65001:1 esi %1$s ethernet-tag 5 vni 10100 %2$s;
                    evpn %3$s vni 10100 %2$s;
                    evpn multicast rd 65001:1 ip 10.0.0.9 %2$s pmsi [ type ingress-replication vni 10100 tunnel 10.0.0.9 ];
                    evpn ethernet-segment rd 65001:1 esi %1$s ip 10.0.0.9 %2$s;
                    evpn ip-prefix rd 65001:1 prefix 10.10.0.0/16 vni 10100 %2$s;
                }""".formatted(SEGMENT, COMMON, STATION)));
        awaitRoute("[1]:[5]:[" + SEGMENT + "]", "[2]:[0]:[48]:[02:00:5e:00:53:01]:[32]:[10.0.0.5]", "[3]:[0]:[32]:[10.0.0.9]", "[4]:[" + SEGMENT + "]:[32]:[10.0.0.9]",
                "[5]:[0]:[16]:[10.10.0.0]", "RT:65001:1 ET:8");
        stage.awaitHeard(helper, "\"code\": 5", "\"rd\": \"65002:1\"", "\"ethernet-tag\": 6", "\"label\": [ [200, 3201] ]", "\"ip\": \"10.30.0.0\"", "\"iplen\": 24",
                "\"0x060302005E005399\"");
        // it tells us our own routes again
        stage.awaitHeard(helper, "\"code\": 3", "\"rd\": \"65001:1\"", "\"pmsi\": \"pmsi:ingressreplication:0:631(10100):10.0.0.9\"");
        helper.say("withdraw l2vpn evpn " + STATION, "announce l2vpn evpn mac-ip rd 65001:1 mac 02:00:5e:00:53:03 vni 10100" + COMMON);
        awaitRoute("[2]:[0]:[48]:[02:00:5e:00:53:03]");
        Await.until("the withdrawn route is gone", () -> !table().contains("[02:00:5e:00:53:01]"), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }
}
