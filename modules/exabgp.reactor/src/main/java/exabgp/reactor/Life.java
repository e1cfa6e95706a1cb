package exabgp.reactor;

import exabgp.reactor.api.ApiProcesses;
import exabgp.reactor.api.CommandSink;
import exabgp.reactor.api.ControlClients;
import exabgp.reactor.api.Daemon;
import exabgp.reactor.api.Dispatcher;
import exabgp.reactor.api.Peer;
import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.rib.AttributePool;
import exabgp.reactor.rib.KeyPool;
import exabgp.reactor.rib.UpdateGroups;
import exabgp.wire.fault.NotificationCode;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the reactor: the state that its owner owns, and the loop over its mailbox. For that thread only. */
final class Life implements Daemon {
    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    private final Settings settings;
    private final Configurations configurations;
    private final Mailbox mailbox;
    private final Forks forks;
    private final Identity identity;
    private final Workers workers;
    private final Listeners listeners;
    private final AttributePool attributes = new AttributePool();
    private final KeyPool keys = new KeyPool();
    private final UpdateGroups updates = new UpdateGroups();
    private final PeerTable peers;
    private final ApiProcesses processes;
    private final Dispatcher dispatcher;
    private final Refusals refusals;
    private final ControlPoints control;
    private final Shutdown shutdown;
    private boolean attempted;
    private boolean stopping;

    Life(Settings settings, Configurations configurations, Mailbox mailbox, Forks forks) {
        this.settings = settings;
        this.configurations = configurations;
        this.mailbox = mailbox;
        this.forks = forks;
        this.identity = new Identity(settings.version(), RandomId.next(), ProcessHandle.current().pid(), Instant.now(), settings.api().chunk());
        this.workers = new Workers(forks, mailbox);
        this.listeners = new Listeners(settings);
        this.refusals = new Refusals(forks);
        this.peers = new PeerTable(this::startPeer);
        CommandSink sink = batch -> mailbox.put(new Mail.Commands(batch));
        ControlClients clients = new ControlClients();
        this.control = new ControlPoints(forks, sink, clients);
        Settings.Api api = settings.api();
        this.processes = new ApiProcesses(
                HostName.host(System.getenv()),
                new ApiProcesses.Settings(api.ack(), api.respawn(), api.compact(), api.version() == 4 ? ApiVersion.V4 : ApiVersion.V6),
                sink,
                workers::start);
        this.dispatcher = new Dispatcher(this, processes, clients);
        this.shutdown = new Shutdown(mailbox, workers, peers, processes, listeners, control);
    }

    /** Runs until it is told to stop; everything it started is told to end then. */
    int run(Startup startup) throws InterruptedException {
        Configuration configuration = configurations.first();
        if (configuration == null) {
            return 1;
        }
        try {
            listeners.configure(configuration, workers::start);
            control.open(settings.control());
            startup.listening(control.files());
            forks.fork("orphans", ApiProcesses::endOrphans);
            processes.configure(configuration.processes(), false);
            processes.awaitStarts();
            startup.helping();
        } catch (IOException e) {
            LOG.error("the daemon can not start: {}", e.getMessage());
            settings.notices().say(String.valueOf(e.getMessage()));
            shutdown.run();
            return 1;
        }
        configuration.neighbors().forEach(peers::add);
        dispatcher.peersChanged();
        control.start();
        attempted = !configuration.neighbors().isEmpty();
        while (!stopping) {
            handle(mailbox.take());
        }
        shutdown.run();
        return 0;
    }

    /** Closes what no thread closes: the listening sockets. */
    void close() {
        listeners.close();
        control.close();
    }

    private void handle(Mail mail) {
        switch (mail) {
            case Mail.Told told -> obey(told.order());
            case Mail.Commands commands -> dispatcher.execute(commands.batch());
            case Mail.Incoming incoming -> incoming(incoming.channel());
            case Mail.Refused refused -> refusals.refuse(refused.channel(), refused.why());
            case Mail.PeerGone gone -> peerGone(gone.peer());
            case Mail.HelperGone gone -> helperGone(gone);
        }
    }

