package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flow rules that FRRouting reads from the image; it makes none itself. */
class FrrFlowTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Frr frr;
    private Exabgp exabgp;

    private String rules(String family) throws Exception {
        return frr.ask("show bgp " + family + " flowspec detail");
    }

    private void awaitRules(String family, String... parts) throws Exception {
        stage.awaitShown("FRR", () -> rules(family), parts);
    }

    @Test
    void everyComponentOfIpv4IsReadAndTheActionsToo() throws Exception {
        var scene = Scene.of("ipv4 flow");
        frr = stage.frr(scene, scene.frr());
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                flow {
                    route all {
                        match {
                            destination 192.0.2.0/24;
                            source 10.0.0.1/32;
                            protocol [ tcp udp ];
                            port [ =80 >8080&<8088 ];
                            destination-port >1024;
                            source-port <=65535;
                            icmp-type echo-request;
                            icmp-code 0;
                            tcp-flags [ syn !ack ];
                            packet-length [ >200&<300 ];
                            dscp 10;
                            fragment [ is-fragment !dont-fragment ];
                        }
                        then {
                            rate-limit 9600;
                            mark 10;
                            action sample-terminal;
                        }
                    }
                    route elsewhere { match { destination 198.51.100.0/24; } then { redirect 65500:12345; } }
                }"""));
        awaitRules("ipv4", "Destination Address 192.0.2.0/24", "Source Address 10.0.0.1/32", "IP Protocol = 6 , = 17 ", "\tPort = 80 , > 8080 , < 8088 ",
                "Destination Port > 1024 ", "Source Port <= 65535 ", "ICMP Type = 8 ", "ICMP Code = 0 ", "TCP Flags \u220b 2,|\u220b ! 16", "Packet Length > 200 , < 300 ",
                "DSCP field = 10 ", "Packet Fragment \u220b 2,|\u220b ! 1", "FS:rate 9600.000000 FS:action", "FS:marking 10");
        awaitRules("ipv4", "Destination Address 198.51.100.0/24", "FS:redirect VRF RT:65500:12345");
        helper.say("announce flow route destination 203.0.113.0/24 redirect 192.0.2.9", "withdraw flow route destination 198.51.100.0/24");
        awaitRules("ipv4", "Destination Address 203.0.113.0/24", "Displayed  2 flowspec entries");
        assertFalse(rules("ipv4").contains("198.51.100.0/24"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void everyComponentOfIpv6IsReadAndTheActionsToo() throws Exception {
        var scene = Scene.of("ipv6 flow");
        frr = stage.frr(scene, scene.frr());
        exabgp = stage.connecting(scene, scene.configuration(List.of(), """
                announce {
                    ipv6 {
                        flow destination 2001:db8::/32 source 2001:db8:1::1/128 next-header tcp destination-port =443 tcp-flags syn traffic-class 10 flow-label 100 discard;
                    }
                }"""));
        awaitRules("ipv6", "Destination Address 2001:db8::/32/off 0", "Source Address 2001:db8:1::1/128/off 0", "IP Protocol = 6 ", "Destination Port = 443 ",
                "TCP Flags \u220b 2", "DSCP field = 10 ", "Packet Flow Label = 100 ", "FS:rate 0.000000");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
