package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    @CsvSource({
        "0001, a truncated NLRI in bgp-ls bgp-ls",
        "0001 0001, a truncated NLRI in bgp-ls bgp-ls",
        "0001 0001 02, 'an NLRI in bgp-ls bgp-ls with needs 8 octets, only 0 left'",
        "0001 0009 020000000000000000, an NLRI in bgp-ls bgp-ls with no node descriptor",
        "0002 000D 020000000000000000 01000000, an NLRI in bgp-ls bgp-ls with no remote node descriptor",
        "0003 000D 020000000000000000 01000000, an NLRI in bgp-ls bgp-ls with no IP reachability descriptor",
        "0003 0012 020000000000000000 01000000 0109000121, an NLRI in bgp-ls bgp-ls with a prefix length of 33",
        "0003 0012 020000000000000000 01000000 0109000120, 'an NLRI in bgp-ls bgp-ls with needs 4 octets, only 0 left'",
        "0006 000D 020000000000000000 01000000, an NLRI in bgp-ls bgp-ls with no SRv6 SID descriptor",
        "0001 0011 020000000000000000 01000000 01000000, an NLRI in bgp-ls bgp-ls with a descriptor 256 that appears more than once",
        "0001 0014 020000000000000000 01000007 0203000301 0203, an NLRI in bgp-ls bgp-ls with an IGP router identifier of 3 octets",
    })
    void aMalformedOneEndsTheSession(String field, String why) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(PLAIN, false, Octets.parseHex(field.replace(" ", ""))));
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
        assertEquals(why, fault.why());
    }

    @Test
    void aVpnWithoutRoomForADistinguisherEndsTheSession() {
        assertThrows(ProtocolFault.class, () -> Nlris.decode(VPN, false, Octets.parseHex("0005" + "0007" + "00000000000000")));
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
            assertEquals(damaged, again.toOctets());
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
