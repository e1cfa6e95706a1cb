package exabgp.reactor.rib;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs that were packed lately and the messages they became, each until as many have taken it as may want it, the oldest only while there is room. Not safe for use by several threads. */
final class PackedRuns {
    /** What a run takes besides the octets of its NLRI and its messages, about. */
    private static final int OVERHEAD = 160;

    private final Map<Key, Messages> runs = new LinkedHashMap<>();
    private long bound;
    private long octets;

    /** What becomes of routes. */
    enum Kind {
        /** They are announced, several in one message. */
        GROUPED,
        /** They are announced, each in its own message. */
        SINGLE,
        /** They are withdrawn. */
        WITHDRAWN
    }

    /** All that the messages depend on. */
    record Key(Kind kind, Attributes attributes, Family family, boolean pathIds, Octets nlris) {}

    /** Remembers no more than so many octets from now on. */
    void bound(long most) {
        bound = most;
        trim();
    }

    /** How many octets it takes. */
    long octets() {
        return octets;
    }

    /** The messages of a run, when they are remembered. */
    @Nullable Octets take(Key run) {
        Messages messages = runs.get(run);
        if (messages == null) {
            return null;
        }
        if (--messages.wanted == 0) {
            runs.remove(run);
            octets -= size(run, messages);
        }
        return messages.packed;
    }

    /** Remembers the messages of a run that is not remembered, for so many who may still want them. */
    void put(Key run, Octets packed, int wanted) {
        Messages messages = new Messages(packed, wanted);
        runs.put(run, messages);
        octets += size(run, messages);
        trim();
    }

    void clear() {
        runs.clear();
        octets = 0;
    }

    private void trim() {
        Iterator<Map.Entry<Key, Messages>> oldest = runs.entrySet().iterator();
        while (octets > bound) {
            Map.Entry<Key, Messages> run = oldest.next();
            octets -= size(run.getKey(), run.getValue());
            oldest.remove();
        }
    }

    private static int size(Key run, Messages messages) {
        return run.nlris.length() + messages.packed.length() + OVERHEAD;
    }

    private static final class Messages {
        private final Octets packed;
        private int wanted;

        private Messages(Octets packed, int wanted) {
            this.packed = packed;
            this.wanted = wanted;
        }
    }
}
