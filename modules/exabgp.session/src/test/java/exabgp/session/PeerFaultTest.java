package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.ShutdownCommunication;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a peer does wrong, when, and what it is told. */
class PeerFaultTest {
    private final RecordedEvents events = new RecordedEvents();
    private final ListedRoutes routes = new ListedRoutes();

    @Test
    void aFirstMessageThatIsNoOpen() throws Exception {
        assertEquals("The first packet received is not an open message (KEEPALIVE)", first(Messages.encode(Keepalive.INSTANCE), 5, 1));
        assertEquals("The first packet received is not an open message (UPDATE)", first(ScriptedPeer.endOfRib(), 5, 1));
        assertEquals("The first packet received is not an open message (ROUTE_REFRESH)", first(ScriptedPeer.frame(5, "00010001"), 5, 1));
    }

    @Test
    void headersThatAreNone() throws Exception {
        assertEquals("The packet received does not contain a BGP marker", first(Octets.parseHex("00".repeat(19)), 1, 1));
        assertEquals("can not decode update message of type \"255\"", first(ScriptedPeer.frame(255, ""), 1, 0));
        assertEquals("OPEN has an invalid message length of 19", first(ScriptedPeer.frame(1, ""), 1, 2));
        assertEquals("KEEPALIVE has an invalid message length of 20", first(ScriptedPeer.frame(4, "00"), 1, 2));
    }

    @Test
    void anOpenThatDoesNotDecode() throws Exception {
        first(ScriptedPeer.frame(1, "03" + "FDEA" + "005A" + "C0000202" + "00"), 2, 1);
        first(ScriptedPeer.frame(1, "04" + "FDEA" + "005A" + "C0000202" + "04" + "02050104"), 2, 0);
        first(ScriptedPeer.frame(1, "04" + "FDEA" + "005A" + "C0000202" + "03" + "010100"), 2, 5);
    }

    @Test
    void anOpenThatCannotBeAccepted() throws Exception {
        assertEquals("ASN in OPEN (65003) did not match ASN expected (65002)", first(open(65003, 90, "192.0.2.2"), 2, 2));
        assertEquals("0.0.0.0 is an invalid router_id", first(open(65002, 90, "0.0.0.0"), 2, 3));
        assertEquals("Hold Time is invalid (1)", first(open(65002, 1, "192.0.2.2"), 2, 6));
        assertEquals("Hold Time is invalid (2)", first(open(65002, 2, "192.0.2.2"), 2, 6));
    }

    @Test
    void anOpenThatIsNotAcceptedIsReportedAllTheSame() throws Exception {
        first(open(65003, 90, "192.0.2.2"), 2, 2);
        assertEquals(
                List.of("received OPEN", "sent NOTIFICATION", "down notification sent (2,2)", "fsm IDLE"), events.lines.subList(6, events.lines.size()));
    }

    @Test
    void anythingButAKeepaliveAfterTheOpen() throws Exception {
        for (Octets second : List.of(Messages.encode(ScriptedPeer.usualOpen(90)), ScriptedPeer.endOfRib(), ScriptedPeer.frame(5, "00010001"))) {
            try (Rig rig = Rig.dialing(events, routes);
                    ScriptedPeer peer = rig.accept()) {
                peer.expect(MessageType.OPEN);
                peer.send(ScriptedPeer.usualOpen(90)).send(second);
                assertEquals("Receive Unexpected Message in OpenConfirm State", peer.expectNotification(5, 2));
                peer.hangUp();
                assertEquals("notification sent (5,2)", rig.end().reason());
            }
        }
    }

    @Test
    void anOpenInASessionThatIsUp() throws Exception {
        assertEquals("Receive Unexpected Message in Established State", later(Messages.encode(ScriptedPeer.usualOpen(90)), 5, 3));
    }

    @Test
    void anUpdateThatCannotBeTakenApart() throws Exception {
        later(ScriptedPeer.frame(2, "0005" + "0000"), 3, 1);
        later(ScriptedPeer.frame(2, "0001" + "21" + "0000"), 3, 10);
    }

    @Test
    void anUpdateThatNobodyWantsIsCheckedAllTheSame() throws Exception {
        try (Rig rig = Rig.dialing(new DeafEvents(), routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90).send(ScriptedPeer.frame(2, "0005" + "0000"));
            peer.expectNotification(3, 1);
            peer.hangUp();
            assertEquals("notification sent (3,1)", rig.end().reason());
        }
    }

    @Test
    void aRouteRefreshOfAnUnknownKind() throws Exception {
        assertEquals("invalid route-refresh message subtype", later(ScriptedPeer.frame(5, "00010901"), 7, 2));
    }