    private void obey(ReactorOrder order) {
        String verb = switch (order) {
            case ReactorOrder.Shutdown ignored -> "shut down";
            case ReactorOrder.Reload ignored -> "reload";
            case ReactorOrder.Restart ignored -> "restart";
        };
        LOG.info("told to {} by {}", verb, order.cause().equals(ReactorOrder.Cause.NONE) ? "a command" : order.cause().name());
        peers.peers().forEach(peer -> peer.audience().signal(order.cause().code(), order.cause().name()));
        switch (order) {
            case ReactorOrder.Shutdown ignored -> stopping = true;
            case ReactorOrder.Reload reload -> reload(reload.restartProcesses());
            case ReactorOrder.Restart ignored -> {
                if (reload(true)) {
                    peers.peers().forEach(peer -> peer.reopen(Cease.of(peer.neighbor(), 3)));
                }
            }
        }
    }

    private boolean reload(boolean restartProcesses) {
        Configuration configuration = configurations.next();
        if (configuration == null) {
            LOG.error("the configuration is not reloaded, the present one stays");
            return false;
        }
        try {
            listeners.configure(configuration, workers::start);
        } catch (IOException e) {
            configurations.stay();
            LOG.error("the configuration is not reloaded, the present one stays: {}", e.getMessage());
            return false;
        }
        processes.configure(configuration.processes(), restartProcesses);
        peers.reload(configuration);
        dispatcher.peersChanged();
        attempted = !configuration.neighbors().isEmpty();
        LOG.info("reloaded {}", configurations.name());
        return true;
    }

    private PeerSupervisor startPeer(NeighborConfig neighbor, boolean ephemeral, @Nullable PeerSupervisor before) {
        PeerSupervisor peer = new PeerSupervisor(
                neighbor, ephemeral, settings, processes, attributes, keys, updates, (channel, why) -> mailbox.urgent(new Mail.Refused(channel, why)));
        if (before != null) {
            peer.inherit(before);
        }
        processes.attend(peer);
        dispatcher.peersChanged();
        workers.start(peer);
        return peer;
    }

    private void incoming(SocketChannel channel) {
        try {
            Declined refusal = peers.incoming(channel);
            if (refusal != null) {
                refusals.refuse(channel, refusal);
            }
        } catch (IOException e) {
            LOG.debug("a connection was gone before it was taken: {}", e.getMessage());
            refusals.refuse(channel, new Declined(NotificationCode.CONNECTION_REJECTED, ""));
        }
    }

    private void peerGone(PeerSupervisor peer) {
        processes.dismiss(peer);
        peers.remove(peer);
        peer.discard();
        dispatcher.peersChanged();
        if (attempted && peers.isDeserted() && settings.tcp().attempts() > 0) {
            LOG.info("no peer is left");
            stopping = true;
        }
    }

    private void helperGone(Mail.HelperGone gone) {
        workers.helperGone();
        if (!gone.ordered() && settings.api().terminate()) {
            LOG.error("{} is gone, and the daemon is to end with it", gone.name());
            stopping = true;
        }
    }

    @Override
    public Collection<? extends Peer> peers() {
        return peers.peers();
    }

    @Override
    public boolean create(NeighborConfig neighbor) {
        return peers.create(neighbor);
    }

    @Override
    public void delete(Peer peer) {
        peers.delete(peer);
        dispatcher.peersChanged();
        if (peers.isDeserted()) {
            // whoever deletes the last peer does not mean the daemon
            attempted = false;
        }
    }

    @Override
    public void shutdown() {
        mailbox.urgent(new Mail.Told(new ReactorOrder.Shutdown(ReactorOrder.Cause.NONE)));
    }

    @Override
    public void reload() {
        mailbox.urgent(new Mail.Told(new ReactorOrder.Reload(ReactorOrder.Cause.NONE, false)));
    }

    @Override
    public void restart() {
        mailbox.urgent(new Mail.Told(new ReactorOrder.Restart(ReactorOrder.Cause.NONE)));
    }

    @Override
    public Identity identity() {
        return identity;
    }
}
