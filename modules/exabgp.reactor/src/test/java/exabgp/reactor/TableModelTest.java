package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.family.Family;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two helpers and two peers of a running reactor: random commands, connections lost, refreshes and reloads, against a plain map. After each sequence every peer has what the map says. How
 * many sequences: {@code -Dexabgp.sequences=N}, and where they begin: {@code -Dexabgp.sequences.seed=N}.
 */
class TableModelTest {
    private static final int SEQUENCES = Integer.getInteger("exabgp.sequences", 100);
    private static final int SEED = Integer.getInteger("exabgp.sequences.seed", 0);
    private static final List<String> HELPERS = List.of("first", "second");
    private static final List<String> PEERS = List.of("127.0.0.2", "127.0.0.3");
    private static final String MARK = "172.31.255.255/32";

    @TempDir
    Path directory;

    private String processes;
    private final int[] holdTimes = {180, 180};
    private final List<TableModel> models = List.of(new TableModel(), new TableModel());
    private final List<PipedHelper> helpers = new ArrayList<>();
    private final List<FarTable> far = new ArrayList<>();
    private RunningReactor running;
    private int marks;
    private Random random = new Random(SEED);

    @BeforeEach
    void start() throws IOException, InterruptedException {
        int port = RunningReactor.freePort();
        processes = PipedHelper.section(directory, HELPERS.get(0)) + PipedHelper.section(directory, HELPERS.get(1));
        models.forEach(model -> model.configure(random));
        models.forEach(TableModel::reload);
        running = RunningReactor.start(directory, RunningReactor.listening("127.0.0.1", port), configuration());
        for (String name : HELPERS) {
            helpers.add(PipedHelper.of(directory, name));
        }
        far.add(new FarTable(PEERS.get(0), port, false));
        far.add(new FarTable(PEERS.get(1), port, true));
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
        for (PipedHelper helper : helpers) {
            helper.close();
        }
        for (FarTable table : far) {
            table.close();
        }
    }

    private String configuration() {
        StringBuilder text = new StringBuilder(processes);
        for (int i = 0; i < PEERS.size(); i++) {
            text.append("""
                    neighbor %s {
                      router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; passive; hold-time %d; group-updates %s;
                      family { ipv4 unicast; ipv6 unicast; }
                      capability { route-refresh; }
                      api { processes [ first second ]; }
                      static { %s }
                    }
                    """.formatted(PEERS.get(i), holdTimes[i], i == 0 ? "true" : "false", models.get(i).statements()));
        }
        return text.toString();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everyPeerHasWhatWasCommanded() throws IOException {
        for (int seed = SEED; seed < SEED + SEQUENCES; seed++) {
            random = new Random(seed);
            for (int step = 1 + random.nextInt(20); step > 0; step--) {
                step();
            }
            for (int i = 0; i < PEERS.size(); i++) {
                compare(i, "sequence " + seed);
            }
        }
    }

    private void step() throws IOException {
        int peer = random.nextInt(PEERS.size());
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> bursts();
            case 5 -> helpers.getFirst().command("rib flush out");
            case 6 -> refresh(peer);
            case 7 -> reconnect(peer);
            case 8 -> connect(peer);
            case 9 -> reload();
            case 10 -> watchdog();
            case 11 -> clear();
            default -> throw new AssertionError();
        }
    }

