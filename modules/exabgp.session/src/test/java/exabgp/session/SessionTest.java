package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.message.MessageType;
import exabgp.wire.message.Notification;
import exabgp.wire.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final RecordedEvents events = new RecordedEvents();
    private final ListedRoutes routes = new ListedRoutes();

    @Test
    void tellsWhatHappensInTheOrderHelperProgramsKnow() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            routes.add(ScriptedPeer.endOfRib());
            peer.expect(MessageType.UPDATE);
            Rig.await("not told", () -> events.lines.contains("sent UPDATE"));
            peer.send(ScriptedPeer.endOfRib()).send(new Notification(6, 2, Octets.EMPTY));
            assertEquals("notification received (6,2)", rig.end().reason());
        }
        assertEquals(
                List.of(
                        "fsm ACTIVE",
                        "fsm IDLE",
                        "connected 127.0.0.1 127.0.0.1",
                        "fsm CONNECT",
                        "sent OPEN",
                        "fsm OPENSENT",
                        "received OPEN",
                        "negotiated 90",
                        "fsm OPENCONFIRM",
                        "sent KEEPALIVE",
                        "received KEEPALIVE",
                        "fsm ESTABLISHED",
                        "up",
                        "sent UPDATE",
                        "received UPDATE",
                        "received NOTIFICATION",
                        "down notification received (6,2)",
                        "fsm IDLE"),
                events.lines);
        assertEquals(List.of("start 127.0.0.1", "written 1", "stop"), routes.lines);
        assertEquals(
                List.of("received KEEPALIVE", "received NOTIFICATION", "received OPEN", "received UPDATE", "sent KEEPALIVE", "sent OPEN", "sent UPDATE"),
                events.crossings.stream().sorted().toList());
    }
}
