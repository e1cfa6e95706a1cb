package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.route;
import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.OctetWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WatchdogsTest {
    private final AdjRibOut rib = new AdjRibOut(Samples.config(V4));
    private final Watchdogs watchdogs = new Watchdogs(rib);

    @Test
    void aTiedRouteIsInUnlessItBeginsWithdrawn() {
        watchdogs.configure(List.of(tied("a", "10.0.0.0/24", false), tied("a", "10.0.1.0/24", true)));
        assertEquals(Set.of("10.0.0.0/24"), announced());
    }

    @Test
    void commandsMoveAllRoutesOfTheirName() {
        watchdogs.configure(List.of(tied("a", "10.0.0.0/24", false), tied("a", "10.0.1.0/24", true), tied("b", "10.0.2.0/24", true)));
        watchdogs.announce("a");
        assertEquals(Set.of("10.0.0.0/24", "10.0.1.0/24"), announced());
        watchdogs.withdraw("a");
        assertEquals(Set.of(), announced());
        watchdogs.announce("b");
        watchdogs.announce("unknown");
        assertEquals(Set.of("10.0.2.0/24"), announced());
    }

    @Test
    void aRouteThatIsOutIsNotWithdrawnAgain() {
        watchdogs.configure(List.of(tied("a", "10.0.0.0/24", true)));
        rib.start(Samples.negotiated(V4), Samples.LOCAL);
        long before = rib.sequence();
        watchdogs.withdraw("a");
        assertEquals(before, rib.sequence());
        rib.stop();
    }

    @Test
    void aTiedRouteIsGroupedWithTheOthersOfTheConfigurationUntilACommandMovesIt() throws InterruptedException {
        rib.replaceConfigured(1, each -> each.accept(route("10.0.0.0/24", 1)));
        watchdogs.configure(List.of(tied("a", "10.0.1.0/24", false), tied("b", "10.0.2.0/24", true)));
        watchdogs.announce("b");
        rib.start(Samples.negotiated(V4), Samples.LOCAL);
        OctetWriter out = new OctetWriter();
        rib.next(out, Duration.ZERO);
        FarEnd far = new FarEnd(Samples.negotiated(V4));
        far.receive(out);
        assertEquals(List.of("announce 10.0.0.0/24 10.0.1.0/24 med 1", "announce 10.0.2.0/24 med 1", "eor ipv4 unicast"), far.lines());
        rib.stop();
    }

    @Test
    void aReloadLeavesInWhatIsInAndOutWhatIsOut() {
        watchdogs.configure(List.of(tied("a", "10.0.0.0/24", false), tied("a", "10.0.1.0/24", false), tied("b", "10.0.2.0/24", true)));
        watchdogs.withdraw("a");
        watchdogs.announce("b");
        watchdogs.configure(List.of(tied("a", "10.0.0.0/24", false), tied("b", "10.0.2.0/24", true), tied("b", "10.0.3.0/24", true)));
        assertEquals(Set.of("10.0.2.0/24"), announced());
        watchdogs.configure(List.of());
        assertEquals(Set.of(), announced());
    }

    private static Watchdogs.Tied tied(String name, String prefix, boolean withdrawn) {
        return new Watchdogs.Tied(name, route(prefix, 1), withdrawn);
    }

    private Set<String> announced() {
        Set<String> all = new TreeSet<>();
        rib.forEach(route -> all.add(FarEnd.text(route.nlri())));
        return all;
    }
}
