package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flow rules between the image and a real BIRD, which writes rules of IPv6 with an offset as RFC 8956 has them. */
class BirdFlowTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;
    private Exabgp exabgp;

    private String rules() throws Exception {
        return bird.ask("show route all table rules");
    }

    private void awaitRules(String... parts) throws Exception {
        stage.awaitShown("BIRD", this::rules, parts);
    }

    private static String configuration(Scene scene, String table, String route) {
        return """
                %1$s table rules;
                protocol static ours { %1$s; route %2$s; }
                protocol bgp peer {
                    local %3$s port %4$d as %5$d;
                    neighbor %6$s port %7$d as %8$d;
                    multihop;
                    passive;
                    %1$s { import all; export where source = RTS_STATIC; validate off; };
                }
                """.formatted(table, route, scene.theirs(), scene.theirPort(), Scene.THEIR_AS, scene.ours(), scene.ourPort(), Scene.OUR_AS);
    }

    @Test
    void rulesOfIpv4GoBothWays() throws Exception {
        var scene = Scene.of("ipv4 flow");
        bird = stage.bird(configuration(scene, "flow4", """
                flow4 { dst 198.51.100.0/24; src 10.0.0.1/32; proto = 6 || = 17; port = 80 || > 8080 && < 8088; dport > 1024; sport <= 65535; icmp type 8; icmp code 0; \
                tcp flags 0x2/0x2; length > 200 && < 300; dscp = 10; fragment is_fragment || !dont_fragment; } { bgp_ext_community.add((generic, 0x80060000, 0x46160000)); }"""));
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
                            tcp-flags =syn;
                            packet-length [ >200&<300 ];
                            dscp 10;
                            fragment [ =is-fragment !dont-fragment ];
                        }
                        then { rate-limit 9600; }
                    }
                    route elsewhere { match { destination 203.0.113.0/24; } then { redirect 65500:12345; community 65001:100; } }
                }"""));
        awaitRules("flow4 { dst 192.0.2.0/24; src 10.0.0.1/32; proto 6,17; port 80 || > 8080 && < 8088; dport > 1024; sport <= 65535; icmp type 8; icmp code 0; "
                + "tcp flags 0x2/0x2; length > 200 && < 300; dscp 10; fragment is_fragment || !dont_fragment; }", "(generic, 0x80060000, 0x46160000)");
        awaitRules("flow4 { dst 203.0.113.0/24; }", "(generic, 0x8008ffdc, 0x3039)", "BGP.community: (65001,100)");
        stage.awaitHeard(helper, "\"string\": \"flow destination-ipv4 198.51.100.0/24 source-ipv4 10.0.0.1/32 protocol [ =tcp =udp ] port [ =80 >8080&<8088 ] destination-port >1024 "
                + "source-port <=65535 icmp-type =echo-request icmp-code =0 tcp-flags =syn packet-length [ >200&<300 ] dscp =10 fragment [ =is-fragment !dont-fragment ]\"", "rate-limit:9600");
        helper.say("withdraw flow route destination 203.0.113.0/24");
        Await.until("the withdrawn rule is gone", () -> !rules().contains("203.0.113.0/24"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void rulesOfIpv6GoBothWays() throws Exception {
        var scene = Scene.of("ipv6 flow");
        bird = stage.bird(configuration(scene, "flow6", """
                flow6 { dst 2001:db8:b::/48; src ::1:0:0/96 offset 64; next header = 6; dport = 443; label = 100; } { bgp_ext_community.add((generic, 0x80060000, 0x0)); }"""));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                announce {
                    ipv6 { flow destination 2001:db8::/32 source 2001:db8:1::1/128 next-header tcp destination-port =443 traffic-class 10 flow-label 100 discard; }
                }"""));
        awaitRules("flow6 { dst 2001:db8::/32; src 2001:db8:1::1/128; next header 6; dport 443; dscp 10; label 100; }", "(generic, 0x80060000, 0x0)");
        stage.awaitHeard(helper, "\"string\": \"flow destination-ipv6 2001:db8:b::/48/0 source-ipv6 ::1:0:0/96/64 next-header =tcp destination-port =443 flow-label =100\"", "rate-limit:0");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
