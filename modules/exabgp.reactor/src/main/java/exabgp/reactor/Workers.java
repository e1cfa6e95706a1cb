package exabgp.reactor;

import exabgp.reactor.api.ApiProcesses;
import exabgp.reactor.listen.Listener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of peers, helpers and listeners. What one has for the owner of the reactor, who starts them, reaches it by mail, its end at last. For that owner only. */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Forks forks;
    private final Mailbox mailbox;
    private int helpers;

    Workers(Forks forks, Mailbox mailbox) {
        this.forks = forks;
        this.mailbox = mailbox;
    }

    void start(PeerSupervisor peer) {
        String label = peer.neighbor().label();
        forks.fork("peer " + label, () -> {
            try {
                peer.run();
            } catch (RuntimeException e) {
                LOG.error("{}: internal error, the peer is given up", label, e);
            }
            mailbox.urgent(new Mail.PeerGone(peer));
        });
    }

    void start(ApiProcesses.Task helper) {
        helpers++;
        forks.fork(helper.name(), () -> {
            boolean ordered = false;
            try {
                ordered = helper.body().run();
            } catch (RuntimeException e) {
                LOG.error("{}: internal error, it is given up", helper.name(), e);
            }
            mailbox.urgent(new Mail.HelperGone(helper.name(), ordered));
        });
    }

    void start(Listener listener) {
        forks.fork("listener " + listener.point(), () -> listener.run(channel -> mailbox.put(new Mail.Incoming(channel))));
    }

    /** The mail has come that a helper is gone. */
    void helperGone() {
        helpers--;
    }

    /** How many helpers there are of which that mail has not come. */
    int helpers() {
        return helpers;
    }
}
