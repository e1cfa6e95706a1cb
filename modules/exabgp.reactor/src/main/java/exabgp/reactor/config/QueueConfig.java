package exabgp.reactor.config;

/**
 * How much may wait for a helper, and what happens beyond that.
 *
 * @param full  what happens to an event for which there is no room
 * @param limit octets of events that may wait, {@value #LEAST} to {@value #MOST}
 */
public record QueueConfig(FullQueue full, int limit) {
    /** The smallest queue. */
    public static final int LEAST = 4096;

    /** The largest queue. */
    public static final int MOST = 1024 * 1024 * 1024;

    /** What holds when nothing is said. */
    public static final QueueConfig USUAL = new QueueConfig(FullQueue.BLOCK, 16 * 1024 * 1024);
}
