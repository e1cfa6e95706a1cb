package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.message.Update;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which attributes of an UPDATE were malformed and what came of it, and on request shows all of the message (RFC 7606 section 6). */
final class FaultLog {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private FaultLog() {}

    static void report(String peer, Update update, Octets frame) {
        if (update.faults().isEmpty()) {
            return;
        }
        if (LOG.isWarnEnabled()) {
            LOG.warn("{}: {}", peer, line(update));
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}: {} was malformed: {}", peer, update.withdrawn(), frame.toHex());
        }
    }

    /** One line however many faults there are: the worst of them, and how many more. */
    static String line(Update update) {
        List<AttributeFault> faults = update.faults();
        AttributeFault worst = faults.stream().filter(fault -> fault.action() == Action.WITHDRAW).findFirst().orElse(faults.getFirst());
        String outcome = switch (worst.action()) {
            case DISCARD -> "left out";
            case WITHDRAW -> "its routes count as withdrawn";
            case RESET -> "the session ends";
        };
        String more = faults.size() == 1 ? "" : ", and " + (faults.size() - 1) + " more";
        return "UPDATE with malformed attribute " + worst.attribute() + " (" + worst.why() + "), " + outcome + more;
    }
}
