package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import exabgp.cli.arguments.Arguments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The health check with a daemon that the test plays. */
@Timeout(60)
class HealthCheckTest {
    private static final String UP = "peer * announce route 192.0.2.1/32 next-hop self med 100";
    private static final String GONE = "peer * withdraw route 192.0.2.1/32 next-hop self";

    @TempDir
    private Path directory;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final PipedInputStream told = new PipedInputStream();
    private final BufferedReader commands = new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8));
    private final PipedOutputStream answers = new PipedOutputStream();
    private final Thread work;
    private final List<String> options = new ArrayList<>(List.of("--ip", "192.0.2.1", "--no-ip-setup", "--interval", "0.02", "--fast-interval", "0.01"));

    HealthCheckTest() throws IOException {
        var out = new PrintStream(new PipedOutputStream(told), true, StandardCharsets.UTF_8);
        var in = new PipedInputStream(answers);
        work = new Thread(() -> {
            try (out) {
                var check = HealthCheck.prepare(OptionReader.read(Arguments.parse(Options.SYNTAX, options), true), in, out, stop);
                assertNotNull(check);
                check.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private void start(String... more) {
        options.addAll(List.of(more));
        work.start();
    }

    @AfterEach
    void end() throws Exception {
        answers.close();
        stop.countDown();
        work.join();
    }

    private void answer(String line) throws IOException {
        answers.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        answers.flush();
    }

    /** The next command, which is acknowledged. */
    private String next() throws IOException {
        var command = String.valueOf(commands.readLine());
        answer("done");
        return command;
    }

    /** The next one that is not this. */
    private String after(String command) throws IOException {
        var next = next();
        while (next.equals(command)) {
            next = next();
        }
        return next;
    }

    private Path flag() throws IOException {
        return Files.writeString(directory.resolve("flag"), "");
    }

    @Test
    void aServiceComesAndGoesWithItsCheck() throws Exception {
        var flag = flag();
        start("--command", "test -e " + flag);
        assertEquals(UP, next());
        assertEquals(UP, next(), "it is told again and again");
        Files.delete(flag);
        assertEquals(UP.replace("100", "1000"), after(UP));
        flag();
        assertEquals(UP, after(UP.replace("100", "1000")));
        stop.countDown();
        assertEquals(GONE, after(UP));
        assertEquals("null", next());
    }

    @Test
    void aRouteIsWithdrawnOnceAndOnceMoreAtTheEnd() throws Exception {
        var looks = directory.resolve("looks");
        start("--command", "echo >>" + looks + "; exit 1", "--withdraw-on-down");
        assertEquals(GONE, next());
        var before = Files.size(looks);
        while (Files.size(looks) < before + 5) {
            Thread.sleep(5);
        }
        stop.countDown();
        assertEquals(GONE, next());
        assertEquals("null", next());
    }

    @Test
    void withDebounceOnlyChangesAreTold() throws Exception {
        var flag = flag();
        var looks = directory.resolve("looks");
        start("--command", "echo >>" + looks + "; test -e " + flag, "--debounce", "--rise", "1");
        assertEquals(UP, next());
        while (Files.size(looks) < 5) {
            Thread.sleep(5);
        }
        Files.delete(flag);
        assertEquals(UP.replace("100", "1000"), next());
    }

    @Test
    void aRefusedCommandIsTriedAgainEvenWithDebounce() throws Exception {
        start("--debounce", "--rise", "1");
        assertEquals(UP, commands.readLine());
        answer("error: no neighbors match");
        answer("error");
        assertEquals(UP, next());
    }

    @Test
    void theFileDisablesTheService() throws Exception {
        var disable = directory.resolve("disable");
        start("--disable", disable.toString(), "--rise", "1");
        assertEquals(UP, next());
        Files.writeString(disable, "");
        assertEquals(UP.replace("100", "500"), after(UP));
        Files.delete(disable);
        assertEquals(UP, after(UP.replace("100", "500")));
    }

    @Test
    void aDaemonThatStopsIsNotWaitedFor() throws Exception {
        start("--rise", "1", "--debounce");
        assertEquals(UP, next());
        answer("shutdown 12 11");
        work.join(4000);
        assertEquals(Thread.State.TERMINATED, work.getState(), "the answer that never comes is waited for");
        assertEquals(List.of(GONE), commands.readAllLines());
    }

    @Test
    void anIntervalOfZeroAnnouncesOnceAndLeavesTheRoute() throws Exception {
        start("--interval", "0", "--execute", "echo $STATE >>" + directory.resolve("states"));
        assertEquals(UP, next());
        assertEquals("null", next());
        work.join();
        assertEquals("RISING\nUP\nEND\n", Files.readString(directory.resolve("states")));
    }

    @Test
    void commandsAreRunAtEveryChange() throws Exception {
        var states = directory.resolve("states");
        var disable = directory.resolve("disable");
        start("--execute", "echo $STATE >>" + states, "--up-execute", "echo up $STATE >>" + states, "--disabled-execute", "echo off >>" + states,
                "--disable", disable.toString(), "--withdraw-on-down");
        assertEquals(UP, next());
        assertEquals("RISING\nUP\nup UP\n", Files.readString(states));
        Files.writeString(disable, "");
        assertEquals(GONE, after(UP));
        while (!Files.readString(states).endsWith("off\n")) {
            Thread.sleep(5);
        }
        stop.countDown();
        assertEquals(GONE, next());
        work.join();
        assertEquals("RISING\nUP\nup UP\nDISABLED\noff\nEXIT\n", Files.readString(states));
    }

    @Test
    void theEndOfTheDaemonIsTheEnd() throws Exception {
        start();
        assertEquals(UP, next());
        answers.close();
        work.join();
        var rest = commands.readAllLines();
        assertEquals(GONE, rest.getLast());
        assertEquals(1, rest.stream().filter(GONE::equals).count());
    }

    @Test
    void aHangingCheckIsAFailure() throws Exception {
        var flag = flag();
        start("--command", "test -e " + flag + " || sleep 1000", "--rise", "1", "--fall", "1", "--timeout", "0.3", "--withdraw-on-down");
        assertEquals(UP, next());
        Files.delete(flag);
        assertEquals(GONE, after(UP));
    }
}
