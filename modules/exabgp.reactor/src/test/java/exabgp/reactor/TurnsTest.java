package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.ProgramPaths;
import exabgp.session.Opening;
import exabgp.session.RouteSource;
import exabgp.session.Session;
import exabgp.session.SessionEvents;
import exabgp.wire.address.Ip;
import java.lang.reflect.Proxy;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose connection counts, step by step. */
class TurnsTest {
    private static final Settings SETTINGS = Settings.defaults("test", _ -> {});
    private static final Ip LOCAL = Ip.parse("192.0.2.9");

    private final NeighborConfig neighbor = neighbor();
    private final Turns turns = new Turns(neighbor, false, false, 0, (_, why) -> {
        throw new AssertionError(why);
    });

    private static NeighborConfig neighbor() {
        String text = "neighbor 192.0.2.1 { router-id 1.2.3.4; local-as 65000; peer-as 65001; }\n";
        ConfigContext context = new ConfigContext(Encoder.JSON, false, new ProgramPaths(Path.of("/"), null, List.of()));
        return assertInstanceOf(ConfigResult.Loaded.class, ConfigReader.read("test", text, Path.of("/"), context)).configuration().neighbors().getFirst();
    }

    /** A session that is not run. */
    private Session session(Opening opening) {
        return new Session(Offer.of(neighbor, SETTINGS), opening, silent(SessionEvents.class), silent(RouteSource.class));
    }

    private static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new AssertionError(method);
        }));
    }

    @Test
    void aConnectionThatCameBeforeOursWasBegunIsTakenInItsPlace() throws Exception {
        Opening ours = turns.next();
        assertInstanceOf(Opening.Dial.class, ours);
        try (SocketChannel theirs = SocketChannel.open()) {
            assertNull(turns.incoming(theirs, LOCAL));
            // else it would wait behind ours, and ours at the other end likewise
            assertFalse(turns.begin(session(ours), ours));
            Opening next = turns.next();
            assertSame(theirs, assertInstanceOf(Opening.Accepted.class, next).channel());
            assertTrue(turns.begin(session(next), next));
        }
    }
}
