package exabgp.session;

import exabgp.wire.message.Message;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Orders that wait to be carried out: the first to end the session, and some messages. */
final class Orders {
    private final AtomicReference<@Nullable SessionOrder> stop = new AtomicReference<>();
    private final ArrayBlockingQueue<Message> messages = new ArrayBlockingQueue<>(Session.ORDERS);

    /** Keeps an order to end, unless there is one. */
    void stop(SessionOrder order) {
        stop.compareAndSet(null, order);
    }

    /** The order to end, if there is one. */
    @Nullable SessionOrder stop() {
        return stop.get();
    }

    /** Keeps a message to be sent, if there is room. */
    boolean offer(Message message) {
        return messages.offer(message);
    }

    /** Takes the next message to be sent, if there is one. */
    @Nullable Message poll() {
        return messages.poll();
    }
}
