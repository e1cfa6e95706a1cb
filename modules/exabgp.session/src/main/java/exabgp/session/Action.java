package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import java.nio.charset.StandardCharsets;

/** What a session does upon an event, besides being in the state the event leads to. */
sealed interface Action {
    /** What needs no particulars. */
    enum Plain implements Action {
        NOTHING,
        /** Sends our OPEN; one that waits for the AS of the peer does so when the peer's is there. */
        SEND_OPEN,
        /** Answers an acceptable OPEN: the session is agreed upon, keepalives begin. */
        CONFIRM,
        /** Routes may flow. */
        ESTABLISH,
        /** Hands the message to the owner of the session. */
        DELIVER,
        /** Ends the session without a NOTIFICATION. */
        CLOSE
    }

    /**
     * Ends the session with a NOTIFICATION.
     *
     * @param code which
     * @param data its data
     * @param why  the reason for a log
     */
    record Notify(NotificationCode code, Octets data, String why) implements Action {
        /** One whose reason is also its data, as ExaBGP sends it. */
        static Notify text(NotificationCode code, String why) {
            return new Notify(code, Octets.copyOf(why.getBytes(StandardCharsets.UTF_8)), why);
        }

        /** One without data. */
        static Notify bare(NotificationCode code, String why) {
            return new Notify(code, Octets.EMPTY, why);
        }
    }
}
