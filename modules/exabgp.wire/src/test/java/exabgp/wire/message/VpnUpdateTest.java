package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.junit.jupiter.api.Test;

/** UPDATEs with routes of VPNs: their next hops have a route distinguisher of zero, and their withdraws carry attributes. */
class VpnUpdateTest {
    private static final Family VPN4 = Family.of(Afi.IPV4, Safi.MPLS_VPN);
    private static final Family VPN6 = Family.of(Afi.IPV6, Safi.MPLS_VPN);
    private static final Negotiated SESSION = new Sessions.Session().families(VPN4, VPN6, Family.IPV4_UNICAST).build();
    private static final NextHop HOP = new NextHop(Ip.parse("192.0.2.1"));
    private static final String NLRI = "60" + "000641" + "0000000100000002" + "0A";
    private static final String DEFAULTS = "40010100" + "400200" + "400304C0000201" + "40050400000064";

    private final OctetWriter out = new OctetWriter();

    @Test
    void anIpv4NextHopIsSentInBothPlaces() {
        new UpdatePacker(SESSION, true).announce(Attributes.of(HOP), nlris(vpn4()), out);
        assertBody("0000" + "0036" + DEFAULTS + "800E1E" + "000180" + "0C" + "0000000000000000C0000201" + "00" + NLRI);
        Update update = decoded();
        assertEquals(List.of(new Update.Reach(nlris(vpn4()), HOP)), update.announced());
    }

    @Test
    void anIpv6NextHopIsSentOnceWithItsDistinguisher() {
        NextHop hop = new NextHop(Ip.parse("2001:db8::1"));
        Nlris nlris = nlris(Samples.vpn("1:2", "2001:db8::", 32, null, LabelStack.of(List.of(100))));
        new UpdatePacker(SESSION, true).announce(Attributes.of(hop), nlris, out);
        assertEquals(List.of(new Update.Reach(nlris, hop)), decoded().announced());
    }

    @Test
    void aNextHopWithAnotherDistinguisherIsRefused() {
        Octets frame = frame("0000" + "0022" + "800E1F" + "000180" + "0C" + "0000000000000001C0000201" + "00" + NLRI);
        assertThrows(ProtocolFault.class, () -> Messages.decode(frame, SESSION));
    }

    @Test
    void withdrawsCarryTheAttributes() {
        new UpdatePacker(SESSION, true).withdraw(Attributes.of(HOP), nlris(vpn4()), out);
        assertBody("0000" + "0028" + "800F10" + "000180" + NLRI + DEFAULTS);
        assertEquals(List.of(nlris(vpn4())), decoded().withdrawn());
    }

    @Test
    void withdrawsOfPlainPrefixesCarryNone() {
        new UpdatePacker(SESSION, true).withdraw(Attributes.of(HOP), nlris(Samples.inet("10.0.0.0", 8, null)), out);
        assertBody("0002" + "080A" + "0000");
    }

    @Test
    void withdrawsWithoutRoomForTheAttributesGoWithNone() {
        Attributes many = Attributes.of(new Med(1), new UnknownAttribute(99, 0xC0, Octets.copyOf(new byte[4060])));
        UpdatePacker packer = new UpdatePacker(SESSION, true);
        assertThrows(TooLarge.class, () -> packer.withdraw(many, nlris(vpn4()), out));
        assertTrue(out.isEmpty());
        packer.withdraw(nlris(vpn4()), out);
        assertBody("0000" + "0013" + "800F10" + "000180" + NLRI);
    }

    private static Nlri vpn4() {
        return Samples.vpn("1:2", "10.0.0.0", 8, null, LabelStack.of(List.of(100)));
    }

    private static Nlris nlris(Nlri nlri) {
        return Nlris.of(nlri.family(), false, List.of(nlri));
    }

    private Update decoded() {
        return (Update) Messages.decode(out.toOctets(), SESSION);
    }

    private void assertBody(String hex) {
        assertEquals(hex, out.toOctets(Framing.HEADER).toHex());
    }

    private static Octets frame(String body) {
        return Octets.parseHex("FF".repeat(16) + "%04X".formatted(19 + body.length() / 2) + "02" + body);
    }
}
