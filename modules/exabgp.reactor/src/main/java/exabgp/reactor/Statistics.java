package exabgp.reactor;

import exabgp.wire.message.MessageType;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlris;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** What crossed the present session of a peer. Counted by the threads of the session, read by any. */
final class Statistics {
    private final AtomicLongArray sent = new AtomicLongArray(MessageType.values().length);
    private final AtomicLongArray received = new AtomicLongArray(MessageType.values().length);
    private final AtomicLong announced = new AtomicLong();
    private final AtomicLong withdrawn = new AtomicLong();

    void crossed(MessageType type, boolean ours) {
        (ours ? sent : received).incrementAndGet(type.ordinal());
    }

    void received(Update update) {
        for (Update.Reach reach : update.announced()) {
            announced.addAndGet(reach.nlris().size());
        }
        for (Nlris nlris : update.withdrawn()) {
            withdrawn.addAndGet(nlris.size());
        }
    }

    Map<MessageType, Long> sent() {
        return counts(sent);
    }

    Map<MessageType, Long> received() {
        return counts(received);
    }

    private static Map<MessageType, Long> counts(AtomicLongArray array) {
        Map<MessageType, Long> counts = new EnumMap<>(MessageType.class);
        for (MessageType type : MessageType.values()) {
            counts.put(type, array.get(type.ordinal()));
        }
        return counts;
    }

    /** Prefixes received. */
    long announced() {
        return announced.get();
    }

    /** Withdrawals received. */
    long withdrawn() {
        return withdrawn.get();
    }
}
