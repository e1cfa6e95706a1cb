package exabgp.reactor;

import exabgp.reactor.api.ApiProcesses;
import exabgp.reactor.api.Audience;
import exabgp.reactor.api.Delivery;
import exabgp.reactor.api.Peer;
import exabgp.reactor.api.PeerStatus;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.rib.AdjRibIn;
import exabgp.reactor.rib.AdjRibOut;
import exabgp.reactor.rib.AttributePool;
import exabgp.reactor.rib.KeyPool;
import exabgp.reactor.rib.UpdateGroups;
import exabgp.reactor.rib.Watchdogs;
import exabgp.session.Opening;
import exabgp.session.Session;
import exabgp.session.SessionOrder;
import exabgp.session.State;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Message;
import exabgp.wire.operational.OperationalTlv;
import java.nio.channels.SocketChannel;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A peer over all its sessions. {@link #run} is its thread, which holds one session after the other; the owner of the reactor tells it what to do from its own thread.
 */
final class PeerSupervisor implements Peer {
    private static final Logger LOG = LoggerFactory.getLogger(PeerSupervisor.class);

    private final Settings settings;
    private final boolean ephemeral;
    private final PresentSession present;
    private final PeerRoutes routes;
    private final Turns turns;
    private final OperationalSender messages;
    private final PeerEvents events;
    private volatile Terms terms;

    /**
     * A peer that was not connected to yet, with the routes of its configuration.
     *
     * @param ephemeral  whether it is gone when its first session ends
     * @param attributes what the tables of all peers share
     * @param keys       what those of announced routes share besides
     * @param updates    what the sessions of all peers share
     * @param refuse     says farewell to a connection; must not wait
     */
    PeerSupervisor(
            NeighborConfig neighbor,
            boolean ephemeral,
            Settings settings,
            ApiProcesses processes,
            AttributePool attributes,
            KeyPool keys,
            UpdateGroups updates,
            BiConsumer<SocketChannel, Declined> refuse) {
        this.ephemeral = ephemeral;
        this.settings = settings;
        this.present = new PresentSession(neighbor);
        this.terms = new Terms(neighbor, new Audience(neighbor, processes, present::identity));
        this.routes = new PeerRoutes(neighbor, attributes, keys, updates);
        this.turns = new Turns(neighbor, ephemeral, ephemeral || settings.passive() || neighbor.transport().passive(), settings.tcp().attempts(), refuse);
        this.messages = new OperationalSender(neighbor.name(), neighbor.routerId(), this::send);
        this.events = new PeerEvents(settings.auditPaths(), () -> terms, present, routes, turns, messages);
    }

    /** Announces what helpers announced through another one, whose place this one takes. The owner only. */
    void inherit(PeerSupervisor other) {
        routes.inherit(other.routes, other.neighbor(), neighbor());
    }

    /** Takes over a configuration which asks for the same session: other routes, other helpers. The owner only. */
    void update(NeighborConfig changed) {
        present.configure(changed);
        terms = terms.renewed(changed);
        routes.configure(changed);
    }

    /** Forgets its routes, after its thread has ended. The owner only. */
    void discard() {
        routes.discard();
    }

    /** Holds sessions until the peer is stopped or has had its number of attempts. */
    void run() throws InterruptedException {
        Opening opening = turns.next();
        while (opening != null) {
            Session session = new Session(Offer.of(neighbor(), settings), opening, events, announced());
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
            LOG.error("{}: internal error", neighbor().label(), e);
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
        return terms.audience();
    }

    @Override
    public NeighborConfig neighbor() {
        return terms.neighbor();
    }

    @Override
    public AdjRibOut announced() {
        return routes.announced();
    }

    @Override
    public AdjRibIn received() {
        return routes.received();
    }

    @Override
    public Watchdogs watchdogs() {
        return routes.watchdogs();
    }

    @Override
    public State state() {
        return present.state();
    }

    @Override
    public PeerStatus status() {
        return present.status();
    }

    @Override
    public boolean send(Message message, Consumer<Delivery> told) {
        if (turns.send(new SessionOrder.Send(message, written -> told.accept(written ? Delivery.WRITTEN : Delivery.NO_SESSION)))) {
            return true;
        }
        told.accept(state() == State.ESTABLISHED ? Delivery.NO_ROOM : Delivery.NO_SESSION);
        return false;
    }

    @Override
    public boolean operational(OperationalTlv tlv, Consumer<Delivery> told) {
        return messages.send(tlv, present.negotiated(), told);
    }

    @Override
    public boolean teardown(int subcode) {
        return state() == State.ESTABLISHED && reopen(Cease.of(neighbor(), subcode));
    }
}
