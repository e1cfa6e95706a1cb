package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.negotiated.Negotiated;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Writes down what it is told, one line each. */
class RecordedEvents implements SessionEvents {
    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<String> crossings = new CopyOnWriteArrayList<>();
    final AtomicReference<Negotiated> negotiated = new AtomicReference<>();

    @Override
    public void stateChanged(State state) {
        lines.add("fsm " + state);
    }

    @Override
    public void connected(Ip local, int localPort, Ip peer) {
        lines.add("connected " + local + " " + peer);
    }

    @Override
    public void negotiated(Negotiated context) {
        negotiated.set(context);
        lines.add("negotiated " + context.holdTime());
    }

    @Override
    public void established(Negotiated context) {
        lines.add("up");
    }

    @Override
    public void crossed(MessageType type, boolean sent) {
        crossings.add((sent ? "sent " : "received ") + type);
    }

    @Override
    public boolean wantsReceived(MessageType type) {
        return true;
    }

    @Override
    public boolean wantsSent(MessageType type) {
        return true;
    }

    @Override
    public void received(Message message, Octets frame) throws InterruptedException {
        lines.add("received " + message.type());
    }

    @Override
    public void sent(Message message, Octets frame) throws InterruptedException {
        lines.add("sent " + message.type());
    }

    @Override
    public void ended(SessionEnd end) {
        lines.add("down " + end.reason());
    }
}
