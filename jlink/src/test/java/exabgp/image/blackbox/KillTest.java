package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.Timeout;

/**
 * {@code kill -9} of helpers, of the daemon and of its peer at random moments. Each run of a helper announces the same prefixes with the number of the run as MED, a few at a time; whatever
 * happens, the peer ends up with those of the last run of each, and nothing else is left. How many rounds of three kills: {@code -Dexabgp.kills=N}.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("exabgp.kills", 4);
    private static final int HELPERS = 3;
    private static final int ROUTES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern MED = Pattern.compile("BGP\\.med: (\\d+)");

    private final Random random = new Random(Long.getLong("exabgp.kills.seed", 1));

    @RegisterExtension
    private final Stage stage = new Stage();

    private Scene scene;
    private Bird bird;
    private Exabgp exabgp;

    @BeforeEach
    void start() throws Exception {
        scene = Scene.ipv4();
        for (int i = 0; i < HELPERS; i++) {
            Files.writeString(stage.file("run" + i), "0\n");
        }
        startBird();
        startDaemon();
    }

    private void startBird() throws Exception {
        bird = stage.bird(scene.bird("passive;"));
    }

    private void startDaemon() throws IOException {
        List<Helper> helpers = new ArrayList<>();
        for (int i = 0; i < HELPERS; i++) {
            helpers.add(helper(i));
        }
        exabgp = stage.connecting(scene, scene.configuration(helpers));
    }

    /** One that announces its routes, has a child which neither reads nor writes, and then waits for the end of its input. */
    private Helper helper(int number) throws IOException {
        return stage.running("helper" + number, """
                cd '%1$s'
                read -r run <run%2$d
                run=$((run + 1))
                echo $run >draft%2$d && mv draft%2$d run%2$d
                sleep 100000 >/dev/null </dev/null 2>&1 &
                i=0
                while [ $i -lt %3$d ]; do
                    echo "announce route 10.%2$d.$i.0/24 next-hop 10.0.0.9 med $run"
                    i=$((i + 1))
                    if [ $((i %% 20)) -eq 0 ]; then sleep 0.02; fi
                done
                exec cat >/dev/null
                """.formatted(stage.directory(), number, ROUTES));
    }

    private int run(int helper) throws IOException {
        return Integer.parseInt(Files.readString(stage.file("run" + helper)).strip());
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everythingComesBackAndNothingIsLeft() throws Exception {
        converge("at first");
        int threads = exabgp.proc().threads();
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> killed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                killed.add(kill());
                TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
            }
            converge("round " + round + " " + killed);
        }
        // those of the pool grow with the work; one more for each life of a helper or a session would be hundreds
        int most = threads + 24;
        Await.until("no more than " + most + " threads", () -> exabgp.proc().threads() <= most, () -> threadNames() + stage.state());
        exabgp.terminate();
        Await.until("nothing is left of the helpers", () -> marked().isEmpty(), () -> marked().toString());
    }

    private String kill() throws Exception {
        int what = random.nextInt(6);
        if (what == 0) {
            exabgp.signal("KILL");
            exabgp.exit();
            startDaemon();
            return "daemon";
        }
        if (what == 1) {
            bird.signal("KILL");
            bird.exit();
            startBird();
            return "peer";
        }
        List<ProcessHandle> family = ProcessHandle.of(exabgp.pid()).orElseThrow().descendants().toList();
        if (!family.isEmpty()) {
            family.get(random.nextInt(family.size())).destroyForcibly();
        }
        return "helper";
    }

    private void converge(String when) throws Exception {
        Await.until(when + ": each helper runs", PATIENCE, this::helpersRun, stage::state);
        Await.until(when + ": BIRD has the routes of the last runs", PATIENCE, () -> expected().equals(told()), this::difference);
        Await.until(when + ": no process but the helpers and their children", PATIENCE, () -> marked().size() <= 2 * HELPERS, () -> marked() + stage.state());
        Await.until(when + ": no zombie", PATIENCE, () -> zombies().isEmpty(), () -> zombies() + stage.state());
    }

    /** Helpers that died too often are started again by a reload. */
    private boolean helpersRun() throws Exception {
        long running = ProcessHandle.of(exabgp.pid()).orElseThrow().children().filter(ProcessHandle::isAlive).count();
        if (running < HELPERS && givenUp()) {
            exabgp.signal("USR1");
        }
        return running == HELPERS;
    }

    /** Whether the last word about a helper of this daemon is that it is not started again. */
    private boolean givenUp() {
        var log = exabgp.err().lines().filter(line -> line.contains(" " + exabgp.pid() + " ")).toList();
        for (int i = 0; i < HELPERS; i++) {
            String name = "helper helper" + i + " ";
            if (log.stream().filter(line -> line.contains(name)).reduce("", (_, line) -> line).contains("ended too often")) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Integer> expected() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        for (int helper = 0; helper < HELPERS; helper++) {
            for (int i = 0; i < ROUTES; i++) {
                expected.put("10." + helper + "." + i + ".0/24", run(helper));
            }
        }
        return expected;
    }

    /** The MED of each prefix at BIRD. */
    private Map<String, Integer> told() throws Exception {
        Map<String, Integer> told = new TreeMap<>();
        String prefix = "";
        for (String line : bird.ask("show route all protocol peer").lines().toList()) {
            if (line.startsWith("10.")) {
                prefix = line.substring(0, line.indexOf(' '));
            }
            var med = MED.matcher(line);
            if (med.find()) {
                told.put(prefix, Integer.parseInt(med.group(1)));
            }
        }
        return told;
    }

    /** The processes that bear the mark of a helper in their environment. */
    private List<String> marked() {
        List<String> found = new ArrayList<>();
        String ours = "EXABGP_ETC=" + stage.directory();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String environment = environment(process);
                if (environment.contains("EXABGP_HELPER=") && environment.contains(ours)) {
                    found.add(process.getFileName() + " " + Child.text(process.resolve("cmdline")).replace('\0', ' '));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // it is gone
            return "";
        }
    }

    /** Children that the daemon does not wait for. A child of a helper that was killed is the affair of the helper. */
    private List<String> zombies() {
        return ProcessHandle.of(exabgp.pid()).orElseThrow().children().map(p -> Child.text(Path.of("/proc", Long.toString(p.pid()), "status")))
                .filter(status -> status.contains("State:\tZ")).toList();
    }

    private String threadNames() {
        try {
            return exabgp.proc().threadNames().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String difference() {
        try {
            var expected = expected();
            var told = told();
            var wrong = new TreeMap<>(expected);
            wrong.entrySet().removeIf(entry -> entry.getValue().equals(told.get(entry.getKey())));
            return "expected of " + expected.size() + " differ " + wrong + "\n" + told.size() + " told\n" + stage.state();
        } catch (Exception e) {
            return e + stage.state();
        }
    }
}
