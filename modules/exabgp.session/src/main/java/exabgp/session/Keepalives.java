package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Messages;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Sends a KEEPALIVE every third of the hold time. It is a task of its own because each of the others may be held up: the reader and the writer by whoever takes their events,
 * and the watch must never wait for the peer, as a write may.
 */
final class Keepalives {
    private static final Octets FRAME = Messages.encode(Keepalive.INSTANCE);

    private final Conversation conversation;

    Keepalives(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Ends only by exception. The first KEEPALIVE is the reader's answer to the OPEN. */
    SessionEnd run() throws IOException, InterruptedException {
        long first = conversation.awaitConfirmed();
        long interval = Watch.SECOND * (conversation.theNegotiated().holdTime() / 3);
        if (interval == 0) {
            return conversation.ending.standBy();
        }
        long next = first + interval;
        while (!conversation.ending.isClaimed()) {
            pauseUntil(next);
            conversation.theConnection().write(FRAME);
            conversation.keepalives.incrementAndGet();
            conversation.routes.wake();
            // after a write that took long the next one follows as if it had not, but those missed are not made up for
            next = Math.max(next + interval, conversation.ticker.now());
        }
        return conversation.ending.standBy();
    }

    private void pauseUntil(long moment) throws InterruptedException {
        long left = moment - conversation.ticker.now();
        while (left > 0) {
            TimeUnit.NANOSECONDS.sleep(conversation.ticker.real(left));
            left = moment - conversation.ticker.now();
        }
    }
}