    /** Both helpers write at the same time, about different prefixes. */
    private void bursts() throws IOException {
        List<List<String>> bursts = new ArrayList<>();
        for (int helper = 0; helper < HELPERS.size(); helper++) {
            List<String> burst = new ArrayList<>();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                burst.add(command(helper));
            }
            bursts.add(burst);
        }
        for (int helper = 0; helper < HELPERS.size(); helper++) {
            helpers.get(helper).write(bursts.get(helper));
        }
        for (int helper = 0; helper < HELPERS.size(); helper++) {
            helpers.get(helper).done(bursts.get(helper));
        }
    }

    /** A command of a helper, which the models follow. */
    private String command(int helper) {
        int peer = random.nextInt(3);
        List<TableModel> meant = peer == 2 ? models : List.of(models.get(peer));
        String whom = switch (random.nextInt(3)) {
            case 0 -> peer == 2 ? "" : "neighbor " + PEERS.get(peer) + " ";
            case 1 -> peer == 2 ? "neighbor * " : "neighbor " + PEERS.get(peer) + " peer-as 65001 ";
            default -> peer == 2 ? "peer * " : "peer " + PEERS.get(peer) + " ";
        };
        String prefix = TableModel.Words.prefix(random, helper);
        String sync = random.nextInt(6) == 0 ? " sync" : "";
        if (random.nextInt(3) == 0) {
            meant.forEach(model -> model.withdraw(prefix));
            return whom + "withdraw route " + prefix + sync;
        }
        String value = TableModel.Words.value(random, prefix);
        if (random.nextInt(4) == 0) {
            String more = "10." + helper + "." + random.nextInt(8) + ".0/24";
            if (!prefix.contains(":")) {
                meant.forEach(model -> model.announce(prefix, value));
                meant.forEach(model -> model.announce(more, value));
                return whom + "announce attributes next-hop " + value + " nlri " + prefix + " " + more + sync;
            }
        }
        meant.forEach(model -> model.announce(prefix, value));
        return whom + "announce route " + prefix + " next-hop " + value + sync;
    }

    private void refresh(int peer) throws IOException {
        if (far.get(peer).isUp()) {
            far.get(peer).refresh(random.nextBoolean() ? Family.IPV4_UNICAST : Family.IPV6_UNICAST);
        }
    }

    private void reconnect(int peer) throws IOException {
        if (far.get(peer).isUp()) {
            far.get(peer).disconnect(random.nextBoolean());
        }
    }

    private void connect(int peer) throws IOException {
        if (!far.get(peer).isUp()) {
            far.get(peer).connect();
        }
    }

    private void watchdog() throws IOException {
        String name = "dog" + random.nextInt(2);
        boolean in = random.nextBoolean();
        models.forEach(model -> model.watchdog(name, in));
        helpers.getFirst().command((in ? "announce" : "withdraw") + " watchdog " + name);
    }

    private void clear() throws IOException {
        if (random.nextInt(3) == 0) {
            models.forEach(TableModel::clear);
            helpers.getFirst().command("rib clear out");
        }
    }

    /** Other routes for both peers, and for some another session. */
    private void reload() throws IOException {
        boolean[] replaced = new boolean[PEERS.size()];
        for (int i = 0; i < PEERS.size(); i++) {
            TableModel model = models.get(i);
            Map<String, String> before = model.configured();
            replaced[i] = random.nextInt(4) == 0;
            if (random.nextInt(4) > 0) {
                model.configure(random);
            }
            if (replaced[i]) {
                holdTimes[i] ^= 1;
                model.replace(before);
            } else {
                model.reload();
            }
        }
        running.configure(configuration());
        // the reload is done before the next command
        helpers.getFirst().command("daemon reload");
        helpers.getFirst().command("version");
        for (int i = 0; i < PEERS.size(); i++) {
            if (replaced[i] && far.get(i).isUp()) {
                far.get(i).ended();
            }
        }
    }

    /** Two marks, of which the second comes when everything before the first was written. */
    private void compare(int peer, String sequence) throws IOException {
        connect(peer);
        String value = "";
        for (int i = 0; i < 2; i++) {
            value = "192.0.2.9 med " + ++marks;
            helpers.getFirst().command("neighbor " + PEERS.get(peer) + " announce route " + MARK + " next-hop " + value + " sync");
        }
        Map<String, String> told = new TreeMap<>(far.get(peer).await(MARK, value));
        told.remove(MARK);
        assertEquals(new TreeMap<>(models.get(peer).announced()), told, sequence + " " + PEERS.get(peer));
    }
}
