package exabgp.reactor.api;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what clients command, a batch at a time. Runs on the thread that owns the reactor and never waits. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Selections selections;
    private final Execution execution;

    /** Commands what {@code daemon} offers. */
    public Dispatcher(Daemon daemon, ApiProcesses processes, ControlClients clients) {
        this.selections = new Selections(daemon);
        this.execution = new Execution(daemon, processes, clients, selections);
    }

    /** Has to be called when peers came or went. */
    public void peersChanged() {
        selections.forget();
    }

    /**
     * Does the commands of a batch in order. Nothing of it is sent before its last one is done, so that a route announced and withdrawn in one burst never shows; and what comes of it is told behind the
     * answers.
     */
    public void execute(Batch batch) {
        OutputQueue queue = batch.client().queue();
        if (batch.isLast()) {
            queue.finish();
            return;
        }
        batch.client().speakJson(execution.json(Form.USUAL));
        // a peer may react before its command is answered
        queue.hold();
        try {
            if (batch.commands().size() == 1) {
                executeAll(batch);
            } else {
                executeHolding(batch);
            }
        } finally {
            queue.release();
        }
    }

    private void executeHolding(Batch batch) {
        List<Peer> held = selections.visible(batch.client(), Selector.ALL);
        held.forEach(peer -> peer.announced().hold());
        try {
            executeAll(batch);
        } finally {
            held.forEach(peer -> peer.announced().release());
        }
    }

    private void executeAll(Batch batch) {
        RouteRun run = new RouteRun(batch.client());
        for (Command command : batch.commands()) {
            if (run.add(command)) {
                continue;
            }
            finish(batch.client(), run);
            if (!run.add(command)) {
                executeOne(batch.client(), command);
            }
        }
        finish(batch.client(), run);
    }

    /** Does the commands of a run as one, or one by one when nobody is there to be changed, one has no room or a fault of ours is in one of them. */
    private void finish(Client client, RouteRun run) {
        if (run.isEmpty()) {
            return;
        }
        boolean done = false;
        try {
            List<Peer> peers = selections.visible(client, run.selector());
            done = run.apply(peers) && !peers.isEmpty();
        } catch (RuntimeException e) {
            LOG.error("commands of {} failed and are done one by one", client.name(), e);
        }
        for (Command command : run.take()) {
            if (done) {
                client.done();
            } else {
                executeOne(client, command);
            }
        }
    }

    private void executeOne(Client client, Command command) {
        try {
            execution.execute(client, command);
        } catch (RuntimeException e) {
            LOG.error("a command of {} failed: {}", client.name(), command, e);
            client.error("internal error: " + e);
        }
    }
}
