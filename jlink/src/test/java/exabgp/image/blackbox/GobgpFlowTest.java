package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flow rules between the image and a real GoBGP. */
class GobgpFlowTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private Helper start(Scene scene, String family, String... statements) throws Exception {
        gobgp = stage.gobgp(scene.gobgp().replace(scene.family().replace(' ', '-'), family));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), statements));
        return helper;
    }

    private void awaitRules(String family, String... parts) throws Exception {
        stage.awaitShown("GoBGP", () -> gobgp.ask("global rib -a " + family), parts);
    }

    @Test
    void rulesOfIpv4GoBothWays() throws Exception {
        var helper = start(Scene.of("ipv4 flow"), "ipv4-flowspec", """
                flow {
                    route all {
                        match {
                            destination 192.0.2.0/24;
                            source 10.0.0.1/32;
                            protocol [ tcp udp ];
                            port [ =80 >8080&<8088 ];
                            icmp-type echo-request;
                            tcp-flags [ =syn !ack ];
                            packet-length [ >200&<300 ];
                            dscp 10;
                            fragment [ is-fragment !dont-fragment ];
                        }
                        then { rate-limit 9600; mark 10; action sample-terminal; redirect 65500:12345; }
                    }
                }""");
        awaitRules("ipv4-flowspec", "[destination: 192.0.2.0/24][source: 10.0.0.1/32][protocol: ==tcp ==udp][port: ==80 >8080&<8088][icmp-type: ==8][tcp-flags: =S !A]"
                + "[packet-length: >200&<300][dscp: ==10][fragment: is-fragment !dont-fragment]",
                "[rate: 9600.000000], [action: terminal-sample], [redirect: 65500:12345], [remark: 10]");
        gobgp.ask("global rib -a ipv4-flowspec add match destination 198.51.100.0/24 source 10.0.0.1/32 protocol ==tcp ==udp port ==80 >8080&<8088 destination-port >1024"
                + " source-port <=65535 icmp-type ==8 icmp-code ==0 tcp-flags =S !A packet-length >200&<300 dscp ==10 fragment is-fragment !dont-fragment"
                + " then rate-limit 9600 mark 10 action sample-terminal redirect 65500:12345");
        stage.awaitHeard(helper, "\"string\": \"flow destination-ipv4 198.51.100.0/24 source-ipv4 10.0.0.1/32 protocol [ =tcp =udp ] port [ =80 >8080&<8088 ] destination-port >1024"
                + " source-port <=65535 icmp-type =echo-request icmp-code =0 tcp-flags [ =syn !ack ] packet-length [ >200&<300 ] dscp =10 fragment [ is-fragment !dont-fragment ]\"",
                "rate-limit:9600", "mark 10", "redirect:65500:12345");
        helper.say("announce flow route destination 203.0.113.0/24 discard", "withdraw flow route source 10.0.0.1/32 destination 192.0.2.0/24 protocol [ tcp udp ] port [ =80 >8080&<8088 ]"
                + " icmp-type echo-request tcp-flags [ =syn !ack ] packet-length [ >200&<300 ] dscp 10 fragment [ is-fragment !dont-fragment ]");
        awaitRules("ipv4-flowspec", "[destination: 203.0.113.0/24]", "[discard]");
        Await.until("the withdrawn rule is gone", () -> !gobgp.ask("global rib -a ipv4-flowspec").contains("192.0.2.0/24"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void rulesOfIpv6GoBothWays() throws Exception {
        var helper = start(Scene.of("ipv6 flow"), "ipv6-flowspec", """
                announce {
                    ipv6 { flow destination 2001:db8::/32 next-header tcp destination-port =443 flow-label 100 redirect "[2001:db8::9]:10"; }
                }""");
        awaitRules("ipv6-flowspec", "[destination: 2001:db8::/32/0][protocol: ==tcp][destination-port: ==443][label: ==100]", "[2001:db8::9:10]");
        gobgp.ask("global rib -a ipv6-flowspec add match destination 2001:db8:b::/48 protocol ==tcp label ==100 then discard");
        stage.awaitHeard(helper, "\"string\": \"flow destination-ipv6 2001:db8:b::/48/0 next-header =tcp flow-label =100\"", "rate-limit:0");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void rulesOfAVpnGoBothWays() throws Exception {
        var helper = start(Scene.of("ipv4 flow-vpn"), "l3vpn-ipv4-flowspec", """
                flow { route vpn { rd 65000:1; match { destination 192.0.2.0/24; protocol udp; } then { discard; extended-community target:65000:1; } } }""");
        awaitRules("ipv4-l3vpn-flowspec", "[rd: 65000:1][destination: 192.0.2.0/24][protocol: ==udp]", "[65000:1], [discard]");
        gobgp.ask("global rib -a ipv4-l3vpn-flowspec add rd 65000:2 match destination 198.51.100.0/24 then discard rt 65000:1");
        stage.awaitHeard(helper, "\"string\": \"flow destination-ipv4 198.51.100.0/24 rd 65000:2\"", "\"ipv4 flow-vpn\"", "target:65000:1");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
