package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For each test of a class a session over a {@link Wire}, of the image on our side and of BIRD or FRR on the other. That it never comes up is seen by the packets that the kernel refused
 * instead. The programs end with the test, and the wire is taken away.
 */
final class Encounter implements BeforeEachCallback, AfterEachCallback {
    private static final long REFUSED = 2;
    private static final int OUR_PORT = 1790;
    private static final int THEIR_PORT = 1791;

    private final Stage stage = new Stage();
    private final boolean isRouted;
    private Scene scene;
    private Wire wire;
    private Bird bird;
    private Frr frr;
    private Exabgp exabgp;

    private Encounter(boolean isRouted, Scene scene) {
        this.isRouted = isRouted;
        this.scene = scene;
    }

    private static Scene scene(String ours, String theirs) {
        return new Scene(ours, theirs, OUR_PORT, THEIR_PORT, ours.contains(":") ? "ipv6 unicast" : "ipv4 unicast");
    }

    /** With both on one cable. */
    static Encounter onLink(String ours, String theirs) {
        return new Encounter(false, scene(ours, theirs));
    }

    /** With a router between them. */
    static Encounter routed(String ours, String theirs) {
        return new Encounter(true, scene(ours, theirs));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        stage.beforeEach(context);
        wire = stage.keep(isRouted ? Wire.routed() : Wire.create());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        stage.afterEach(context);
    }

    /** Has this test use other addresses. */
    void between(String ours, String theirs) {
        scene = scene(ours, theirs);
    }

    Stage stage() {
        return stage;
    }

    Wire wire() {
        return wire;
    }

    Bird bird() {
        return bird;
    }

    Exabgp exabgp() {
        return exabgp;
    }

    String state() {
        return stage.state();
    }

    /** BIRD, and us: one of both calls. */
    void meetBird(String theirs, String ours, boolean weCall) throws Exception {
        startBird(scene.bird(theirs, weCall ? "passive;" : "").replace("multihop;", isRouted ? "multihop 2;" : "direct;"));
        startExabgp(ours, weCall);
    }

    void startBird(String configuration) throws Exception {
        bird = stage.bird(configuration, wire.there());
    }

    /** FRR, and us: one of both calls. */
    void meetFrr(String theirs, String ours, boolean weCall) throws Exception {
        var neighbor = " neighbor " + scene.ours() + " ";
        var options = weCall ? "" : neighbor + "port " + OUR_PORT + "\n" + neighbor + "update-source " + scene.theirs() + "\n" + neighbor + "timers connect 1\n";
        var lines = scene.frr()
                .replace(neighbor + "ebgp-multihop\n", theirs.startsWith("ttl-security") ? "" : neighbor + "ebgp-multihop\n")
                .replace(neighbor + "passive\n", weCall ? neighbor + "passive\n" : options)
                .replace(" address-family", neighbor + theirs + "\n address-family");
        frr = stage.frr(scene, lines, wire.there());
        startExabgp(ours, weCall);
    }

    private void startExabgp(String statements, boolean weCall) throws Exception {
        var how = weCall ? statements : statements + " passive; listen " + OUR_PORT + ";";
        startExabgp(scene.configuration(List.of(), how, "static { route " + ourPrefix() + " next-hop self; }").replaceAll("(?s)api \\{.*?receive.*?\\}\\s*\\}", ""), Map.of());
    }

    void startExabgp(String configuration, Map<String, String> options) throws Exception {
        var all = new HashMap<>(options);
        all.put("exabgp_tcp_port", Integer.toString(THEIR_PORT));
        exabgp = stage.exabgp(configuration, all, wire.here());
    }

    /** What we announce. */
    String ourPrefix() {
        return scene.isIpv4() ? "192.0.2.0/24" : "2001:db8:a::/48";
    }

    boolean isUp() throws Exception {
        return bird == null ? frr.ask("show bgp " + scene.family()).contains(ourPrefix()) : bird.established("peer");
    }

    void comesUp() throws Exception {
        Await.until("the session is up", this::isUp, this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }

    /** Packets are refused again and again, on our side or theirs, and the session is not up. */
    void staysDown(boolean ours, String counter) throws Exception {
        Await.until("packets are refused", () -> wire.counter(ours, counter) >= REFUSED, () -> counter + ": " + state());
        neverUp();
    }

    /** Packets for the other side leave through an interface of ours, again and again, and the session is not up. */
    void goesAstray(String device, long before) throws Exception {
        Await.until("packets leave through " + device, () -> wire.sent(device) >= before + REFUSED, this::state);
        neverUp();
    }

    void neverUp() throws Exception {
        assertFalse(isUp(), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
        assertFalse(isUp(), this::state);
    }
}
