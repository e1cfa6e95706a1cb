package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.reactor.ReactorOrder;
import exabgp.reactor.ReactorOrder.Cause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private final List<ReactorOrder> orders = new ArrayList<>();
    private final Signals signals = new Signals();

    @Test
    void eachSignalIsItsOrder() {
        signals.attach(orders::add);
        for (var name : List.of("TERM", "INT", "HUP", "ALRM", "USR1", "USR2")) {
            signals.raise(name, 1);
        }
        assertEquals(List.of(
                new ReactorOrder.Shutdown(new Cause(1, "SIGTERM")), new ReactorOrder.Shutdown(new Cause(1, "SIGINT")),
                new ReactorOrder.Shutdown(new Cause(1, "SIGHUP")), new ReactorOrder.Restart(new Cause(1, "SIGALRM")),
                new ReactorOrder.Reload(new Cause(1, "SIGUSR1"), false),
                new ReactorOrder.Reload(new Cause(1, "SIGUSR2"), true)), orders);
    }

    @Test
    void signalsBeforeTheReactorAreKeptOnceEach() {
        signals.raise("USR1", 10);
        signals.raise("USR1", 10);
        signals.raise("TERM", 15);
        signals.attach(orders::add);
        assertEquals(List.of(
                new ReactorOrder.Reload(new Cause(10, "SIGUSR1"), false), new ReactorOrder.Shutdown(new Cause(15, "SIGTERM"))), orders);
        assertEquals(0, signals.shutdown().getCount());
    }

    @Test
    void aReloadDoesNotEndAnything() {
        signals.raise("USR1", 10);
        assertEquals(1, signals.shutdown().getCount());
    }
}
