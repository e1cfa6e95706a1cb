package exabgp.reactor.api;

import exabgp.reactor.config.ApiConfig;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.PeerIdentity;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.wire.Octets;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.negotiated.Negotiated;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The helpers that are told about one neighbor, and the numbering of what they are told. Any thread may tell; messages wait where a helper does not read and its queue is of that kind, all
 * else never waits.
 */
public final class Audience {
    private final ApiProcesses processes;
    private final List<Subscription> subscriptions;
    private final Supplier<PeerIdentity> identity;
    private final AtomicLong counter;
    /** What was told to these queues by the thread that reads the session, and is not settled. */
    private final Set<OutputQueue> unsettled;

    /**
     * The audience of one neighbor.
     *
     * @param identity who the neighbor is at the moment of an event
     */
    public Audience(NeighborConfig neighbor, ApiProcesses processes, Supplier<PeerIdentity> identity) {
        this(neighbor, processes, identity, new AtomicLong(), new HashSet<>(2));
    }

    private Audience(NeighborConfig neighbor, ApiProcesses processes, Supplier<PeerIdentity> identity, AtomicLong counter, Set<OutputQueue> unsettled) {
        this.processes = processes;
        this.identity = identity;
        this.counter = counter;
        this.unsettled = unsettled;
        Map<String, Subscription> merged = new LinkedHashMap<>();
        for (ApiConfig api : neighbor.apis()) {
            for (String process : api.processes()) {
                merged.merge(process, Subscription.of(process, api), Subscription::and);
            }
        }
        this.subscriptions = List.copyOf(merged.values());
    }

    /** The audience of the same neighbor with another configuration; the numbering goes on. */
    public Audience renewed(NeighborConfig neighbor) {
        return new Audience(neighbor, processes, identity, counter, unsettled);
    }

    /** Whether anybody wants messages of this type. */
    public boolean wants(boolean sent, MessageType type) {
        for (Subscription subscription : subscriptions) {
            if (subscription.shape(sent, type) != null) {
                return true;
            }
        }
        return false;
    }

    /** Tells that the TCP connection stands. */
    public void connected() {
        tell(Subscription::neighborChanges, Event.Connected::new);
    }

    /** Tells that the session is up. */
    public void up() {
        tell(Subscription::neighborChanges, Event.Up::new);
    }

    /** Tells that the session is down. */
    public void down(String reason) {
        tell(Subscription::neighborChanges, stamp -> new Event.Down(stamp, reason));
    }

    /** Tells of a state. */
    public void state(String name) {
        tell(Subscription::fsm, stamp -> new Event.FsmChange(stamp, name));
    }

    /** Tells of what was negotiated. */
    public void negotiated(Negotiated negotiated) {
        tell(Subscription::negotiated, stamp -> new Event.NegotiatedEvent(stamp, negotiated));
    }

    /** Tells of a signal. */
    public void signal(int code, String name) {
        tell(Subscription::signal, stamp -> new Event.Signal(stamp, code, name));
    }

    private void tell(Predicate<Subscription> wanted, Function<Stamp, Event> event) {
        Letter letter = null;
        for (Subscription subscription : subscriptions) {
            if (wanted.test(subscription)) {
                if (letter == null) {
                    letter = new Letter(event.apply(stamp()));
                }
                processes.urgent(subscription.process(), letter);
            }
        }
    }

    /**
     * Tells of a message. Waits for helpers that do not read; but not with a NOTIFICATION, which stands at the end of a session that would hang there. Of those that were received helpers may hear only
     * when {@link #settle} is called, by the same thread.
     */
    public void message(boolean sent, Message message, Octets frame, @Nullable Negotiated negotiated) throws InterruptedException {
        if (subscriptions.isEmpty()) {
            return;
        }
        Letters letters = new Letters(this, sent, message, frame, negotiated);
        for (Subscription subscription : subscriptions) {
            Shape shape = subscription.shape(sent, message.type());
            if (shape != null && processes.listens(subscription.process())) {
                for (Letter letter : letters.of(shape)) {
                    if (message.type() == MessageType.NOTIFICATION) {
                        processes.urgent(subscription.process(), letter);
                    } else {
                        told(sent, processes.tell(subscription.process(), letter));
                    }
                }
            }
        }
    }

    private void told(boolean sent, @Nullable OutputQueue queue) {
        if (queue != null && sent) {
            queue.settle();
        } else if (queue != null) {
            unsettled.add(queue);
        }
    }

    /** No message was received that is not told yet, so helpers may as well be woken to hear of those that were. For the thread that told of them. */
    public void settle() {
        if (!unsettled.isEmpty()) {
            unsettled.forEach(OutputQueue::settle);
            unsettled.clear();
        }
    }

    /** What one helper wants to hear of the neighbor, null when that is nothing at all. */
    @Nullable Subscription subscription(String process) {
        for (Subscription subscription : subscriptions) {
            if (subscription.process().equals(process)) {
                return subscription;
            }
        }
        return null;
    }

    /** Numbers an event of this moment. */
    Stamp stamp() {
        return new Stamp(identity.get(), micros(), counter.incrementAndGet());
    }

    /** Now, in microseconds since 1970-01-01T00:00Z. */
    static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }
}
