package exabgp.cli.log;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** The log of this process: what every logger asks and writes to. */
public final class Logs {
    private static final AtomicReference<@Nullable Open> CURRENT = new AtomicReference<>();

    private Logs() {}

    /** Begins to log; before this, nothing is logged. Called once, by the thread that starts the program. */
    public static void open(LogSettings settings, Destination destination) {
        CURRENT.set(new Open(settings, new LogQueue(destination)));
    }

    /** Stops logging, waiting a moment until everything was written. */
    public static void close(Duration patience) throws InterruptedException {
        var open = CURRENT.getAndSet(null);
        if (open != null) {
            open.queue.close(patience);
        }
    }

    static boolean wants(Level level, Category category) {
        var open = CURRENT.get();
        return open != null && open.settings.wants(level, category);
    }

    static void say(Level level, Category category, String text) {
        var open = CURRENT.get();
        if (open != null) {
            open.queue.offer(new Line(LocalTime.now(), level, category.label(), text));
        }
    }

    private record Open(LogSettings settings, LogQueue queue) {}
}
