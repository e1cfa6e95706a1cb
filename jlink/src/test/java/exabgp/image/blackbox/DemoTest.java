package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The newcomer's first minute. */
class DemoTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Child demo;

    private void start() throws Exception {
        demo = stage.keep(new Child("demo", stage.directory(), Map.of("TMPDIR", stage.directory().toString()), List.of(Exabgp.LAUNCHER.toString(), "demo")));
    }

    private String shown() {
        return demo.out() + demo.err();
    }

    @Test
    void itShowsRoutesAndEndsByItself() throws Exception {
        start();
        assertEquals(0, demo.exit(), this::shown);
        assertEquals("", demo.err());
        assertTrue(demo.out().contains("helper says  peer * announce route 192.0.2.0/24"), this::shown);
        assertTrue(demo.out().lines().anyMatch(line -> line.startsWith("router gets  {") && line.contains("\"nlri\": \"192.0.2.0/24\"")), this::shown);
        assertTrue(demo.out().contains("\"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"198.51.100.0/24\" } ] }"), this::shown);
        assertTrue(demo.out().contains("6 commands became 6 updates, which left the router with 4 prefixes"), this::shown);
    }

    @Test
    void itEndsWhenItIsInterrupted() throws Exception {
        start();
        Await.until("the session is up", () -> demo.out().contains("daemon up, router up"), this::shown);
        var family = ProcessHandle.of(demo.pid()).orElseThrow().descendants().toList();
        assertFalse(family.isEmpty());
        demo.signal("INT");
        assertEquals(0, demo.exit(), this::shown);
        assertTrue(demo.out().contains("Stopped"), this::shown);
        Await.until("its helpers are gone", () -> family.stream().allMatch(process -> new Procfs(process.pid()).hasEnded()), this::shown);
    }
}
