package exabgp.session;

import exabgp.wire.fault.NotificationCode;
import exabgp.wire.message.Notification;
import exabgp.wire.message.ShutdownCommunication;

/** How a session ended. */
public sealed interface SessionEnd {
    /** How ExaBGP words every end of a connection that no NOTIFICATION explains. */
    String LOST = "closing connection";

    /** The reason as ExaBGP words it in the {@code down} event. */
    String reason();

    /** The whole story, for a line in a log. */
    String story();

    /** There never was a connection. */
    record ConnectFailed(String why) implements SessionEnd {
        @Override
        public String reason() {
            return LOST;
        }

        @Override
        public String story() {
            return "could not connect: " + why;
        }
    }

    /**
     * The peer closed the connection without a word.
     *
     * @param where what it broke off: between messages or within one
     */
    record PeerClosed(String where) implements SessionEnd {
        @Override
        public String reason() {
            return LOST;
        }

        @Override
        public String story() {
            return "the peer closed the connection " + where;
        }
    }

    /** The connection broke, or no NOTIFICATION could be sent over it. */
    record ConnectionLost(String why) implements SessionEnd {
        @Override
        public String reason() {
            return LOST;
        }

        @Override
        public String story() {
            return "the connection was lost: " + why;
        }
    }

    /**
     * We ended it.
     *
     * @param notification what we told the peer
     * @param why          what made us
     */
    record NotificationSent(Notification notification, String why) implements SessionEnd {
        @Override
        public String reason() {
            return "notification sent (" + notification.code() + "," + notification.subcode() + ")";
        }

        @Override
        public String story() {
            return reason() + ": " + why;
        }
    }

    /**
     * The peer ended it.
     *
     * @param notification what the peer told us
     */
    record NotificationReceived(Notification notification) implements SessionEnd {
        @Override
        public String reason() {
            return "notification received (" + notification.code() + "," + notification.subcode() + ")";
        }

        @Override
        public String story() {
            return reason() + NotificationCode.of(notification.code(), notification.subcode()).map(NotificationReceived::named).orElse("") + communication();
        }

        private static String named(NotificationCode code) {
            return ": " + (code.subcode() == 0 ? code.error() : code.description());
        }

        /** What the operator of the peer gave as the reason (RFC 9003). */
        private String communication() {
            boolean told = ShutdownCommunication.isCarriedBy(notification.code(), notification.subcode());
            String text = told ? ShutdownCommunication.decode(notification.data()).text() : "";
            return text.isEmpty() ? "" : ", \"" + text + "\"";
        }
    }

    /** An order ended it, without a NOTIFICATION. */
    record Stopped(String why) implements SessionEnd {
        @Override
        public String reason() {
            return why;
        }

        @Override
        public String story() {
            return "stopped: " + why;
        }
    }

    /**
     * A fault of this program ended it.
     *
     * @param cause the exception, logged already
     */
    record Failed(Throwable cause) implements SessionEnd {
        @Override
        public String reason() {
            return "";
        }

        @Override
        public String story() {
            return "internal error: " + cause;
        }
    }
}
