package exabgp.reactor.format;

import java.lang.reflect.Method;

/** How many octets the current thread allocates for a piece of work: unlike the time it takes that is the same each time, so it shows how work grows. */
public final class Allocated {
    private static final int ROUNDS = 5;

    private Allocated() {}

    /** The least of several rounds: the first ones also load classes. */
    public static long by(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = now();
            work.run();
            least = Math.min(least, now() - before);
        }
        return least;
    }

    /** By reflection, since the module under test has no business with the beans. */
    private static long now() {
        try {
            Object bean = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
            Method allocated = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
            return (long) allocated.invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
