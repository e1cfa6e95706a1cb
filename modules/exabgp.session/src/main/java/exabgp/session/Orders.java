package exabgp.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Orders that wait to be carried out: the first to end the session, and some messages. Given by any thread; the messages are sent by one. */
final class Orders {
    private final AtomicReference<@Nullable SessionOrder> stop = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<SessionOrder.Send> messages = new ArrayDeque<>();
    private boolean closed;

    /** Keeps an order to end, unless there is one. */
    void stop(SessionOrder order) {
        stop.compareAndSet(null, order);
    }

    /** The order to end, if there is one. */
    @Nullable SessionOrder stop() {
        return stop.get();
    }

    /** Keeps a message to be sent, if there is room. */
    boolean offer(SessionOrder.Send order) {
        lock.lock();
        try {
            return !closed && messages.size() < Session.ORDERS && messages.offer(order);
        } finally {
            lock.unlock();
        }
    }

    /** The next message to be sent, if there is one. It stays the next until it was {@link #sent}. */
    SessionOrder.@Nullable Send peek() {
        lock.lock();
        try {
            return messages.peek();
        } finally {
            lock.unlock();
        }
    }

    /** The next message was written; whoever ordered it is told. */
    void sent() {
        SessionOrder.Send order;
        lock.lock();
        try {
            order = messages.remove();
        } finally {
            lock.unlock();
        }
        order.told().accept(true);
    }

    /** Nothing is sent any more; those whose messages were not are told. To be called when nobody sends. */
    void close() {
        List<SessionOrder.Send> left;
        lock.lock();
        try {
            closed = true;
            left = List.copyOf(messages);
            messages.clear();
        } finally {
            lock.unlock();
        }
        left.forEach(order -> order.told().accept(false));
    }
}
