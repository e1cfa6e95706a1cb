package exabgp.reactor;

import exabgp.reactor.api.ApiProcesses;
import exabgp.reactor.api.Audience;
import exabgp.reactor.api.Delivery;
import exabgp.reactor.api.Peer;
import exabgp.reactor.api.PeerStatus;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.PeerIdentity;
import exabgp.reactor.rib.AdjRibIn;
import exabgp.reactor.rib.AdjRibOut;
import exabgp.reactor.rib.AttributePool;
import exabgp.reactor.rib.Change;
import exabgp.reactor.rib.Route;
import exabgp.reactor.rib.RouteKey;
import exabgp.reactor.rib.UpdateGroups;
import exabgp.reactor.rib.Watchdogs;
import exabgp.session.Opening;
import exabgp.session.Session;
import exabgp.session.SessionEnd;
import exabgp.session.SessionEvents;
import exabgp.session.SessionOrder;
import exabgp.session.State;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.Operational;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.operational.OperationalTlv;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A peer over all its sessions. {@link #run} is its thread, which holds one session after the other; the sessions tell it what happens from their threads, the owner of the reactor tells it
 * what to do from its own.
 */
final class PeerSupervisor implements Peer, SessionEvents {
    private static final Logger LOG = LoggerFactory.getLogger(PeerSupervisor.class);

    private final Settings settings;
    private final boolean ephemeral;
    private final AdjRibOut announced;
    private final AdjRibIn received;
    private final Watchdogs watchdogs;
    private final Turns turns;
    private final OperationalSender messages;

    private volatile NeighborConfig neighbor;
    private volatile Audience audience;

    // about the present session, or the last one; written by its threads
    private volatile State state = State.IDLE;
    private volatile long since = System.nanoTime();
    private volatile boolean connected;
    private volatile @Nullable Ip localAddress;
    private volatile @Nullable Open receivedOpen;
    private volatile @Nullable Open sentOpen;
    private volatile @Nullable Negotiated negotiated;
    /** One object for as long as it says the same: encoders know the text of it by its identity. */
    private volatile PeerIdentity identity;
    private volatile Statistics statistics = new Statistics();

    // for the reader of the session alone
    private PathWarnings paths = PathWarnings.NONE;

    /**
     * A peer that was not connected to yet, with the routes of its configuration.
     *
     * @param ephemeral  whether it is gone when its first session ends
     * @param attributes what the tables of all peers share
     * @param updates    what the sessions of all peers share
     * @param refuse     says farewell to a connection; must not wait
     */
    PeerSupervisor(
            NeighborConfig neighbor,
            boolean ephemeral,
            Settings settings,
            ApiProcesses processes,
            AttributePool attributes,
            UpdateGroups updates,
            BiConsumer<SocketChannel, Declined> refuse) {
        this.neighbor = neighbor;
        this.ephemeral = ephemeral;
        this.settings = settings;
        this.identity = identify();
        this.audience = new Audience(neighbor, processes, () -> identity);
        this.received = new AdjRibIn(attributes);
        AdjRibOut.Config config = new AdjRibOut.Config(
                neighbor.families(),
                neighbor.groupUpdates(),
                neighbor.autoFlush(),
                neighbor.adjRibOut(),
                neighbor.manualEor(),
                neighbor.capabilities().routeRefresh(),
                neighbor.routerId());
        this.announced = new AdjRibOut(config, attributes, updates);
        this.watchdogs = new Watchdogs(announced);
        this.turns = new Turns(neighbor, ephemeral, ephemeral || settings.passive() || neighbor.transport().passive(), settings.tcp().attempts(), refuse);
        this.messages = new OperationalSender(neighbor.name(), neighbor.routerId(), this::send);
        routes(neighbor);
    }

    private void routes(NeighborConfig config) {
        List<Route> plain = new ArrayList<>();
        List<Watchdogs.Tied> tied = new ArrayList<>();
        config.routes().forEach(parsed -> {
            Route route = new Route(parsed.nlri(), parsed.attributes(), parsed.nextHopSelf());
            if (parsed.watchdog() == null) {
                plain.add(route);
            } else {
                tied.add(new Watchdogs.Tied(parsed.watchdog(), route, parsed.withdrawn()));
            }
        });
        int leftOut = announced.replaceConfigured(plain);
        if (leftOut > 0) {
            LOG.error("{}: {} configured routes are of a family that is not", config.name(), leftOut);
        }
        watchdogs.configure(tied);
    }

    /** Announces what helpers announced through another one, whose place this one takes. The owner only. */
    void inherit(PeerSupervisor other) {
        Set<RouteKey> configured = new HashSet<>();
        other.neighbor.routes().forEach(route -> configured.add(RouteKey.of(route.nlri())));
        Set<RouteKey> ours = new HashSet<>();
        neighbor.routes().forEach(route -> ours.add(RouteKey.of(route.nlri())));
        // asked first: when its session ends meanwhile, what was held is in its table
        List<Change> held = other.announced.held();
        other.announced.forEach(route -> {
            if (!configured.contains(route.key()) && !ours.contains(route.key())) {
                announced.announce(route);
            }
        });
        held.forEach(change -> {
            RouteKey key = RouteKey.of(change.nlri());
            if (!configured.contains(key) && !ours.contains(key)) {
                announced.apply(List.of(change));
            }
        });
    }

    /** Takes over a configuration which asks for the same session: other routes, other helpers. The owner only. */
    void update(NeighborConfig changed) {
        neighbor = changed;
        identity = identify();
        audience = audience.renewed(changed);
        routes(changed);
    }

    /** Holds sessions until the peer is stopped or has had its number of attempts. */
    void run() throws InterruptedException {
        Opening opening = turns.next();
        while (opening != null) {
            Session session = new Session(Offer.of(neighbor, settings), opening, this, announced);
            if (turns.begin(session, opening)) {
                hold(session);
                turns.end();
            }
            opening = turns.next();
        }
        turns.close();
    }

    private void hold(Session session) throws InterruptedException {
        try {
            session.run();
        } catch (RuntimeException e) {
            LOG.error("{}: internal error", neighbor.label(), e);
        }
    }

    /** Ends its session and its thread. Any thread; does not wait. */
    void stop(SessionOrder.Stop order) {
        turns.stop(order);
    }

    /** Ends its session, which is opened anew. Any thread; does not wait. */
    boolean reopen(SessionOrder.Stop order) {
        return turns.reopen(order);
    }

    /** Takes over a connection of the peer, or says why not. Any thread; does not wait. */
    @Nullable Declined incoming(SocketChannel channel, Ip local) {
        return turns.incoming(channel, local);
    }

    /** Whether it takes no connection any more. */
    boolean isOver() {
        return turns.isOver();
    }

    /** Whether it is there for one session only. */
    boolean isEphemeral() {
        return ephemeral;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    private PeerIdentity identify() {
        NeighborConfig config = neighbor;
        Negotiated agreed = negotiated;
        return new PeerIdentity(
                config.localAddress() == null ? localAddress : config.localAddress(),
                config.peer().address(),
                config.localAs() == null && agreed != null ? agreed.localAs() : config.localAs(),
                config.peerAs() == null && agreed != null ? agreed.peerAs() : config.peerAs(),
                config.routerId());
    }

    @Override
    public NeighborConfig neighbor() {
        return neighbor;
    }

    @Override
    public AdjRibOut announced() {
        return announced;
    }

    @Override
    public AdjRibIn received() {
        return received;
    }

    @Override
    public Watchdogs watchdogs() {
        return watchdogs;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public PeerStatus status() {
        Statistics counts = statistics;
        return new PeerStatus(
                state,
                Duration.ofNanos(System.nanoTime() - since),
                localAddress,
                sentOpen,
                receivedOpen,
                negotiated,
                counts.sent(),
                counts.received(),
                counts.announced(),
                counts.withdrawn());
    }

    @Override
    public boolean send(Message message, Consumer<Delivery> told) {
        if (turns.send(new SessionOrder.Send(message, written -> told.accept(written ? Delivery.WRITTEN : Delivery.NO_SESSION)))) {
            return true;
        }
        told.accept(state == State.ESTABLISHED ? Delivery.NO_ROOM : Delivery.NO_SESSION);
        return false;
    }

    @Override
    public boolean operational(OperationalTlv tlv, Consumer<Delivery> told) {
        return messages.send(tlv, negotiated, told);
    }

    @Override
    public boolean teardown(int subcode) {
        return state == State.ESTABLISHED && reopen(Cease.of(neighbor, subcode));
    }

    @Override
    public void stateChanged(State changed) {
        if ((changed == State.ESTABLISHED) != (state == State.ESTABLISHED)) {
            since = System.nanoTime();
        }
        if (changed == State.ESTABLISHED) {
            // before anybody hears of it: what is announced from now on is written in this session
            announced.expect();
        }
        state = changed;
        audience.state(changed.name());
    }

    @Override
    public void connected(Ip local, int localPort, Ip peer) {
        localAddress = local;
        receivedOpen = null;
        sentOpen = null;
        negotiated = null;
        identity = identify();
        statistics = new Statistics();
        connected = true;
        received.clear();
        audience.connected();
    }

    @Override
    public void negotiated(Negotiated agreed) {
        negotiated = agreed;
        identity = identify();
        paths = settings.auditPaths() ? PathWarnings.of(neighbor.label(), sentOpen) : PathWarnings.NONE;
        audience.negotiated(agreed);
        turns.opened();
    }

    @Override
    public void established(Negotiated agreed) {
        turns.established();
        messages.introduce(neighbor.operational(), agreed);
        audience.up();
    }

    @Override
    public void crossed(MessageType type, boolean sent) {
        statistics.crossed(type, sent);
        Traffic.crossed(neighbor, type, sent);
    }

    @Override
    public boolean wantsReceived(MessageType type) {
        return switch (type) {
            case UPDATE -> neighbor.adjRibIn() || audience.wants(false, type) || Traffic.isWanted(false, type);
            case OPEN, ROUTE_REFRESH -> true;
            case NOTIFICATION, KEEPALIVE, OPERATIONAL -> audience.wants(false, type) || Traffic.isWanted(false, type);
        };
    }

    @Override
    public boolean wantsSent(MessageType type) {
        return type == MessageType.OPEN || audience.wants(true, type) || Traffic.isWanted(true, type);
    }

    @Override
    public void received(Message message, Octets frame) throws InterruptedException {
        switch (message) {
            case Open open -> receivedOpen = open;
            case Update update -> {
                statistics.received(update);
                paths.received(update);
                if (neighbor.adjRibIn()) {
                    received.apply(update);
                }
            }
            case RouteRefresh refresh -> {
                if (refresh.subtype() == RouteRefresh.Subtype.QUERY) {
                    announced.resend(refresh.family());
                }
            }
            case Notification ignored -> {}
            case Keepalive ignored -> {}
            case Operational ignored -> {}
        }
        Traffic.received(neighbor, message, frame);
        audience.message(false, message, frame, negotiated);
    }

    @Override
    public void sent(Message message, Octets frame) throws InterruptedException {
        if (message instanceof Open open) {
            sentOpen = open;
        }
        Traffic.sent(neighbor, message, frame);
        audience.message(true, message, frame, negotiated);
    }

    @Override
    public void ended(SessionEnd end) {
        announced.over();
        if (connected) {
            connected = false;
            Traffic.ended(neighbor.label(), statistics);
            audience.down(end.reason());
        }
    }
}
