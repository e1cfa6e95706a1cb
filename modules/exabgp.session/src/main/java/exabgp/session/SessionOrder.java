package exabgp.session;

import exabgp.wire.message.Message;
import exabgp.wire.message.Notification;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a session can be told to do while it runs ({@link Session#order}). */
public sealed interface SessionOrder {
    /**
     * End now.
     *
     * @param lastWords the NOTIFICATION to send first, null to close without one
     * @param why       the reason, as {@link SessionEnd#reason} gives it back when there are no last words
     */
    record Stop(@Nullable Notification lastWords, String why) implements SessionOrder {}

    /**
     * End now and without a NOTIFICATION, as another connection of the same peer takes the place of this one (RFC 4271 section 6.8).
     *
     * @param why the reason, as {@link SessionEnd#reason} gives it back
     */
    record Replaced(String why) implements SessionOrder {}

    /**
     * Send a message between two batches of routes. Only in ESTABLISHED.
     *
     * @param message neither OPEN nor NOTIFICATION
     * @param told    called once when the order was taken: with true when the message was written to the connection, with false when the session ended before. By a thread of the
     *                session, which it must not hold up
     */
    record Send(Message message, Consumer<Boolean> told) implements SessionOrder {
        /** One that nobody waits for. */
        public Send(Message message) {
            this(message, written -> {});
        }
    }
}
