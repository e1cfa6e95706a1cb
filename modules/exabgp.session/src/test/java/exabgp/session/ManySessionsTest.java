package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.scope.Ticker;
import exabgp.wire.Octets;
import exabgp.wire.message.Notification;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ManySessionsTest {
    private static final int COUNT = 1_000;
    private static final Notification WORDS = new Notification(6, 3, Octets.EMPTY);

    @Test
    void aThousandComeUpAndGoDown() throws Exception {
        Set<String> before = Leftovers.sockets();
        List<Session> sessions = new ArrayList<>();
        List<Thread> owners = new ArrayList<>();
        List<ScriptedPeer> peers = new ArrayList<>();
        List<SessionEnd> ends = new CopyOnWriteArrayList<>();
        try (ServerSocket server = ScriptedPeer.listen()) {
            for (int i = 0; i < COUNT; i++) {
                SessionConfig config = TestConfig.to(server).name("many-" + i).build();
                Session session = new Session(config, new Opening.Dial(), new DeafEvents(), new ListedRoutes(), Ticker.SYSTEM);
                sessions.add(session);
                owners.add(Thread.ofVirtual().name("many-" + i + " owner").start(() -> {
                    try {
                        ends.add(session.run());
                    } catch (InterruptedException e) {
                        ends.add(new SessionEnd.Failed(e));
                    }
                }));
            }
            for (int i = 0; i < COUNT; i++) {
                peers.add(ScriptedPeer.accept(server).establish(90));
            }
            for (Session session : sessions) {
                Rig.await("not up", () -> session.state() == State.ESTABLISHED);
            }
            sessions.forEach(session -> session.order(new SessionOrder.Stop(WORDS, "shutting down")));
            for (ScriptedPeer peer : peers) {
                peer.expectNotification(6, 3);
                peer.hangUp();
            }
            for (Thread owner : owners) {
                assertTrue(owner.join(Duration.ofSeconds(15)));
            }
        }
        assertEquals(COUNT, ends.size());
        assertEquals(Set.of(new SessionEnd.NotificationSent(WORDS, "shutting down")), Set.copyOf(ends));
        Leftovers.assertNone("many-", before);
    }
}
