package exabgp.reactor.format;

import static exabgp.reactor.format.Telling.ENVELOPE;
import static exabgp.reactor.format.Telling.HOST;
import static exabgp.reactor.format.Telling.MORE;
import static exabgp.reactor.format.Telling.NEGOTIATED;
import static exabgp.reactor.format.Telling.NEGOTIATED_JSON;
import static exabgp.reactor.format.Telling.NEIGHBOR;
import static exabgp.reactor.format.Telling.STAMP;
import static exabgp.reactor.format.Telling.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Messages;
import exabgp.wire.message.RouteRefresh;
import org.junit.jupiter.api.Test;

class JsonEncoderTest {
    private static final Octets KEEPALIVE = Messages.encode(Keepalive.INSTANCE);

    @Test
    void aConnectionIsTold() {
        assertEquals(ENVELOPE + "\"state\", " + NEIGHBOR + "\"state\": \"connected\" } }\n", json(new Event.Connected(STAMP)));
    }

    @Test
    void aSessionComingUpIsTold() {
        assertEquals(ENVELOPE + "\"state\", " + NEIGHBOR + "\"state\": \"up\" } }\n", json(new Event.Up(STAMP)));
    }

    @Test
    void aSessionGoingDownIsToldWithItsReason() {
        assertEquals(
                ENVELOPE + "\"state\", " + NEIGHBOR + "\"state\": \"down\", \"reason\": \"notification sent (3,0)\" } }\n",
                json(new Event.Down(STAMP, "notification sent (3,0)")));
    }

    @Test
    void aStateOfTheMachineIsTold() {
        assertEquals(ENVELOPE + "\"fsm\", " + NEIGHBOR + "\"state\": \"OPENSENT\" } }\n", json(new Event.FsmChange(STAMP, "OPENSENT")));
    }

    @Test
    void whatWasNegotiatedIsTold() {
        assertEquals(ENVELOPE + "\"negotiated\", " + NEIGHBOR + NEGOTIATED_JSON + " } }\n", json(new Event.NegotiatedEvent(STAMP, NEGOTIATED)));
    }

    @Test
    void everyFieldOfWhatWasNegotiatedIsTold() {
        assertEquals(
                ENVELOPE + "\"negotiated\", " + NEIGHBOR + "\"negotiated\": { \"message_size\": 4096, \"hold_time\": 0, \"asn4\": false, \"multisession\": false, "
                        + "\"operational\": false, \"refresh\": \"normal\", \"families\": [\"ipv4 unicast\"], \"nexthop\": [\"ipv4 unicast ipv6\"], "
                        + "\"add_path\": {\"send\": [\"ipv4 unicast\"], \"receive\": [\"ipv6 unicast\"]} }  } }\n",
                json(new Event.NegotiatedEvent(STAMP, MORE)));
    }

    @Test
    void aSignalIsToldWithItsNumberAsText() {
        assertEquals(ENVELOPE + "\"signal\", " + NEIGHBOR + "\"code\": \"10\", \"name\": \"SIGUSR1\" } }\n", json(new Event.Signal(STAMP, 10, "SIGUSR1")));
        assertEquals(ENVELOPE + "\"signal\", " + NEIGHBOR + "\"code\": \"0\", \"name\": \"none\" } }\n", json(new Event.Signal(STAMP, 0, "none")));
    }

    @Test
    void theEndOfTheDaemonHasNeitherNeighborNorCounter() {
        assertEquals(
                "{ \"exabgp\": \"6.0.0\", \"time\": 3.000001, \"host\" : \"router.example\", \"pid\" : 42, \"ppid\" : 7, "
                        + "\"type\": \"notification\", \"notification\": \"shutdown\" }\n",
                json(new Event.Shutdown(3_000_001)));
    }

    @Test
    void whatWasLeftOutHasNeitherNeighborNorCounter() {
        String envelope = "{ \"exabgp\": \"6.0.0\", \"time\": 3.000001, \"host\" : \"router.example\", \"pid\" : 42, \"ppid\" : 7, ";
        assertEquals(envelope + "\"type\": \"gap\", \"gap\": { \"events\": 1234 } }\n", json(new Event.Gap(3_000_001, 1234)));
        assertEquals(envelope + "\"type\": \"resync\", \"resync\": \"done\" }\n", json(new Event.Resync(3_000_001)));
    }

    @Test
    void anOlderApiNamesItsVersion() {
        String line = Telling.string(new JsonEncoder(ApiVersion.V4, HOST, false).encode(new Event.Up(STAMP), Shape.PARSED));
        assertEquals(ENVELOPE.replace("6.0.0", "4.0.1") + "\"state\", " + NEIGHBOR + "\"state\": \"up\" } }\n", line);
    }

    @Test
    void aKeepaliveHasNothingButItsDirection() {
        assertEquals(
                ENVELOPE + "\"keepalive\", " + NEIGHBOR + "\"direction\": \"send\"  } }\n",
                json(new Event.Sent(STAMP, Keepalive.INSTANCE, KEEPALIVE, NEGOTIATED)));
    }

