package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes of VPNs between the image and a real FRRouting. */
class FrrVpnTest {
    @TempDir
    private Path directory;

    private Frr frr;
    private Exabgp exabgp;

    @BeforeEach
    void needsFrr() {
        Frr.assume();
    }

    @AfterEach
    void end() {
        if (exabgp != null) {
            exabgp.close();
        }
        if (frr != null) {
            frr.close();
        }
    }

    private String state() {
        return "FRR: " + frr.out() + frr.err() + "\nexabgp: " + exabgp.err();
    }

    private void awaitShown(String command, String... parts) throws Exception {
        Await.until("FRR shows " + List.of(parts),
                () -> {
                    var shown = frr.ask(command);
                    return List.of(parts).stream().allMatch(shown::contains);
                },
                () -> {
                    try {
                        return frr.ask(command) + state();
                    } catch (Exception e) {
                        return e + state();
                    }
                });
    }

    private void awaitHeard(Helper helper, String... parts) throws Exception {
        Await.until("the helper hears of " + List.of(parts),
                () -> helper.heardText().lines().anyMatch(line -> List.of(parts).stream().allMatch(line::contains)),
                () -> helper.heardText() + state());
    }

    private static String configuration(Scene scene, String network) {
        return scene.frr().replace("mpls-vpn", "vpn").replace(" exit-address-family", "  network " + network + "\n exit-address-family");
    }

    @Test
    void ipv4RoutesGoBothWays() throws Exception {
        var scene = Scene.of("ipv4 mpls-vpn");
        frr = Frr.start(directory, scene, configuration(scene, "198.51.100.0/24 rd 65002:1 label 300"));
        var helper = Helper.create(directory, "helper");
        exabgp = scene.connecting(directory, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 rd 65001:1 label 100 next-hop 10.0.0.9 extended-community target:65001:1;
                    route 203.0.113.0/24 rd 4200000000:9 label 1048575 next-hop 10.0.0.9 extended-community target:70000L:1;
                }"""));
        awaitShown("show bgp ipv4 vpn 192.0.2.0/24", "65001:1", "10.0.0.9", "RT:65001:1", "Remote label: 100");
        awaitShown("show bgp ipv4 vpn 203.0.113.0/24", "4200000000:9", "RT:70000:1", "Remote label: 1048575");
        awaitHeard(helper, "\"ipv4 mpls-vpn\"", "\"nlri\": \"198.51.100.0/24\", \"label\": [ [300, 4801] ], \"rd\": \"65002:1\"");
        helper.say("withdraw ipv4 mpls-vpn 203.0.113.0/24 rd 4200000000:9");
        Await.until("the withdrawn route is gone", () -> !frr.ask("show bgp ipv4 vpn").contains("203.0.113.0/24"), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }

    @Test
    void ipv6RoutesGoBothWays() throws Exception {
        var scene = Scene.of("ipv6 mpls-vpn");
        frr = Frr.start(directory, scene, configuration(scene, "2001:db8:b::/48 rd 65002:1 label 301"));
        var helper = Helper.create(directory, "helper");
        exabgp = scene.connecting(directory, scene.configuration(List.of(helper), """
                static {
                    route 2001:db8:1::/48 rd 10.9.9.9:7 label 101 next-hop 2001:db8::9 extended-community target:65001:1;
                }"""));
        awaitShown("show bgp ipv6 vpn 2001:db8:1::/48", "10.9.9.9:7", "2001:db8::9", "RT:65001:1", "Remote label: 101");
        awaitHeard(helper, "\"ipv6 mpls-vpn\"", "\"nlri\": \"2001:db8:b::/48\", \"label\": [ [301, 4817] ], \"rd\": \"65002:1\"");
        helper.say("withdraw ipv6 mpls-vpn 2001:db8:1::/48 rd 10.9.9.9:7");
        Await.until("the withdrawn route is gone", () -> !frr.ask("show bgp ipv6 vpn").contains("2001:db8:1::/48"), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }
}
