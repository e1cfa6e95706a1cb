package exabgp.reactor;

import exabgp.reactor.api.Delivery;
import exabgp.wire.address.Ipv4;
import exabgp.wire.message.Message;
import exabgp.wire.message.Operational;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.Counter;
import exabgp.wire.operational.OperationalTlv;
import exabgp.wire.operational.Query;
import exabgp.wire.operational.UnknownOperational;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OPERATIONAL messages we send to one peer, over all its sessions. For any thread. */
final class OperationalSender {
    private static final Logger LOG = LoggerFactory.getLogger(OperationalSender.class);
    /** Of so many identifiers at most the numbers are remembered. */
    private static final int IDENTIFIERS = 1000;
    private static final long SEQUENCE = 0xFFFF_FFFFL;

    private final String peer;
    private final Ipv4 routerId;
    private final BiPredicate<Message, Consumer<Delivery>> session;
    private final Map<Ipv4, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final AtomicBoolean introduced = new AtomicBoolean();

    /**
     * Those of one peer.
     *
     * @param routerId ours, for messages that name none
     * @param session  sends a message and tells what became of it; false when it could not
     */
    OperationalSender(String peer, Ipv4 routerId, BiPredicate<Message, Consumer<Delivery>> session) {
        this.peer = peer;
        this.routerId = routerId;
        this.session = session;
    }

    /** Sends one, and tells what became of it; nothing to a peer that takes none. False when there is no session or no room. */
    boolean send(OperationalTlv tlv, @Nullable Negotiated negotiated, Consumer<Delivery> told) {
        if (negotiated == null) {
            told.accept(Delivery.NO_SESSION);
            return false;
        }
        if (!negotiated.extensions().operational()) {
            LOG.warn("{}: an operational message is not sent, the peer takes none", peer);
            told.accept(Delivery.UNWANTED);
            return true;
        }
        return session.test(new Operational(complete(tlv)), told);
    }

    /** Sends those of the configuration at the beginning of a session: what stands for the state of a family each time, the others in the first session only. */
    void introduce(List<OperationalTlv> configured, Negotiated negotiated) {
        boolean first = introduced.compareAndSet(false, true);
        for (OperationalTlv tlv : configured) {
            boolean stands = tlv instanceof Advisory advisory && advisory.kind() == Advisory.Kind.ASM;
            if ((first || stands) && !send(tlv, negotiated, delivery -> {})) {
                LOG.warn("{}: too many operational messages, {} is not sent", peer, tlv);
            }
        }
    }

    private OperationalTlv complete(OperationalTlv tlv) {
        return switch (tlv) {
            case Query query -> {
                Ipv4 identifier = identifier(query.routerId());
                yield new Query(query.kind(), query.family(), identifier, sequence(identifier, query.sequence()));
            }
            case Counter counter -> {
                Ipv4 identifier = identifier(counter.routerId());
                yield new Counter(counter.kind(), counter.family(), identifier, sequence(identifier, counter.sequence()), counter.counter());
            }
            case Advisory advisory -> advisory;
            case UnknownOperational unknown -> unknown;
        };
    }

    private Ipv4 identifier(Ipv4 given) {
        return given.equals(Ipv4.ANY) ? routerId : given;
    }

    /** The number given, or the one behind the last of this identifier. */
    private long sequence(Ipv4 identifier, long given) {
        if (sequences.size() >= IDENTIFIERS && !sequences.containsKey(identifier)) {
            sequences.clear();
        }
        AtomicLong last = sequences.computeIfAbsent(identifier, ignored -> new AtomicLong());
        return given == 0 ? last.updateAndGet(number -> number == SEQUENCE ? 1 : number + 1) : given;
    }
}
