package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A session over a {@link Wire}, of the image on our side and of BIRD or FRR on the other. That it never comes up is seen by the packets that the kernel refused instead. Closing it
 * ends the programs and takes the wire away.
 */
final class Encounter {
    private static final long REFUSED = 2;
    private static final int OUR_PORT = 1790;
    private static final int THEIR_PORT = 1791;

    private final Path directory;
    private final Wire wire;
    private final Scene scene;
    private final String reach;
    private Bird bird;
    private Frr frr;
    private Exabgp exabgp;

    private Encounter(Path directory, Wire wire, Scene scene, String reach) {
        this.directory = directory;
        this.wire = wire;
        this.scene = scene;
        this.reach = reach;
    }

    private static Scene scene(String ours, String theirs) {
        return new Scene(ours, theirs, OUR_PORT, THEIR_PORT, ours.contains(":") ? "ipv6 unicast" : "ipv4 unicast");
    }

    /** With both on one cable. */
    static Encounter onLink(Path directory, String ours, String theirs) throws IOException, InterruptedException {
        return new Encounter(directory, Wire.create(), scene(ours, theirs), "direct;");
    }

    /** With a router between them. */
    static Encounter routed(Path directory, String ours, String theirs) throws IOException, InterruptedException {
        return new Encounter(directory, Wire.routed(), scene(ours, theirs), "multihop 2;");
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
        return (bird == null ? "" : "BIRD: " + bird.err()) + (frr == null ? "" : "FRR: " + frr.out() + frr.err()) + (exabgp == null ? "" : "\nexabgp: " + exabgp.err());
    }

    /** BIRD, and us: one of both calls. */
    void meetBird(String theirs, String ours, boolean weCall) throws Exception {
        Bird.assume();
        startBird(scene.bird(theirs, weCall ? "passive;" : "").replace("multihop;", reach));
        startExabgp(ours, weCall);
    }

    void startBird(String configuration) throws Exception {
        bird = Bird.start(directory, configuration, wire.there());
    }

    /** FRR, and us: one of both calls. */
    void meetFrr(String theirs, String ours, boolean weCall) throws Exception {
        Frr.assume();
        var neighbor = " neighbor " + scene.ours() + " ";
        var options = weCall ? "" : neighbor + "port " + OUR_PORT + "\n" + neighbor + "update-source " + scene.theirs() + "\n" + neighbor + "timers connect 1\n";
        var lines = scene.frr()
                .replace(neighbor + "ebgp-multihop\n", theirs.startsWith("ttl-security") ? "" : neighbor + "ebgp-multihop\n")
                .replace(neighbor + "passive\n", weCall ? neighbor + "passive\n" : options)
                .replace(" address-family", neighbor + theirs + "\n address-family");
        frr = Frr.start(directory, scene, lines, wire.there());
        startExabgp(ours, weCall);
    }

    private void startExabgp(String statements, boolean weCall) throws Exception {
        var how = weCall ? statements : statements + " passive; listen " + OUR_PORT + ";";
        startExabgp(scene.configuration(List.of(), how, "static { route " + ourPrefix() + " next-hop self; }").replaceAll("(?s)api \\{.*?receive.*?\\}\\s*\\}", ""), Map.of());
    }

    void startExabgp(String configuration, Map<String, String> options) throws Exception {
        var all = new HashMap<>(options);
        all.put("exabgp_tcp_port", Integer.toString(THEIR_PORT));
        exabgp = Exabgp.start(directory, configuration, all, wire.here());
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

    void close() throws IOException, InterruptedException {
        if (exabgp != null) {
            exabgp.close();
        }
        if (bird != null) {
            bird.close();
        }
        if (frr != null) {
            frr.close();
        }
        wire.close();
    }
}
