package exabgp.session;

import exabgp.session.Event.Signal;
import exabgp.session.transport.Connection;
import exabgp.wire.negotiated.Negotiated;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The timers of a session, and its ear for orders to end: what the owner does while the tasks work. It waits for nothing but the next deadline, so that nothing the peer or a consumer does can
 * hold it up.
 */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Nanoseconds in a second. */
    static final long SECOND = 1_000_000_000;

    /** Waking up so much after a deadline means that the whole program stood still, and the peer's messages may lie unread. */
    private static final long STALL = SECOND / 4;

    private final Conversation conversation;
    private final BooleanSupplier over;
    private final Consumer<Callable<SessionEnd>> tasks;
    private final long openWait;
    private final long sendHold;
    private boolean excused;
    private long sleep;
    private boolean reading;
    private boolean writing;
    private @Nullable Callable<SessionEnd> end;

    /**
     * The watch of one session.
     *
     * @param over   whether one of its tasks has ended; the alarm rings when that is so
     * @param tasks  starts a task
     */
    Watch(Conversation conversation, BooleanSupplier over, Consumer<Callable<SessionEnd>> tasks) {
        this.conversation = conversation;
        this.over = over;
        this.tasks = tasks;
        openWait = conversation.config.timers().openWait().toNanos();
        sendHold = conversation.config.timers().sendHold().toNanos();
    }

    /**
     * Starts the tasks and ends the session at the first deadline that passes, or as ordered. How that ended it, for one more task to say; null when a task ended it or is about to. Small, as
     * it is on the stack of each quiet session.
     */
    @Nullable Callable<SessionEnd> run() throws InterruptedException {
        try {
            while (!isOver()) {
                conversation.alarm.await(sleep);
            }
            return end;
        } catch (RuntimeException | Error e) {
            return failed(e);
        }
    }

    private @Nullable Callable<SessionEnd> failed(Throwable e) {
        LOG.error("{}: the watch failed", conversation.config.name(), e);
        return conversation.ending.claim() ? () -> new SessionEnd.Failed(e) : null;
    }

    /** Whether there is nothing to wait for any more; else {@code sleep} is how long to wait. */
    private boolean isOver() throws InterruptedException {
        if (over.getAsBoolean()) {
            return true;
        }
        SessionOrder order = conversation.orders.stop();
        if (order != null) {
            end(conversation.ending.claim() ? obey(order) : null);
            return true;
        }
        startTasks();
        long keepalive = keepalive();
        Deadline next = next();
        if (next == null) {
            sleep = conversation.ticker.real(keepalive);
        } else if (next.left() > 0) {
            excused = false;
            sleep = conversation.ticker.real(Math.min(next.left(), keepalive));
        } else if (next.left() < -STALL && !excused) {
            excused = true;
            sleep = STALL;
        } else {
            return hasRunOut(next.signal());
        }
        return false;
    }

    private boolean hasRunOut(Signal timer) throws InterruptedException {
        Action action = Fsm.step(conversation.state(), timer).action();
        if (action == Action.Plain.NOTHING) {
            // a state entered this very moment does not know this timer any more
            sleep = 0;
            return false;
        }
        end(conversation.ending.claim() ? conversation.end(action, new SessionEnd.ConnectionLost("a timer ran out")) : null);
        return true;
    }

    private void end(@Nullable SessionEnd said) {
        end = said == null ? null : () -> said;
    }

    /** The reader first, and the writer when there is something to be written. */
    private void startTasks() {
        if (!reading) {
            reading = true;
            start("reader", new Reader(conversation));
        }
        if (!writing && conversation.isUp()) {
            writing = true;
            start("writer", new Writer(conversation));
        }
    }

    private void start(String role, SessionTask.Work work) {
        tasks.accept(new SessionTask(conversation, role, work));
    }

    /** In how many nanoseconds to look after the keepalives again. */
    private long keepalive() {
        long left = conversation.keepalives.watched();
        if (left <= 0) {
            conversation.keepalives.delegate();
            start("keepalives", conversation.keepalives);
            return Long.MAX_VALUE;
        }
        return left;
    }

    /** The deadline that comes first, null when there is none. */
    private @Nullable Deadline next() {
        Connection connection = conversation.connection();
        if (connection == null) {
            return null;
        }
        Negotiated negotiated = conversation.negotiated();
        long hold = negotiated == null ? 0 : negotiated.holdTime() * SECOND;
        Deadline send = new Deadline(Signal.SEND_HOLD_EXPIRED, connection.sendLeft(Math.max(sendHold, 2 * hold)));
        Deadline receive = receive(hold);
        return receive == null || send.left() < receive.left() ? send : receive;
    }

    private @Nullable Deadline receive(long hold) {
        return switch (conversation.state()) {
            case IDLE, ACTIVE, CONNECT, OPENSENT -> opening();
            // without a hold timer nothing else would end the wait for the first KEEPALIVE
            case OPENCONFIRM -> hold == 0 ? opening() : new Deadline(Signal.HOLD_EXPIRED, conversation.silence.left(hold));
            case ESTABLISHED -> hold == 0 ? null : new Deadline(Signal.HOLD_EXPIRED, conversation.silence.left(hold));
        };
    }

    /** Stands still like the hold timer while a consumer holds up the reader. */
    private Deadline opening() {
        long left = conversation.silence.isListening() ? conversation.connectedAt() + openWait - conversation.ticker.now() : openWait;
        return new Deadline(Signal.OPEN_WAIT_EXPIRED, left);
    }

    private SessionEnd obey(SessionOrder order) throws InterruptedException {
        return switch (order) {
            case SessionOrder.Stop stop when stop.lastWords() != null -> conversation.lastWords(stop.lastWords(), stop.why());
            case SessionOrder.Stop stop -> parted(stop.why());
            case SessionOrder.Replaced replaced -> parted(replaced.why());
            case SessionOrder.Send send -> throw new IllegalStateException("not an order to end: " + send);
        };
    }

    private SessionEnd parted(String why) throws InterruptedException {
        conversation.partQuietly();
        return conversation.end(Fsm.step(conversation.state(), Signal.STOPPED).action(), new SessionEnd.Stopped(why));
    }

    /**
     * A timer that runs.
     *
     * @param signal what happens when it runs out
     * @param left   in so many nanoseconds
     */
    private record Deadline(Signal signal, long left) {}
}
