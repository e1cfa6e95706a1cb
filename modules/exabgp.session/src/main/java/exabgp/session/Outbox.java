package exabgp.session;

import exabgp.wire.OctetWriter;

/** What a {@link RouteSource} fills with messages to be written. For the writer of one session only. */
public final class Outbox {
    /** How many octets make a batch: enough to keep the system calls few, little enough to be fair to other messages. */
    public static final int BATCH = 32 * 1024;

    /** Room for the message about one route, as thousands of quiet sessions have one each. */
    private static final int IDLE_SIZE = 128;

    private OctetWriter octets = new OctetWriter(IDLE_SIZE);
    private long sequence;
    private boolean reached;

    /** An empty one. */
    public Outbox() {}

    /** Takes whole messages, headers included, one after the other. */
    public OctetWriter octets() {
        return octets;
    }

    /** Says what {@link RouteSource#written} is to report once all that is in here was written. A batch of no octets may say it, too. */
    public void reaches(long position) {
        sequence = position;
        reached = true;
    }

    /** What {@link #reaches} was called with last. */
    long sequence() {
        return sequence;
    }

    /** Whether {@link #reaches} was called since the last {@link #clear}. */
    boolean isReached() {
        return reached;
    }

    /** Makes room for the next batch, and gives up the room of the last when {@code idle}. */
    void clear(boolean idle) {
        reached = false;
        if (idle) {
            octets = new OctetWriter(IDLE_SIZE);
        } else {
            octets.clear();
        }
    }
}
