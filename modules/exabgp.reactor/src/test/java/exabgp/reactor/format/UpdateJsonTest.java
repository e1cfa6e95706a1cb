package exabgp.reactor.format;

import static exabgp.reactor.format.Telling.ENVELOPE;
import static exabgp.reactor.format.Telling.NEGOTIATED;
import static exabgp.reactor.format.Telling.NEGOTIATED_JSON;
import static exabgp.reactor.format.Telling.NEIGHBOR;
import static exabgp.reactor.format.Telling.STAMP;
import static exabgp.reactor.format.Telling.received;
import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.UnknownNlri;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateJsonTest {
    private static final NextHop HOP = new NextHop(Ip.parse("192.0.2.1"));
    private static final Attributes IGP = Attributes.of(Origin.IGP, AsPath.EMPTY, HOP);

    @Test
    void announcedRoutesStandUnderFamilyAndNextHop() {
        Update update = announce(IGP, new Update.Reach(v4("10.0.0.0/24", "10.0.1.0/24"), HOP));
        assertEquals(
                ENVELOPE + "\"update\", " + NEIGHBOR + "\"direction\": \"receive\", \"message\": { \"update\": { \"attribute\": { \"origin\": \"igp\" }, "
                        + "\"announce\": { \"ipv4 unicast\": { \"192.0.2.1\": [ { \"nlri\": \"10.0.0.0/24\" }, { \"nlri\": \"10.0.1.0/24\" } ] } } } }, "
                        + NEGOTIATED_JSON + " } }\n",
                Telling.json(new Event.Received(STAMP, update, Octets.EMPTY, NEGOTIATED)));
    }

    @Test
    void anUpdateGivenToDecodeHasNothingNegotiated() {
        Update update = announce(IGP, new Update.Reach(v4("10.0.0.0/24"), HOP));
        assertEquals(
                ENVELOPE + "\"update\", " + NEIGHBOR + "\"direction\": \"in\", \"message\": { \"update\": { \"attribute\": { \"origin\": \"igp\" }, "
                        + "\"announce\": { \"ipv4 unicast\": { \"192.0.2.1\": [ { \"nlri\": \"10.0.0.0/24\" } ] } } } } } }\n",
                Telling.json(new Event.Decoded(STAMP, update, Octets.EMPTY)));
    }

    @Test
    void withdrawnRoutesStandUnderTheirFamily() {
        assertEquals(
                ", \"message\": { \"update\": { \"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"10.0.1.0/24\" } ] } } }",
                received(new Update(List.of(v4("10.0.1.0/24")), Attributes.NONE, List.of(), null, List.of())));
    }

    @Test
    void anUpdateThatWithdrawsTellsItsNextHopAmongTheAttributes() {
        Attributes attributes = Attributes.of(Origin.IGP, HOP, new Med(5));
        Update update = new Update(List.of(v4("10.0.1.0/24")), attributes, List.of(new Update.Reach(v4("10.0.2.0/24"), HOP)), null, List.of());
        assertEquals(
                ", \"message\": { \"update\": { \"attribute\": { \"origin\": \"igp\", \"next-hop\": \"192.0.2.1\", \"med\": 5 }, "
                        + "\"announce\": { \"ipv4 unicast\": { \"192.0.2.1\": [ { \"nlri\": \"10.0.2.0/24\" } ] } }, "
                        + "\"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"10.0.1.0/24\" } ] } } }",
                received(update));
    }

    @Test
    void attributesMayComeWithoutRoutes() {
        assertEquals(", \"message\": { \"update\": { \"attribute\": { \"origin\": \"igp\" } } }", received(announce(IGP)));
    }

    @Test
    void attributesThatHaveNoFormLeaveNoTrace() {
        Update update = announce(Attributes.of(AsPath.EMPTY, HOP), new Update.Reach(v4("10.0.0.0/24"), HOP));
        assertEquals(
                ", \"message\": { \"update\": { \"announce\": { \"ipv4 unicast\": { \"192.0.2.1\": [ { \"nlri\": \"10.0.0.0/24\" } ] } } } }", received(update));
        Telling.parsed(Telling.json(new Event.Received(STAMP, announce(Attributes.NONE), Octets.EMPTY, null)));
    }

    @Test
    void routesWithoutNextHopStandUnderAKeyThatSaysSo() {
        Update update = announce(Attributes.NONE, new Update.Reach(v4("10.0.0.0/24"), null));
        assertEquals(
                ", \"message\": { \"update\": { \"announce\": { \"ipv4 unicast\": { \"no-nexthop\": [ { \"nlri\": \"10.0.0.0/24\" } ] } } } }", received(update));
    }

    @Test
    void ofTwoIpv6NextHopsTheGlobalOneIsTheKey() {
        NextHop both = new NextHop(Ip.parse("2001:db8::1"), (Ipv6) Ip.parse("fe80::1"));
        Nlris nlris = Nlris.of(Family.IPV6_UNICAST, false, List.of(inet(Family.IPV6_UNICAST, "2001:db8:1::/48", null)));
        assertEquals(
                ", \"message\": { \"update\": { \"announce\": { \"ipv6 unicast\": { \"2001:db8::1\": [ { \"nlri\": \"2001:db8:1::/48\" } ] } } } }",
                received(announce(Attributes.NONE, new Update.Reach(nlris, both))));
    }

    @Test
    void noKeyComesTwice() {
        Nlris v6 = Nlris.of(Family.IPV6_UNICAST, false, List.of(inet(Family.IPV6_UNICAST, "::/0", null)));
        NextHop other = new NextHop(Ip.parse("192.0.2.2"));
        Update update = new Update(
                List.of(v4("10.1.0.0/16"), v6, v4("10.2.0.0/16")),
                Attributes.NONE,
                List.of(new Update.Reach(v4("10.3.0.0/16"), HOP), new Update.Reach(v6, HOP), new Update.Reach(v4("10.4.0.0/16"), other),
                        new Update.Reach(v4("10.5.0.0/16"), HOP)),
                null,
                List.of());
        assertEquals(
                ", \"message\": { \"update\": { \"announce\": { \"ipv4 unicast\": { "
                        + "\"192.0.2.1\": [ { \"nlri\": \"10.3.0.0/16\" }, { \"nlri\": \"10.5.0.0/16\" } ], \"192.0.2.2\": [ { \"nlri\": \"10.4.0.0/16\" } ] }, "
                        + "\"ipv6 unicast\": { \"192.0.2.1\": [ { \"nlri\": \"::/0\" } ] } }, "
                        + "\"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"10.1.0.0/16\" }, { \"nlri\": \"10.2.0.0/16\" } ], "
                        + "\"ipv6 unicast\": [ { \"nlri\": \"::/0\" } ] } } }",
                received(update));
    }

    @Test
    void aPathIdentifierIsToldAsAnAddress() {
        Nlris nlris = Nlris.of(Family.IPV4_UNICAST, true, List.of(inet(Family.IPV4_UNICAST, "10.0.0.0/24", 1), inet(Family.IPV4_UNICAST, "10.0.0.0/24", -2)));
        assertEquals(
                ", \"message\": { \"update\": { \"announce\": { \"ipv4 unicast\": { \"192.0.2.1\": [ "
                        + "{ \"nlri\": \"10.0.0.0/24\", \"path-information\": \"0.0.0.1\" }, "
                        + "{ \"nlri\": \"10.0.0.0/24\", \"path-information\": \"255.255.255.254\" } ] } } } }",
                received(announce(Attributes.NONE, new Update.Reach(nlris, HOP))));
    }

    @Test
    void compactPrefixesAreStringsUnlessTheyHaveAPathIdentifier() {
        JsonEncoder compact = new JsonEncoder(ApiVersion.V6, Telling.HOST, true);
        Nlri plain = inet(Family.IPV4_UNICAST, "10.0.0.0/24", null);
        assertEquals("\"10.0.0.0/24\"", Telling.string(compact.nlri(plain)));
        assertEquals("{ \"nlri\": \"10.0.0.0/24\", \"path-information\": \"0.0.0.9\" }", Telling.string(compact.nlri(plain.withPathId(new PathId(9)))));
        Update update = new Update(List.of(v4("10.0.1.0/24", "0.0.0.0/0")), Attributes.NONE, List.of(), null, List.of());
        String line = Telling.string(compact.encode(new Event.Received(STAMP, update, Octets.EMPTY, null), Shape.PARSED));
        assertEquals(
                ENVELOPE + "\"update\", " + NEIGHBOR + "\"direction\": \"receive\", \"message\": { \"update\": { "
                        + "\"withdraw\": { \"ipv4 unicast\": [ \"10.0.1.0/24\", \"0.0.0.0/0\" ] } } } } }\n",
                line);
    }

    @Test
    void oneNlriAloneIsWhatStandsInAnUpdate() {
        JsonEncoder encoder = new JsonEncoder(ApiVersion.V6, Telling.HOST, false);
        assertEquals("{ \"nlri\": \"2001:db8::/32\" }", Telling.string(encoder.nlri(inet(Family.IPV6_MULTICAST, "2001:db8::/32", null))));
    }

    @Test
    void nlriOfAnUnknownFamilyAreKeptAsOctets() {
        UnknownNlri unknown = new UnknownNlri(new Family(25, 199), Octets.parseHex("00ABff"));
        Nlris nlris = Nlris.of(unknown.family(), false, List.of(unknown));
        assertEquals(
                ", \"message\": { \"update\": { \"withdraw\": { \"l2vpn undefined-199\": [ { \"parsed\": false, \"raw\": \"00ABFF\" } ] } } }",
                received(new Update(List.of(nlris), Attributes.NONE, List.of(), null, List.of())));
    }

    @Test
    void theEndOfTheRibHasAFormOfItsOwn() {
        for (Family family : List.of(Family.IPV4_UNICAST, Family.IPV6_UNICAST, Family.of(Afi.L2VPN, Safi.EVPN))) {
            assertEquals(
                    ", \"message\": { \"eor\": { \"afi\" : \"" + family.afiName() + "\", \"safi\" : \"" + family.safiName() + "\" } }",
                    received(new Update(List.of(), Attributes.NONE, List.of(), family, List.of())));
        }
        assertEquals(
                ", \"message\": { \"eor\": { \"afi\" : \"ipv4\", \"safi\" : \"unicast\" } }",
                received(Messages.decode(Octets.parseHex("FF".repeat(16) + "00170200000000"), NEGOTIATED)));
    }

    @Test
    void whatIsTreatedAsWithdrawnIsToldAsWithdrawn() {
        // an UPDATE whose ORIGIN has the value 9
        Octets frame = Octets.parseHex("FF".repeat(16) + "002902" + "0000" + "000E" + "40010109" + "400200" + "400304C0000201" + "180A0000");
        assertEquals(
                ", \"message\": { \"update\": { \"withdraw\": { \"ipv4 unicast\": [ { \"nlri\": \"10.0.0.0/24\" } ] } } }",
                received(Messages.decode(frame, NEGOTIATED)));
    }

    private static Update announce(Attributes attributes, Update.Reach... announced) {
        return new Update(List.of(), attributes, List.of(announced), null, List.of());
    }

    private static Nlris v4(String... prefixes) {
        List<Nlri> values = new ArrayList<>();
        for (String prefix : prefixes) {
            values.add(inet(Family.IPV4_UNICAST, prefix, null));
        }
        return Nlris.of(Family.IPV4_UNICAST, false, values);
    }

    private static InetNlri inet(Family family, String prefix, Integer pathId) {
        int slash = prefix.indexOf('/');
        Prefix parsed = new Prefix(Ip.parse(prefix.substring(0, slash)), Integer.parseInt(prefix.substring(slash + 1)));
        return new InetNlri(family, parsed, pathId == null ? null : new PathId(pathId));
    }
}
