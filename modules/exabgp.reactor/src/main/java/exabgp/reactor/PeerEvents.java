package exabgp.reactor;

import exabgp.reactor.api.Audience;
import exabgp.reactor.config.NeighborConfig;
import exabgp.session.SessionEnd;
import exabgp.session.SessionEvents;
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
import java.util.function.Supplier;

/** Takes what the sessions of one peer tell, from their threads, to where it belongs: its tables, its turns, its audience, the log. */
final class PeerEvents implements SessionEvents {
    private final boolean auditPaths;
    private final Supplier<Terms> terms;
    private final PresentSession present;
    private final PeerRoutes routes;
    private final Turns turns;
    private final OperationalSender messages;

    // for the reader of the session alone
    private PathWarnings paths = PathWarnings.NONE;

    /** For one peer, over all its sessions. */
    PeerEvents(boolean auditPaths, Supplier<Terms> terms, PresentSession present, PeerRoutes routes, Turns turns, OperationalSender messages) {
        this.auditPaths = auditPaths;
        this.terms = terms;
        this.present = present;
        this.routes = routes;
        this.turns = turns;
        this.messages = messages;
    }

    private NeighborConfig neighbor() {
        return terms.get().neighbor();
    }

    private Audience audience() {
        return terms.get().audience();
    }

    @Override
    public void stateChanged(State changed) {
        if (changed == State.ESTABLISHED) {
            // before anybody hears of it: what is announced from now on is written in this session
            routes.announced().expect();
        }
        present.enter(changed);
        audience().state(changed.name());
    }

    @Override
    public void connected(Ip local, int localPort, Ip peer) {
        present.connected(local);
        routes.received().clear();
        audience().connected();
    }

    @Override
    public void negotiated(Negotiated agreed) {
        present.agreed(agreed);
        paths = auditPaths ? PathWarnings.of(neighbor().label(), present.sentOpen()) : PathWarnings.NONE;
        audience().negotiated(agreed);
        turns.opened();
    }

    @Override
    public void established(Negotiated agreed) {
        turns.established();
        messages.introduce(neighbor().operational(), agreed);
        audience().up();
    }

    @Override
    public void crossed(MessageType type, boolean sent) {
        present.statistics().crossed(type, sent);
        Traffic.crossed(neighbor(), type, sent);
    }

    @Override
    public boolean wantsReceived(MessageType type) {
        return switch (type) {
            // an UPDATE is counted, and its paths are, whoever else wants it
            case OPEN, UPDATE, ROUTE_REFRESH -> true;
            case NOTIFICATION, KEEPALIVE, OPERATIONAL -> audience().wants(false, type) || Traffic.isWanted(false, type);
        };
    }

    @Override
    public boolean wantsSent(MessageType type) {
        return type == MessageType.OPEN || audience().wants(true, type) || Traffic.isWanted(true, type);
    }

    @Override
    public void received(Message message, Octets frame) throws InterruptedException {
        switch (message) {
            case Open open -> present.received(open);
            case Update update -> {
                present.statistics().received(update);
                paths.received(update);
                if (neighbor().adjRibIn()) {
                    routes.received().apply(update);
                }
            }
            case RouteRefresh refresh -> {
                if (refresh.subtype() == RouteRefresh.Subtype.QUERY) {
                    routes.announced().resend(refresh.family());
                }
            }
            case Notification ignored -> {}
            case Keepalive ignored -> {}
            case Operational ignored -> {}
        }
        Traffic.received(neighbor(), message, frame);
        audience().message(false, message, frame, present.negotiated());
    }

    @Override
    public void caughtUp() {
        audience().settle();
    }

    @Override
    public void sent(Message message, Octets frame) throws InterruptedException {
        if (message instanceof Open open) {
            present.sent(open);
        }
        Traffic.sent(neighbor(), message, frame);
        audience().message(true, message, frame, present.negotiated());
    }

    @Override
    public void ended(SessionEnd end) {
        routes.announced().over();
        if (present.disconnected()) {
            Traffic.ended(neighbor().label(), present.statistics());
            routes.received().clear();
            audience().down(end.reason());
        }
    }
}
