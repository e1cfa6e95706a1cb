package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles (RFC 9234) between the image and a real BIRD. */
class BirdRoleTest {
    private static final String ROUTES = """
            static {
                route 192.0.2.0/24 next-hop 10.0.0.9;
                route 203.0.113.0/24 next-hop 10.0.0.9 otc 65008;
            }""";

    @TempDir
    private Path directory;

    private Bird bird;
    private Exabgp exabgp;

    @BeforeEach
    void needsBird() {
        Bird.assume();
    }

    @AfterEach
    void end() {
        if (exabgp != null) {
            exabgp.close();
        }
        if (bird != null) {
            bird.close();
        }
    }

    @Test
    void aProviderTakesWhatItsCustomerMaySend() throws Exception {
        start("provider", "role customer; role-strict;");
        awaitRoute("192.0.2.0/24");
        assertTrue(bird.ask("show protocols all peer").contains("Role: customer"), this::state);
        assertFalse(bird.route("192.0.2.0/24").contains("BGP.otc"), this::state);
        assertFalse(bird.route("203.0.113.0/24").contains("unicast"), this::state);
    }

    @Test
    void whatGoesToACustomerIsMarked() throws Exception {
        start("customer", "role provider;");
        awaitRoute("203.0.113.0/24");
        awaitRoute("192.0.2.0/24");
        assertTrue(bird.route("192.0.2.0/24").contains("BGP.otc: " + Scene.OUR_AS), this::state);
        assertTrue(bird.route("203.0.113.0/24").contains("BGP.otc: 65008"), this::state);
    }

    @Test
    void twoProvidersDoNotGetTogether() throws Exception {
        start("provider", "role provider;");
        Await.until("BIRD tells of the roles", () -> bird.ask("show protocols all peer").contains("Role mismatch"), this::state);
        assertFalse(bird.established("peer"), this::state);
    }

    private void start(String theirRole, String ours) throws Exception {
        var scene = Scene.ipv4();
        bird = Bird.start(directory, scene.bird("passive;", "local role " + theirRole + ";", "require roles yes;"));
        exabgp = scene.connecting(directory, scene.configuration(List.of(), "capability { " + ours + " }", ROUTES));
    }

    private void awaitRoute(String prefix) throws Exception {
        Await.until("BIRD has " + prefix, () -> bird.route(prefix).contains("peer "), this::state);
    }

    private String state() {
        return "BIRD: " + bird.err() + "\nexabgp: " + exabgp.err();
    }
}
