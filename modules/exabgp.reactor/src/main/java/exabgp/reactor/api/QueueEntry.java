package exabgp.reactor.api;

import exabgp.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What waits in an {@link OutputQueue}, whose lock guards it. */
sealed interface QueueEntry {
    /** An event. */
    record Event(Octets text) implements QueueEntry {}

    /** A reply with content. */
    record Data(Octets text) implements QueueEntry {}

    /** A long reply that is made when its turn comes. */
    record Lines(LineSource source) implements QueueEntry {}

    /** Equal replies behind each other. */
    final class Run implements QueueEntry {
        final Octets line;
        long count = 1;

        Run(Octets line) {
            this.line = line;
        }

        /** Takes some of them, at most so many octets unless one alone is longer; fewer calls than replies. */
        Octets take(int most) {
            int lines = (int) Math.min(count, Math.max(1, most / line.length()));
            byte[] portion = new byte[lines * line.length()];
            for (int i = 0; i < lines; i++) {
                line.copyTo(portion, i * line.length());
            }
            count -= lines;
            return Octets.copyOf(portion);
        }
    }

    /** Events that were left out. */
    final class Gap implements QueueEntry {
        long events = 1;
    }

    /** The place of a reply which is to be given later; the replies behind it wait, events do not. */
    final class Ticket implements QueueEntry {
        boolean redeemed;
        @Nullable Octets line;
    }
}
