package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions between link-local addresses, which say nothing without the interface. */
class LinkLocalSessionTest {
    private static final String ON_CABLE = "source-interface " + Wire.DEVICE + ";";
    private static final String BIRD_ON_CABLE = "interface \"" + Wire.DEVICE + "\";";

    @RegisterExtension
    private final Encounter encounter = Encounter.onLink(Wire.OURS_ON_LINK, Wire.THEIRS_ON_LINK);

    private Bird second;

    @Test
    void weCallThePeerOnTheLink() throws Exception {
        encounter.meetBird(BIRD_ON_CABLE, ON_CABLE, true);
        var bird = encounter.bird();
        Await.until("BIRD has our route", () -> bird.route(encounter.ourPrefix()).contains("BGP.next_hop: :: " + Wire.OURS_ON_LINK), encounter::state);
        assertTrue(bird.route(encounter.ourPrefix()).contains("via " + Wire.OURS_ON_LINK + " on " + Wire.DEVICE), encounter::state);
        encounter.comesUp();
    }

    @Test
    void thePeerOnTheLinkCalls() throws Exception {
        encounter.meetBird(BIRD_ON_CABLE, ON_CABLE, false);
        encounter.comesUp();
    }

    @Test
    void ourAddressSaysTheLinkWhereOnlyOneHasIt() throws Exception {
        encounter.meetBird(BIRD_ON_CABLE, "", true);
        encounter.comesUp();
    }

    @Test
    void keysAndTtlsHoldOnTheLink() throws Exception {
        encounter.meetBird(BIRD_ON_CABLE + " ttl security on; password \"secret\";", ON_CABLE + " outgoing-ttl 255; incoming-ttl 255; md5-password secret;", true);
        encounter.comesUp();
    }

    @Test
    void anotherKeyIsNotAnswered() throws Exception {
        encounter.meetBird(BIRD_ON_CABLE + " password \"secret\";", ON_CABLE + " md5-password other;", true);
        encounter.staysDown(false, "TCPMD5Failure");
    }

    @Test
    void oneAddressOnTwoLinksIsTwoPeers() throws Exception {
        meetOnBothLinks("passive;", "");
        bothComeUp();
    }

    @Test
    void oneAddressMayCallFromTwoLinks() throws Exception {
        meetOnBothLinks("", " passive; listen 1790;");
        bothComeUp();
    }

    @Test
    void aRangeTakesOneAddressFromTwoLinks() throws Exception {
        startBirds(new Scene(Wire.OURS_ON_LINK, Wire.THEIRS_ON_LINK, 1791, 1792, "ipv6 unicast").bird(BIRD_ON_CABLE));
        var range = new Scene(Wire.OURS_ON_LINK, "fe80::/10", 1791, 1792, "ipv6 unicast");
        var text = range.configuration(List.of(), "passive;", "static { route 2001:db8:a::/48 next-hop self; }");
        encounter.startExabgp(withoutApi(text), Map.of("exabgp_tcp_bind", "::"));
        var first = encounter.bird();
        Await.until("both are up", () -> first.established("peer") && second.established("peer"), encounter::state);
        Await.until("both have the route", () -> first.route("2001:db8:a::/48").contains("BGP.") && second.route("2001:db8:a::/48").contains("BGP."),
                encounter::state);
        assertEquals(0, encounter.exabgp().terminate(), encounter::state);
        var log = encounter.exabgp().err();
        assertTrue(log.contains("fe80::2%" + Wire.DEVICE + " is up") && log.contains("fe80::2%" + Wire.SECOND_DEVICE + " is up"), log);
    }

    private void startBirds(String configuration) throws Exception {
        var words = encounter.wire().second();
        var direct = configuration.replace("multihop;", "direct;");
        encounter.startBird(direct);
        second = encounter.stage().keep(Bird.start(encounter.stage().folder("second"), direct, words));
    }

    private static String withoutApi(String configuration) {
        return configuration.replaceAll("(?s)api \\{.*?receive.*?\\}\\s*\\}", "");
    }

    private void meetOnBothLinks(String theirs, String ours) throws Exception {
        var scene = new Scene(Wire.OURS_ON_LINK, Wire.THEIRS_ON_LINK, 1790, 1791, "ipv6 unicast");
        startBirds(scene.bird(theirs, BIRD_ON_CABLE));
        var one = scene.configuration(List.of(), ON_CABLE + ours, "static { route 2001:db8:a::/48 next-hop self; }");
        var other = scene.configuration(List.of(), "source-interface " + Wire.SECOND_DEVICE + ";" + ours, "static { route 2001:db8:c::/48 next-hop self; }");
        encounter.startExabgp(withoutApi(one + other), Map.of());
    }

    /** Each hears the routes that are for its link, and none of the other. */
    private void bothComeUp() throws Exception {
        var first = encounter.bird();
        Await.until("both are up", () -> first.route("2001:db8:a::/48").contains("BGP.") && second.route("2001:db8:c::/48").contains("BGP."),
                encounter::state);
        assertTrue(first.established("peer") && second.established("peer"), encounter::state);
        assertTrue(!first.route("2001:db8:c::/48").contains("BGP.") && !second.route("2001:db8:a::/48").contains("BGP."), encounter::state);
        assertEquals(0, encounter.exabgp().terminate(), encounter::state);
    }
}
