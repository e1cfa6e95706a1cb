package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TCP-MD5, GTSM and the source interface between two network namespaces. That a session never comes up is seen by the packets that the kernel refused instead. */
class SecuredSessionTest {
    private static final long REFUSED = 2;

    @TempDir
    private Path directory;

    private final Scene scene = new Scene(Wire.OURS, Wire.THEIRS, 1790, 1791, "ipv4 unicast");
    private Wire wire;
    private Bird bird;
    private Frr frr;
    private Exabgp exabgp;

    @BeforeEach
    void needsACable() throws Exception {
        wire = Wire.create();
    }

    @AfterEach
    void end() throws Exception {
        if (exabgp != null) {
            exabgp.close();
        }
        if (bird != null) {
            bird.close();
        }
        if (frr != null) {
            frr.close();
        }
        if (wire != null) {
            wire.close();
        }
    }

    private String state() {
        return (bird == null ? "" : "BIRD: " + bird.err()) + (frr == null ? "" : "FRR: " + frr.out() + frr.err()) + "\nexabgp: " + exabgp.err();
    }

    /** BIRD on the link, and us: one of both calls. */
    private void meetBird(String theirs, String ours, boolean weCall) throws Exception {
        Bird.assume();
        bird = Bird.start(directory, scene.bird(theirs, weCall ? "passive;" : "").replace("multihop;", "direct;"), wire.there());
        startExabgp(weCall ? ours : ours + " passive; listen " + scene.ourPort() + ";");
    }

    private void meetFrr(String theirs, String ours) throws Exception {
        Frr.assume();
        var lines = scene.frr().replace(" neighbor " + scene.ours() + " ebgp-multihop\n", "").replace(" address-family", " neighbor " + scene.ours() + " " + theirs + "\n address-family");
        frr = Frr.start(directory, scene, lines, wire.there());
        startExabgp(ours);
    }

    private void startExabgp(String statements) throws Exception {
        var configuration = scene.configuration(List.of(), statements, "static { route 192.0.2.0/24 next-hop self; }").replaceAll("(?s)api \\{.*?receive.*?\\}\\s*\\}", "");
        exabgp = Exabgp.start(directory, configuration, Map.of("exabgp_tcp_port", Integer.toString(scene.theirPort())), wire.here());
    }

    private boolean isUp() throws Exception {
        return bird == null ? frr.ask("show bgp ipv4 unicast").contains("192.0.2.0/24") : bird.established("peer");
    }

    private void comesUp() throws Exception {
        Await.until("the session is up", this::isUp, this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }

    /** Packets of the session are refused again and again, and it is not up. */
    private void staysDown(boolean ours, String counter) throws Exception {
        Await.until("packets are refused", () -> wire.counter(ours, counter) >= REFUSED, () -> counter + ": " + state());
        assertFalse(isUp(), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
        assertFalse(isUp(), this::state);
    }

    @Test
    void theKeyOfBirdOpensTheSession() throws Exception {
        meetBird("password \"secret word\";", "md5-password \"secret word\";", true);
        comesUp();
    }

    @Test
    void theKeyMayBeWrittenInBase64() throws Exception {
        var key = Base64.getEncoder().encodeToString("secret word".getBytes(StandardCharsets.UTF_8));
        meetBird("password \"secret word\";", "md5-password \"" + key + "\"; md5-base64 true;", true);
        comesUp();
    }

    @Test
    void birdMayCallWithTheKey() throws Exception {
        meetBird("password \"secret word\";", "md5-password \"secret word\";", false);
        comesUp();
    }

    @Test
    void anotherKeyIsNotAnsweredByBird() throws Exception {
        meetBird("password \"secret word\";", "md5-password \"another word\";", true);
        staysDown(false, "TCPMD5Failure");
    }

    @Test
    void weDoNotAnswerAnotherKeyOfBird() throws Exception {
        meetBird("password \"another word\";", "md5-password \"secret word\";", false);
        staysDown(true, "TCPMD5Failure");
    }

    @Test
    void weDoNotAnswerWithoutAKey() throws Exception {
        meetBird("", "md5-password \"secret word\";", false);
        staysDown(true, "TCPMD5NotFound");
    }

    @Test
    void frrTakesItsKeyAndNoOther() throws Exception {
        meetFrr("password secret", "md5-password secret;");
        comesUp();
    }

    @Test
    void anotherKeyIsNotAnsweredByFrr() throws Exception {
        meetFrr("password secret", "md5-password other;");
        staysDown(false, "TCPMD5Failure");
    }

    @Test
    void birdOnTheLinkIsHeardByItsTtl() throws Exception {
        meetBird("ttl security on;", "outgoing-ttl 255; incoming-ttl 255;", true);
        comesUp();
    }

    @Test
    void birdDoesNotTakeALowTtl() throws Exception {
        meetBird("ttl security on;", "outgoing-ttl 64;", true);
        staysDown(false, "TCPMinTTLDrop");
    }

    @Test
    void weDoNotTakeTheLowTtlOfBird() throws Exception {
        // without its security BIRD sends with a TTL of 1
        meetBird("", "incoming-ttl 255;", true);
        staysDown(true, "TCPMinTTLDrop");
    }

    @Test
    void weDoNotTakeTheLowTtlOfBirdThatCalls() throws Exception {
        meetBird("", "incoming-ttl 255;", false);
        staysDown(true, "TCPMinTTLDrop");
    }

    @Test
    void frrOnTheLinkIsHeardByItsTtl() throws Exception {
        meetFrr("ttl-security hops 1", "outgoing-ttl 255; incoming-ttl 255;");
        comesUp();
    }

    @Test
    void frrDoesNotTakeALowTtl() throws Exception {
        meetFrr("ttl-security hops 1", "outgoing-ttl 64;");
        staysDown(false, "TCPMinTTLDrop");
    }

    @Test
    void theInterfaceLeadsToThePeer() throws Exception {
        wire.spare("nowhere");
        meetBird("", "source-interface " + wire.device() + ";", true);
        comesUp();
    }

    @Test
    void packetsLeaveThroughTheInterfaceThatWasNamed() throws Exception {
        wire.spare("nowhere");
        long before = wire.sent("nowhere");
        meetBird("", "source-interface nowhere;", true);
        Await.until("packets leave through it", () -> wire.sent("nowhere") >= before + REFUSED, this::state);
        assertFalse(isUp(), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }

    @Test
    void anInterfaceThatIsNotThereIsNamed() throws Exception {
        meetBird("", "source-interface absent0;", true);
        Await.until("the log names it", () -> exabgp.err().contains("absent0"), this::state);
        assertFalse(isUp(), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }
}