    @Test
    void aNotificationIsNeverAnswered() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(new Notification(6, 5, Octets.EMPTY));
            peer.expectEnd();
            assertEquals("notification received (6,5)", rig.end().reason());
        }
    }

    @Test
    void theLogSaysInWordsWhatThePeerHadAgainstUs() {
        assertEquals("notification received (2,2): Bad Peer AS", story(new Notification(2, 2, Octets.parseHex("FDE8"))));
        assertEquals("notification received (4,0): Hold timer expired", story(new Notification(4, 0, Octets.EMPTY)));
        assertEquals("notification received (6,2): Administrative Shutdown, \"upgrade at 10\"", story(new Notification(6, 2, ShutdownCommunication.encode("upgrade at 10"))));
        assertEquals("notification received (6,4): Administrative Reset", story(new Notification(6, 4, Octets.parseHex("FF"))));
        assertEquals("notification received (99,1)", story(new Notification(99, 1, Octets.EMPTY)));
    }

    private static String story(Notification received) {
        return new SessionEnd.NotificationReceived(received).story();
    }

    @Test
    void keepalivesAlthoughTheHoldTimeIsZero() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(0).send(Keepalive.INSTANCE).send(ScriptedPeer.endOfRib());
            Rig.await("one is let pass", () -> events.lines.contains("received UPDATE"));
            peer.send(Keepalive.INSTANCE);
            assertEquals("Negotiated holdtime was zero, it was invalid to send us a keepalive messages", peer.expectNotification(2, 6));
        }
    }

    @Test
    void aPeerThatHangsUpBetweenMessages() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90).hangUp();
            assertEquals("the peer closed the connection between messages", rig.end().story());
        }
    }

    @Test
    void aPeerThatHangsUpWithinAMessage() throws Exception {
        for (int length : new int[] {1, 18, 19, 22}) {
            try (Rig rig = Rig.dialing(events, routes);
                    ScriptedPeer peer = rig.accept()) {
                peer.establish(90).truncate(ScriptedPeer.endOfRib(), length).hangUp();
                assertEquals("the peer closed the connection after " + length + " octets of a message", rig.end().story());
            }
        }
    }

    @Test
    void noiseGetsANotificationWheneverItComes() throws Exception {
        Random random = new Random(42);
        for (int round = 0; round < 40; round++) {
            byte[] noise = new byte[19 + random.nextInt(5_000)];
            random.nextBytes(noise);
            try (Rig rig = Rig.dialing(events, routes);
                    ScriptedPeer peer = rig.accept()) {
                if (round % 2 == 0) {
                    peer.establish(90);
                }
                peer.send(Octets.copyOf(noise));
                peer.expect(round % 2 == 0 ? MessageType.NOTIFICATION : MessageType.OPEN);
                if (round % 2 != 0) {
                    peer.expect(MessageType.NOTIFICATION);
                }
                peer.expectEnd();
                peer.hangUp();
                assertEquals("notification sent (1,1)", rig.end().reason());
            }
        }
    }

    @Test
    void messagesWithAProperHeaderAndNoiseInside() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] body = new byte[4 + random.nextInt(200)];
            random.nextBytes(body);
            // lengths that have a chance, so that what is inside is looked at
            body[0] = 0;
            body[1] = (byte) random.nextInt(8);
            try (Rig rig = Rig.dialing(events, routes);
                    ScriptedPeer peer = rig.accept()) {
                peer.establish(90).send(ScriptedPeer.frame(2, Octets.copyOf(body).toHex())).send(new Notification(6, 0, Octets.EMPTY));
                peer.awaitEnd();
                peer.hangUp();
                SessionEnd end = rig.end();
                assertEquals(true, end instanceof SessionEnd.NotificationSent || end instanceof SessionEnd.NotificationReceived, end.story());
            }
        }
    }

    /** Sends {@code frame} as the first message and gives the text of the NOTIFICATION for it. */
    private String first(Octets frame, int code, int subcode) throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(frame);
            String text = peer.expectNotification(code, subcode);
            peer.hangUp();
            assertEquals("notification sent (" + code + "," + subcode + ")", rig.end().reason());
            return text;
        }
    }

    private String later(Octets frame, int code, int subcode) throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90).send(frame);
            String text = peer.expectNotification(code, subcode);
            peer.hangUp();
            assertEquals("notification sent (" + code + "," + subcode + ")", rig.end().reason());
            return text;
        }
    }

    private static Octets open(int as, int holdTime, String routerId) {
        return Messages.encode(new Open(as, holdTime, Ipv4.parse(routerId), List.of()));
    }
}
