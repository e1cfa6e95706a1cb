package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import exabgp.wire.nlri.linkstate.NodeDescriptor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkStateNlriTest {
    private static final Family PLAIN = Family.of(Afi.BGP_LS, Safi.BGP_LS);
    private static final Family VPN = Family.of(Afi.BGP_LS, Safi.BGP_LS_VPN);
    private static final String SOURCE = "02" + "00000000000002BC";
    private static final String NODE = "0100000A" + "02030006" + "010134000041";

    @Test
    void aNodeHasItsDescriptors() {
        LinkStateObject.Node node = (LinkStateObject.Node) object(
                1, SOURCE + "0100002A" + "020000040000FDE8" + "0201000400000007" + "0202000400000001" + "020300080A0104010A010102" + "02040002ABCD");
        assertEquals(new LinkStateObject.Source(2, 700), node.source());
        assertEquals(
                List.of(
                        new NodeDescriptor.AutonomousSystem(new Asn(65000)),
                        new NodeDescriptor.Identifier(7),
                        new NodeDescriptor.OspfArea(new Ipv4(1)),
                        new NodeDescriptor.OspfPseudonode(Ipv4.parse("10.1.4.1"), Ipv4.parse("10.1.1.2")),
                        new NodeDescriptor.Unknown(516, Octets.of(0xAB, 0xCD))),
                node.node());
    }

    @Test
    void aLinkHasTwoEnds() {
        LinkStateObject.Link link = (LinkStateObject.Link) object(
                2,
                SOURCE + NODE + "0101000B" + "02030007" + "01013400004203" + "010200080000001000000011" + "010300040A000001" + "010400040A000002"
                        + "0107000440020FFF");
        assertEquals(List.of(new NodeDescriptor.IsisNode(Octets.parseHex("01013400004203"))), link.remote());
        assertEquals(List.of(new LinkStateObject.LinkIdentifiers(16, 17)), link.identifiers());
        assertEquals(List.of(Ip.parse("10.0.0.1")), link.interfaces());
        assertEquals(List.of(Ip.parse("10.0.0.2")), link.neighbors());
        assertEquals(List.of(2, 0xFFF), link.topologies());
    }

    @Test
    void aPrefixIsOfTheVersionThatItsTypeTells() {
        assertEquals(prefix("10.134.2.88", 30), reached(3, "01090005" + "1E0A860258").prefix());
        assertEquals(prefix("10.134.2.88", 30), reached(3, "01090005" + "1E0A86025B").prefix());
        assertEquals(prefix("2001:db8::", 32), reached(4, "01090005" + "2020010DB8").prefix());
        assertEquals(prefix("0.0.0.0", 0), reached(3, "0109000100").prefix());
        assertEquals(3, reached(3, "0108000103" + "0109000100").routeType());
    }

    @Test
    void anUnknownTypeIsKeptAsItIs() {
        Nlris nlris = Nlris.decode(PLAIN, false, Octets.parseHex("0005" + "0002" + "0102" + "FFFF" + "0000"));
        assertEquals(2, nlris.size());
        LinkStateNlri first = (LinkStateNlri) nlris.iterator().next();
        assertEquals(new LinkStateObject.Unknown(5, Octets.of(1, 2)), first.object());
    }

    @Test
    void aVpnPutsADistinguisherFirst() {
        Octets field = Octets.parseHex("0001" + "001F" + "0000000100000002" + SOURCE + NODE);
        Nlris nlris = Nlris.decode(VPN, false, field);
        LinkStateNlri nlri = (LinkStateNlri) nlris.iterator().next();
        assertEquals(RouteDistinguisher.parse("1:2"), nlri.distinguisher());
        assertEquals(field, Nlris.of(VPN, false, List.of(nlri)).packed());
        assertThrows(IllegalArgumentException.class, () -> new LinkStateNlri(PLAIN, 1, nlri.distinguisher(), nlri.body(), null));
        assertThrows(IllegalArgumentException.class, () -> new LinkStateNlri(VPN, 1, null, nlri.body(), null));
    }

    @Test
    void descriptorsThatNobodyKnowsTellRoutesApart() {
        Octets body = Octets.parseHex(SOURCE + NODE + "FFFF000101");
        LinkStateNlri nlri = new LinkStateNlri(PLAIN, 1, null, body, null);
        assertEquals(nlri, Nlris.of(PLAIN, false, List.of(nlri)).iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "00010001", "000100", "0001FFFF02"})
    void aFieldThatEndsTooEarlyEndsTheSession(String field) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(PLAIN, false, Octets.parseHex(field)));
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
        assertEquals("a truncated NLRI in bgp-ls bgp-ls", fault.why());
    }

    @ParameterizedTest
    @CsvSource({
        "0001, 02, 'needs 8 octets, only 0 left'",
        "0001, 020000000000000000, no node descriptor",
        "0002, 020000000000000000 01000000, no remote node descriptor",
        "0003, 020000000000000000 01000000, no IP reachability descriptor",
        "0003, 020000000000000000 01000000 0109000121, a prefix length of 33",
        "0003, 020000000000000000 01000000 0109000120, 'needs 4 octets, only 0 left'",
        "0006, 020000000000000000 01000000, no SRv6 SID descriptor",
        "0001, 020000000000000000 01000000 01000000, a descriptor 256 that appears more than once",
        "0001, 020000000000000000 01000007 0203000301 0203, an IGP router identifier of 3 octets",
    })
    void aMalformedOneIsLeftOutAndTheOthersStay(String type, String body, String why) {
        Octets octets = Octets.parseHex(body.replace(" ", ""));
        int number = Integer.parseInt(type, 16);
        assertEquals(why, assertThrows(Malformed.class, () -> LinkStateObject.decode(number, octets)).why());
        assertThrows(IllegalArgumentException.class, () -> new LinkStateNlri(PLAIN, number, null, octets, null));
        LinkStateNlri good = new LinkStateNlri(PLAIN, 1, null, Octets.parseHex(SOURCE + NODE), null);
        OctetWriter field = new OctetWriter();
        Nlris.append(good, false, field);
        field.u16(number).u16(octets.length()).octets(octets);
        Nlris.append(good, false, field);
        assertEquals(Nlris.of(PLAIN, false, List.of(good, good)), Nlris.decode(PLAIN, false, field.toOctets()));
    }

    @Test
    void aVpnWithoutRoomForADistinguisherIsLeftOut() {
        assertTrue(Nlris.decode(VPN, false, Octets.parseHex("0005" + "0007" + "00000000000000")).isEmpty());
    }

    @Test
    void descriptorsAreWrittenInTheOrderOfTheRfc() {
        LinkStateObject.Source source = new LinkStateObject.Source(2, 700);
        List<NodeDescriptor> local = List.of(new NodeDescriptor.IsisNode(Octets.parseHex("010134000041")), new NodeDescriptor.AutonomousSystem(new Asn(65000)));
        List<NodeDescriptor> remote = List.of(new NodeDescriptor.Unknown(516, Octets.of(1)), new NodeDescriptor.OspfArea(new Ipv4(1)));
        LinkStateObject link = new LinkStateObject.Link(
                source, local, remote, List.of(Ip.parse("2001:db8::1"), Ip.parse("10.0.0.2"), Ip.parse("10.0.0.1")), List.of(Ip.parse("10.0.0.3")), List.of(2, 1),
                List.of(new LinkStateObject.LinkIdentifiers(5, 0)));
        assertEquals(
                SOURCE + "01000012" + "020000040000FDE8" + "02030006010134000041" + "0101000D" + "0202000400000001" + "0204000101" + "01020008" + "0000000500000000"
                        + "010300040A000001" + "010300040A000002" + "010400040A000003" + "0105001020010DB8000000000000000000000001" + "0107000400020001",
                link.encode().toHex());
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "2, 0101000B0203000701013400004203010200080000001000000011010300040A000001010400040A0000020107000400020FFF",
        "3, 0107000200020108000103010900051E0A860258",
        "4, 010900052020010DB8",
        "6, 0107000200020206001020010DB8000000000000000000000009",
    })
    void whatAnNlriDescribesComesBack(int type, String descriptors) {
        String body = SOURCE + NODE + descriptors;
        LinkStateObject object = object(type, body);
        assertEquals(type, object.type());
        assertEquals(body, object.encode().toHex());
        RouteDistinguisher distinguisher = RouteDistinguisher.parse("1:2");
        assertEquals(new LinkStateNlri(VPN, type, distinguisher, Octets.parseHex(body), null), LinkStateNlri.of(object, distinguisher, null));
    }

    @Test
    void oneThatNoLengthHasRoomForIsRefused() {
        NodeDescriptor large = new NodeDescriptor.Unknown(9, Octets.copyOf(new byte[40_000]));
        LinkStateObject.Source source = new LinkStateObject.Source(2, 0);
        LinkStateObject node = new LinkStateObject.Node(source, List.of(large, large));
        assertThrows(IllegalArgumentException.class, () -> LinkStateNlri.of(node, null, null));
        LinkStateObject link = new LinkStateObject.Link(source, List.of(large), List.of(large), List.of(), List.of(), List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> LinkStateNlri.of(link, null, null));
    }

    @Test
    void damagedOctetsAreValuesOrAFault() {
        Octets whole = Octets.parseHex("0002" + "0038" + SOURCE + NODE + "0101000B" + "02030007" + "01013400004203" + "010200080000001000000011" + "01070002400F");
        Nlris.decode(PLAIN, false, whole);
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = whole.toByteArray();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Octets damaged = Octets.copyOf(bytes, 0, random.nextInt(bytes.length + 1));
            Nlris nlris;
            try {
                nlris = Nlris.decode(PLAIN, random.nextInt(4) == 0, damaged);
            } catch (ProtocolFault fault) {
                continue;
            }
            OctetWriter again = new OctetWriter();
            for (Nlri nlri : nlris) {
                Nlris.append(nlri, nlris.pathIds(), again);
            }
            assertEquals(nlris.packed(), again.toOctets());
        }
    }

    private static LinkStateObject.ReachedPrefix reached(int type, String descriptors) {
        return (LinkStateObject.ReachedPrefix) object(type, SOURCE + NODE + descriptors);
    }

    private static LinkStateObject object(int type, String body) {
        return new LinkStateNlri(PLAIN, type, null, Octets.parseHex(body), null).object();
    }

    private static Prefix prefix(String address, int length) {
        return new Prefix(Ip.parse(address), length);
    }
}
