package exabgp.session;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task of a session: what it throws becomes an end of the session, or is logged where it happened. */
final class SessionTask implements Callable<SessionEnd> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTask.class);

    private final Conversation conversation;
    private final String name;
    private final Work work;

    /** What a task does. */
    @FunctionalInterface
    interface Work {
        /** Does it until the session ends, or the task ends it. */
        SessionEnd run() throws Exception;
    }

    /** One whose thread has the name of the session and {@code role}. */
    SessionTask(Conversation conversation, String role, Work work) {
        this.conversation = conversation;
        this.name = conversation.config.name() + ' ' + role;
        this.work = work;
    }

    /** Small, as it is on the stack of each quiet session. */
    @Override
    public SessionEnd call() throws Exception {
        Thread.currentThread().setName(name);
        try {
            return work.run();
        } catch (Exception | Error e) {
            return end(e);
        }
    }

    private SessionEnd end(Throwable thrown) throws Exception {
        return switch (thrown) {
            case InterruptedException e -> throw e;
            case ClosedByInterruptException e -> throw e;
            case IOException e -> conversation.lost(e, work instanceof Reader);
            default -> failed(thrown);
        };
    }

    /** Logs what must not happen. */
    private SessionEnd failed(Throwable thrown) throws InterruptedException {
        LOG.error("{} failed", name, thrown);
        return conversation.ending.claim() ? new SessionEnd.Failed(thrown) : conversation.ending.standBy();
    }
}
