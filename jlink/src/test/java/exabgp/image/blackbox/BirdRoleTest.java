package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Roles (RFC 9234) between the image and a real BIRD. */
class BirdRoleTest {
    private static final String ROUTES = """
            static {
                route 192.0.2.0/24 next-hop 10.0.0.9;
                route 203.0.113.0/24 next-hop 10.0.0.9 otc 65008;
            }""";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;

    @Test
    void aProviderTakesWhatItsCustomerMaySend() throws Exception {
        start("provider", "role customer; role-strict;");
        awaitRoute("192.0.2.0/24");
        assertTrue(bird.ask("show protocols all peer").contains("Role: customer"), stage::state);
        assertFalse(bird.route("192.0.2.0/24").contains("BGP.otc"), stage::state);
        assertFalse(bird.route("203.0.113.0/24").contains("unicast"), stage::state);
    }

    @Test
    void whatGoesToACustomerIsMarked() throws Exception {
        start("customer", "role provider;");
        awaitRoute("203.0.113.0/24");
        awaitRoute("192.0.2.0/24");
        assertTrue(bird.route("192.0.2.0/24").contains("BGP.otc: " + Scene.OUR_AS), stage::state);
        assertTrue(bird.route("203.0.113.0/24").contains("BGP.otc: 65008"), stage::state);
    }

    @Test
    void twoProvidersDoNotGetTogether() throws Exception {
        start("provider", "role provider;");
        Await.until("BIRD tells of the roles", () -> bird.ask("show protocols all peer").contains("Role mismatch"), stage::state);
        assertFalse(bird.established("peer"), stage::state);
    }

    private void start(String theirRole, String ours) throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(scene.bird("passive;", "local role " + theirRole + ";", "require roles yes;"));
        stage.connecting(scene, scene.configuration(List.of(), "capability { " + ours + " }", ROUTES));
    }

    private void awaitRoute(String prefix) throws Exception {
        Await.until("BIRD has " + prefix, () -> bird.route(prefix).contains("peer "), stage::state);
    }
}
