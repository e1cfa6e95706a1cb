package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A peer that reads a large first table a bit at a time, while configurations are reloaded and a helper changes routes: in the end it has what a plain map has, and hears of no route out of order.
 * How many sessions: {@code -Dexabgp.slow=N}, and where they begin: {@code -Dexabgp.slow.seed=N}.
 */
@Timeout(300)
class SlowPeerReloadTest {
    private static final int SESSIONS = Integer.getInteger("exabgp.slow", 6);
    private static final int SEED = Integer.getInteger("exabgp.slow.seed", 0);
    private static final String ADDRESS = "127.0.0.2";
    private static final String MARK = "172.31.255.255/32";

    /** Blocks of 256 routes that a configuration may have. */
    private static final int BLOCKS = 12;

    /** Makes an UPDATE so large that the table is beyond what the kernel keeps for a connection. */
    private static final String COMMUNITIES = "community [ " + "65000:1 65000:2 65000:3 65000:4 65000:5 65000:6 65000:7 65000:8 ".repeat(60) + "]";

    @TempDir
    Path directory;

    private final Map<String, String> announced = new TreeMap<>();
    private final Set<String> standing = new HashSet<>();
    private final Map<Integer, Integer> blocks = new TreeMap<>();
    private Random random = new Random(SEED);
    private String process;
    private int port;
    private RunningReactor running;
    private PipedHelper helper;
    private int value;
    private int cutShort;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        port = RunningReactor.freePort();
        process = PipedHelper.section(directory, "helper");
        configure();
        running = RunningReactor.start(directory, RunningReactor.listening("127.0.0.1", port), configuration());
        helper = PipedHelper.of(directory, "helper");
    }

    @AfterEach
    void end() throws IOException {
        helper.close();
        running.close();
    }

    @Test
    void nothingIsLostOrSentOutOfOrder() throws Exception {
        for (int session = SEED; session < SEED + SESSIONS; session++) {
            random = new Random(session);
            try (SlowPeer peer = SlowPeer.connect(ADDRESS, port)) {
                hold(peer, "session " + session);
            }
        }
        // else no reload came while routes of the configuration before it were still to be sent
        assertTrue(cutShort > 0);
    }

    private void hold(SlowPeer peer, String session) throws Exception {
        Set<String> once = new HashSet<>(announced.keySet());
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            peer.read(random.nextInt(300));
            if (random.nextInt(3) > 0) {
                reload();
                once.addAll(announced.keySet());
            } else {
                burst();
            }
        }
        peer.readAll();
        // the second mark comes when everything before the first was written
        helper.command(mark() + " sync");
        helper.command(mark());
        Map<String, String> told = peer.await(MARK, text(value));
        told.remove(MARK);
        helper.command("withdraw route " + MARK);
        assertEquals(announced, told, session);
        assertEquals(List.of(), peer.outOfOrder(), session);
        once.removeAll(peer.heard());
        cutShort += once.size();
    }

    private String mark() {
        return "announce route " + MARK + " next-hop 192.0.2.1 med " + ++value;
    }

    private static String text(int value) {
        return "192.0.2.1 med " + value;
    }

    /** Has other blocks configured: some gone, some new, some with another value. */
    private void configure() {
        Map<String, String> configured = new TreeMap<>();
        for (int block = 0; block < BLOCKS; block++) {
            int choice = random.nextInt(6);
            if (choice == 0) {
                blocks.remove(block);
            } else if (choice < 4 && blocks.containsKey(block)) {
                blocks.put(block, blocks.get(block));
            } else {
                blocks.put(block, ++value);
            }
            for (int route = 0; route < 256 && blocks.containsKey(block); route++) {
                configured.put("10." + block + "." + route + ".0/24", text(blocks.get(block)));
            }
        }
        standing.forEach(prefix -> {
            if (!configured.containsKey(prefix)) {
                announced.remove(prefix);
            }
        });
        standing.clear();
        standing.addAll(configured.keySet());
        announced.putAll(configured);
    }

    private String configuration() {
        StringBuilder routes = new StringBuilder();
        blocks.forEach((block, med) -> routes.append("    route 10.%d.0.0/16 next-hop 192.0.2.1 med %d %s split /24;\n".formatted(block, med, COMMUNITIES)));
        return process + """
                neighbor %s {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; passive; group-updates false;
                  family { ipv4 unicast; ipv6 unicast; }
                  api { processes [ helper ]; }
                  static {
                %s  }
                }
                """.formatted(ADDRESS, routes);
    }

    private void reload() throws IOException {
        configure();
        running.configure(configuration());
        // the reload is done before the next command
        helper.command("daemon reload");
        helper.command("version");
    }

    /** Changes of a helper to routes of its own, and to some of the configuration. */
    private void burst() throws IOException {
        List<String> commands = new ArrayList<>();
        for (int i = random.nextInt(200); i > 0; i--) {
            boolean own = random.nextInt(3) > 0;
            String prefix = own ? "172.16." + random.nextInt(40) + ".0/24" : "10." + random.nextInt(BLOCKS) + "." + random.nextInt(256) + ".0/24";
            if (random.nextInt(3) == 0) {
                announced.remove(prefix);
                standing.remove(prefix);
                commands.add("withdraw route " + prefix);
            } else {
                announced.put(prefix, text(++value));
                commands.add("announce route " + prefix + " next-hop 192.0.2.1 med " + value);
            }
        }
        if (!commands.isEmpty()) {
            helper.write(commands);
            helper.done(commands);
        }
    }
}
