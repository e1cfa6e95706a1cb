package exabgp.reactor;

import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.RouteText;
import exabgp.wire.Octets;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What crosses sessions, for the log: one category each, since few want to see all of it. Called by the threads of a session. */
final class Traffic {
    private Traffic() {}

    /** The category {@code packets}: messages as octets. */
    private static final class Packets {
        private static final Logger LOG = LoggerFactory.getLogger("exabgp.packets");
    }

    /** The category {@code message}: messages sent. */
    private static final class Messages {
        private static final Logger LOG = LoggerFactory.getLogger("exabgp.message");
    }

    /** The category {@code routes}: routes received. */
    private static final class Routes {
        private static final Logger LOG = LoggerFactory.getLogger("exabgp.routes");
    }

    /** The category {@code timers}: what restarts a hold timer. */
    private static final class Timers {
        private static final Logger LOG = LoggerFactory.getLogger("exabgp.timers");
    }

    /** The category {@code statistics}: how much it was. */
    private static final class Counts {
        private static final Logger LOG = LoggerFactory.getLogger("exabgp.statistics");
    }

    /** Whether the log wants to see messages of this type. */
    static boolean isWanted(boolean sent, MessageType type) {
        return Packets.LOG.isDebugEnabled() || (sent ? Messages.LOG.isDebugEnabled() : type == MessageType.UPDATE && Routes.LOG.isDebugEnabled());
    }

    /** A message crossed, of which only the type is known. */
    static void crossed(NeighborConfig peer, MessageType type, boolean sent) {
        if ((type == MessageType.KEEPALIVE || type == MessageType.UPDATE) && Timers.LOG.isDebugEnabled()) {
            Timers.LOG.debug(sent ? "{} was sent {}: its hold timer starts again" : "{} sent {}: the hold timer starts again", peer.label(), type);
        }
    }

    /** A message was received. */
    static void received(NeighborConfig peer, Message message, Octets frame) {
        if (Packets.LOG.isDebugEnabled()) {
            Packets.LOG.debug("{} sent {} {}", peer.label(), message.type(), frame.toHex());
        }
        if (Routes.LOG.isDebugEnabled() && message instanceof Update update) {
            for (Update.Reach reach : update.announced()) {
                routes(peer.label(), "announced", reach.nlris());
            }
            for (Nlris nlris : update.withdrawn()) {
                routes(peer.label(), "withdrew", nlris);
            }
        }
    }

    private static void routes(String peer, String verb, Nlris nlris) {
        for (Nlri nlri : nlris) {
            Routes.LOG.debug("{} {} {}", peer, verb, RouteText.nlri(nlri));
        }
    }

    /** A message was sent. */
    static void sent(NeighborConfig peer, Message message, Octets frame) {
        if (Packets.LOG.isDebugEnabled()) {
            Packets.LOG.debug("{} was sent {} {}", peer.label(), message.type(), frame.toHex());
        }
        if (Messages.LOG.isDebugEnabled()) {
            Messages.LOG.debug("{} was sent {} of {} octets", peer.label(), message.type(), frame.length());
        }
    }

    /** A session is over. */
    static void ended(String peer, Statistics counts) {
        if (Counts.LOG.isInfoEnabled()) {
            Counts.LOG.info("{} sent {} messages with {} announcements and {} withdrawals, and was sent {} messages", peer,
                    sum(counts.received()), counts.announced(), counts.withdrawn(), sum(counts.sent()));
        }
    }

    private static long sum(Map<MessageType, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
