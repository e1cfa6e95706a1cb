package exabgp.reactor;

import exabgp.reactor.api.ApiProcesses;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a run of the reactor ends: sessions first, so that helpers still hear how they ended; then the helpers. For the owner of the reactor only. */
final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    /** How long sessions may take to end, and helpers after them: their own limits are shorter, so nobody should ever need all of it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Mailbox mailbox;
    private final Workers workers;
    private final PeerTable peers;
    private final ApiProcesses processes;
    private final Listeners listeners;
    private final ControlPoints control;

    Shutdown(Mailbox mailbox, Workers workers, PeerTable peers, ApiProcesses processes, Listeners listeners, ControlPoints control) {
        this.mailbox = mailbox;
        this.workers = workers;
        this.peers = peers;
        this.processes = processes;
        this.listeners = listeners;
        this.control = control;
    }

    /**
     * Ends everything, and waits for it.
     *
     * @throws Overdue when something does not end in time
     */
    void run() throws InterruptedException {
        LOG.info("shutting down");
        processes.retire();
        listeners.close();
        peers.peers().forEach(peer -> peer.stop(Cease.of(peer.neighbor(), 2)));
        Instant end = Instant.now().plus(GRACE);
        while (!peers.isEmpty() && drain(end)) {
            LOG.debug("{} sessions left", peers.peers().size());
        }
        processes.stop();
        control.close();
        end = Instant.now().plus(GRACE);
        while (workers.helpers() > 0 && drain(end)) {
            LOG.debug("{} helpers left", workers.helpers());
        }
        if (!peers.isEmpty() || workers.helpers() > 0) {
            LOG.error("{} peers and {} helpers did not end and are stopped", peers.peers().size(), workers.helpers());
            throw new Overdue();
        }
    }

    /** Takes one mail, if any comes in time, and does what still matters now. */
    private boolean drain(Instant end) throws InterruptedException {
        Mail mail = mailbox.poll(Duration.between(Instant.now(), end));
        switch (mail) {
            case null -> {
                return false;
            }
            case Mail.PeerGone gone -> peers.remove(gone.peer());
            case Mail.HelperGone ignored -> workers.helperGone();
            case Mail.Incoming incoming -> Refusals.close(incoming.channel());
            case Mail.Refused refused -> Refusals.close(refused.channel());
            case Mail.Told ignored -> {}
            case Mail.Commands ignored -> {}
        }
        return true;
    }
}
