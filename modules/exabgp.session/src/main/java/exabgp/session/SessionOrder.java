package exabgp.session;

import exabgp.wire.message.Message;
import exabgp.wire.message.Notification;
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
     */
    record Send(Message message) implements SessionOrder {}
}
