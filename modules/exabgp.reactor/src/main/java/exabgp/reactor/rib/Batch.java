package exabgp.reactor.rib;

import exabgp.session.Outbox;
import java.util.ArrayList;
import java.util.List;

/** The runs that fill one {@link Outbox}, roughly. For one thread, used again and again. */
final class Batch {
    /** Octets of a message besides its NLRI, about. */
    static final int MESSAGE = 96;

    private final List<Run> runs = new ArrayList<>();
    private int octets;
    private long reached = -1;

    void clear() {
        runs.clear();
        octets = 0;
        reached = -1;
    }

    /** Adds a run that needs about this many messages, and has this many octets of NLRI. */
    void add(Run run, int messages, int size) {
        runs.add(run);
        octets += messages * MESSAGE + size;
    }

    boolean isFull() {
        return octets >= Outbox.BATCH;
    }

    /** How many octets more it has room for. */
    int room() {
        return Outbox.BATCH - octets;
    }

    /** Notes that with it all changes up to this one are handed out. */
    void reaches(long sequence) {
        reached = sequence;
    }

    /** The last change up to which all are handed out, or -1 when there is nothing new to say. */
    long reached() {
        return reached;
    }

    List<Run> runs() {
        return runs;
    }
}
