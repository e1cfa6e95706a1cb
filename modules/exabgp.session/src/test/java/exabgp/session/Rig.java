package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.scope.Ticker;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** One session in a thread of its own, with everything a test wants to look at, and a look at what it leaves behind. */
final class Rig implements AutoCloseable {
    static final Asn AS = new Asn(65001);
    static final Ipv4 ROUTER_ID = Ipv4.parse("192.0.2.1");
    static final Timers TIMERS =
            new Timers(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(20), 50, Duration.ofMinutes(8), Duration.ofSeconds(5));

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final AtomicInteger COUNT = new AtomicInteger();

    final String name = "rig-" + COUNT.incrementAndGet() + "-";
    final Set<String> socketsBefore = Leftovers.sockets();
    final ServerSocket server;
    final Session session;
    private final Thread runner;
    private final AtomicReference<SessionEnd> end = new AtomicReference<>();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    private Rig(ServerSocket server, Opening opening, TestConfig config, SessionEvents events, RouteSource routes, Ticker ticker) {
        this.server = server;
        session = new Session(config.name(name).build(), opening, events, routes, ticker);
        runner = Thread.ofVirtual().name(name + " owner").start(() -> {
            try {
                end.set(session.run());
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
    }

    static Rig dialing(SessionEvents events, RouteSource routes) throws IOException {
        return dialing(events, routes, TIMERS, Ticker.SYSTEM);
    }

    static Rig dialing(SessionEvents events, RouteSource routes, Timers timers, Ticker ticker) throws IOException {
        ServerSocket server = ScriptedPeer.listen();
        return dialing(server, TestConfig.to(server).timers(timers), events, routes, ticker);
    }

    static Rig dialing(ServerSocket server, TestConfig config, SessionEvents events, RouteSource routes) {
        return dialing(server, config, events, routes, Ticker.SYSTEM);
    }

    static Rig dialing(ServerSocket server, TestConfig config, SessionEvents events, RouteSource routes, Ticker ticker) {
        return new Rig(server, new Opening.Dial(), config, events, routes, ticker);
    }

    static Rig opened(ServerSocket server, Opening opening, SessionEvents events, RouteSource routes) {
        return new Rig(server, opening, TestConfig.to(server), events, routes, Ticker.SYSTEM);
    }

    /** Time that passes so many times as fast. */
    static Ticker fast(int times) {
        return new Ticker() {
            @Override
            public long now() {
                return System.nanoTime() * times;
            }

            @Override
            public long real(long nanos) {
                return nanos / times + 1;
            }
        };
    }

    ScriptedPeer accept() throws Exception {
        return ScriptedPeer.accept(server);
    }

    /** How the session ended, once it has; nothing of it may be left then. */
    SessionEnd end() throws InterruptedException {
        assertTrue(runner.join(PATIENCE), () -> "the session did not end: " + Leftovers.threads(name));
        assertEquals(State.IDLE, session.state());
        assertEquals(null, thrown.get());
        assertEquals(List.of(), Leftovers.threads(name));
        return assertNotNullEnd();
    }

    /** The hard stop. */
    void interrupt() throws InterruptedException {
        runner.interrupt();
        assertTrue(runner.join(PATIENCE), () -> "the session did not end: " + Leftovers.threads(name));
        assertTrue(thrown.get() instanceof InterruptedException, () -> "not an interrupt: " + thrown.get());
        assertEquals(List.of(), Leftovers.threads(name));
    }

    /** The threads of the session as they are now. */
    List<String> threads() {
        return Leftovers.threads(name);
    }

    /** Once the far end is closed, too: no thread and no socket. */
    void assertNothingLeft() {
        Leftovers.assertNone(name, socketsBefore);
    }

    boolean isRunning() {
        return runner.isAlive();
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertFalse(System.nanoTime() > until, what);
            Thread.sleep(2);
        }
    }

    void awaitState(State state) throws InterruptedException {
        await("never " + state, () -> session.state() == state);
    }

    @Override
    public void close() throws IOException {
        runner.interrupt();
        try {
            runner.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            server.close();
        }
    }

    private SessionEnd assertNotNullEnd() {
        assertNotNull(end.get());
        return end.get();
    }
}
