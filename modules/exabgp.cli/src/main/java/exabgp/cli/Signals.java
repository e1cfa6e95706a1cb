package exabgp.cli;

import exabgp.reactor.ReactorOrder;
import exabgp.reactor.ReactorOrder.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns signals into orders. The JVM calls a handler on a thread of its own, so nothing here waits. Signals that come
 * before there is a reactor are kept, one of each kind.
 */
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final List<String> HANDLED = List.of("TERM", "INT", "HUP", "ALRM", "USR1", "USR2");

    private final ReentrantLock lock = new ReentrantLock();
    private final List<ReactorOrder> early = new ArrayList<>();
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private @Nullable Consumer<ReactorOrder> reactor;

    /** Handles the six signals from now on, for the life of the process. */
    void install() {
        for (var name : HANDLED) {
            Signal.handle(new Signal(name), this::received);
        }
    }

    /** Lets SIGINT pass without effect. */
    static void ignoreInterrupt() {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    }

    /** Hands over what came so far and everything later; called once there is a reactor. */
    void attach(Consumer<ReactorOrder> target) {
        lock.lock();
        try {
            reactor = target;
            early.forEach(target);
            early.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Opens when the first signal came that ends the daemon. */
    CountDownLatch shutdown() {
        return shutdown;
    }

    private void received(Signal signal) {
        raise(signal.getName(), signal.getNumber());
    }

    /** Does what a signal does; also for a signal that was only asked for. */
    void raise(String name, int number) {
        var order = order(name, new Cause(number, "SIG" + name));
        LOG.info("received SIG{}", name);
        if (order instanceof ReactorOrder.Shutdown) {
            shutdown.countDown();
        }
        lock.lock();
        try {
            if (reactor != null) {
                reactor.accept(order);
            } else if (early.stream().noneMatch(order::equals)) {
                early.add(order);
            }
        } finally {
            lock.unlock();
        }
    }

    private static ReactorOrder order(String name, Cause cause) {
        return switch (name) {
            case "ALRM" -> new ReactorOrder.Restart(cause);
            case "USR1" -> new ReactorOrder.Reload(cause, false);
            case "USR2" -> new ReactorOrder.Reload(cause, true);
            default -> new ReactorOrder.Shutdown(cause);
        };
    }
}