    @Test
    void consolidatedEventsHaveTheOctetsButNoEmptyBody() {
        assertEquals(
                ENVELOPE + "\"keepalive\", \"header\": \"0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304\", " + NEIGHBOR + "\"direction\": \"receive\"  } }\n",
                json(new Event.Received(STAMP, Keepalive.INSTANCE, KEEPALIVE, NEGOTIATED), Telling.CONSOLIDATED));
        RouteRefresh refresh = new RouteRefresh(Family.IPV6_UNICAST, RouteRefresh.Subtype.BEGIN);
        assertEquals(
                ENVELOPE + "\"refresh\", \"header\": \"0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001705\", \"body\": \"0x00020101\", " + NEIGHBOR
                        + "\"direction\": \"receive\", \"route-refresh\": { \"afi\": \"ipv6\", \"safi\": \"unicast\", \"subtype\": \"begin\" } } }\n",
                json(new Event.Received(STAMP, refresh, Messages.encode(refresh), NEGOTIATED), Telling.CONSOLIDATED));
    }

    @Test
    void eachKindOfRefreshHasItsWord() {
        for (RouteRefresh.Subtype subtype : RouteRefresh.Subtype.values()) {
            assertEquals(
                    ", \"route-refresh\": { \"afi\": \"ipv4\", \"safi\": \"unicast\", \"subtype\": \"" + subtype.label() + "\" }",
                    Telling.received(new RouteRefresh(Family.IPV4_UNICAST, subtype)));
        }
    }

    @Test
    void aPacketIsToldByItsOctets() {
        assertEquals(
                ENVELOPE + "\"keepalive\", " + NEIGHBOR + "\"direction\": \"send\", \"message\": { \"category\": 4, "
                        + "\"header\": \"0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304\", \"body\": \"0x\" } , " + NEGOTIATED_JSON + " } }\n",
                json(new Event.Packet(STAMP, Direction.SEND, KEEPALIVE, NEGOTIATED)));
    }

    @Test
    void aPacketBeforeTheNegotiationSaysThatNothingIsNegotiated() {
        Octets refresh = Messages.encode(new RouteRefresh(Family.IPV4_UNICAST, RouteRefresh.Subtype.QUERY));
        assertEquals(
                ENVELOPE + "\"route-refresh\", " + NEIGHBOR + "\"direction\": \"receive\", \"message\": { \"category\": 5, "
                        + "\"header\": \"0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001705\", \"body\": \"0x00010001\" } , \"negotiated\": { \"message_size\": 4096, "
                        + "\"hold_time\": 0, \"asn4\": false, \"multisession\": false, \"operational\": false, \"refresh\": \"absent\", \"families\": [], "
                        + "\"nexthop\": [], \"add_path\": {\"send\": [], \"receive\": []} }  } }\n",
                json(new Event.Packet(STAMP, Direction.RECEIVE, refresh, null)));
    }

    @Test
    void aPacketOfUnknownTypeIsToldAllTheSame() {
        Octets frame = Octets.parseHex("FF".repeat(16) + "0014C801");
        String line = json(new Event.Packet(STAMP, Direction.RECEIVE, frame, NEGOTIATED));
        assertEquals(
                ENVELOPE + "\"unknown\", " + NEIGHBOR + "\"direction\": \"receive\", \"message\": { \"category\": 200, "
                        + "\"header\": \"0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0014C8\", \"body\": \"0x01\" } , " + NEGOTIATED_JSON + " } }\n",
                line);
    }

    @Test
    void aNeighborThatIsNotFullyKnownYetIsValid() {
        PeerIdentity unknown = new PeerIdentity(null, Ip.parse("2001:db8::1"), null, null, null);
        String line = json(new Event.Connected(new Stamp(unknown, 0, 1)));
        assertEquals(
                "{ \"exabgp\": \"6.0.0\", \"time\": 0.000000, \"host\" : \"router.example\", \"pid\" : 42, \"ppid\" : 7, \"counter\": 1, \"type\": \"state\", "
                        + "\"neighbor\": { \"address\": { \"local\": \"auto\", \"peer\": \"2001:db8::1\" }, \"asn\": { \"local\": null, \"peer\": null } , "
                        + "\"state\": \"connected\" } }\n",
                line);
        Telling.parsed(line);
    }

    @Test
    void severalEventsFollowEachOtherInOneBuffer() {
        LineBuffer out = new LineBuffer(1);
        JsonEncoder encoder = new JsonEncoder(ApiVersion.V6, HOST, false);
        encoder.encode(new Event.Up(STAMP), Shape.PARSED, out);
        encoder.encode(new Event.Connected(STAMP), Shape.PARSED, out);
        assertEquals(json(new Event.Up(STAMP)) + json(new Event.Connected(STAMP)), Telling.string(out.toOctets()));
    }
}
