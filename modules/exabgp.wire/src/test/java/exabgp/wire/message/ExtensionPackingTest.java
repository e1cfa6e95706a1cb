package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.capability.Role;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What link-local next hops and roles do to routes that are announced. */
class ExtensionPackingTest {
    private static final Ipv6 LINK_LOCAL = Ipv6.parse("fe80::1");
    private static final Ip GLOBAL = Ip.parse("2001:db8::ffff");
    private static final Nlri V4 = Samples.inet("10.0.0.0", 8, null);
    private static final Nlri V6 = Samples.inet("2001:db8::", 32, null);
    private static final Attributes HOP_V4 = Attributes.of(new NextHop(Ip.parse("192.0.2.1")));
    private static final Attributes HOP_V6 = Attributes.of(new NextHop(GLOBAL));

    @Test
    void aGlobalNextHopGoesTogetherWithOurLinkLocalOne() {
        assertEquals(new NextHop(GLOBAL, LINK_LOCAL), nextHop(linkLocal(LINK_LOCAL), HOP_V6, V6));
    }

    @Test
    void aNextHopStaysAsItIsWhenItIsLinkLocalOrOfAnotherFamilyOrNothingWasAgreedOn() {
        Attributes local = Attributes.of(new NextHop(Ip.parse("fe80::2")));
        assertEquals(new NextHop(Ip.parse("fe80::2")), nextHop(linkLocal(LINK_LOCAL), local, V6));
        Attributes both = Attributes.of(new NextHop(GLOBAL, Ipv6.parse("fe80::3")));
        assertEquals(new NextHop(GLOBAL, Ipv6.parse("fe80::3")), nextHop(linkLocal(LINK_LOCAL), both, V6));
        assertEquals(new NextHop(Ip.parse("192.0.2.1")), nextHop(linkLocal(LINK_LOCAL), HOP_V4, V4));
        assertEquals(new NextHop(GLOBAL), nextHop(Sessions.INTERNAL, HOP_V6, V6));
    }

    @Test
    void theLinkLocalAddressMayGoAlone() {
        assertEquals(new NextHop(LINK_LOCAL), nextHop(linkLocalAlone(LINK_LOCAL), HOP_V6, V6));
        Attributes both = Attributes.of(new NextHop(GLOBAL, Ipv6.parse("fe80::3")));
        assertEquals(new NextHop(Ip.parse("fe80::3")), nextHop(linkLocalAlone(LINK_LOCAL), both, V6));
        assertEquals(new NextHop(Ip.parse("fe80::3")), nextHop(linkLocalAlone(null), both, V6));
        // where there is no link-local address the global one is needed
        assertEquals(new NextHop(GLOBAL), nextHop(linkLocalAlone(null), HOP_V6, V6));
        assertEquals(new NextHop(Ip.parse("192.0.2.1")), nextHop(linkLocalAlone(LINK_LOCAL), HOP_V4, V4));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROVIDER", "RS", "PEER"})
    void routesThatGoDownAreMarkedWithOurAs(Role role) {
        assertEquals(new OnlyToCustomer(Sessions.LOCAL), announced(role, Sessions.EXTERNAL, HOP_V4, V4).attributes().find(OnlyToCustomer.class));
        assertEquals(new OnlyToCustomer(Sessions.LOCAL), announced(role, Sessions.EXTERNAL, HOP_V6, V6).attributes().find(OnlyToCustomer.class));
        assertNull(announced(role, Sessions.INTERNAL, HOP_V4, V4).attributes().find(OnlyToCustomer.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "RS_CLIENT"})
    void routesThatGoUpAreNotMarked(Role role) {
        assertNull(announced(role, Sessions.EXTERNAL, HOP_V4, V4).attributes().find(OnlyToCustomer.class));
    }

    @ParameterizedTest
    @CsvSource({"PROVIDER, false", "RS, false", "CUSTOMER, true", "RS_CLIENT, true", "PEER, true"})
    void markedRoutesGoDownOnly(Role role, boolean withheld) {
        OnlyToCustomer mark = new OnlyToCustomer(new Asn(7));
        Update update = announced(role, Sessions.EXTERNAL, HOP_V4.with(mark), V4);
        assertEquals(withheld, update.announced().isEmpty());
        // it may have been announced without the mark before
        assertEquals(withheld, !update.withdrawn().isEmpty());
        assertEquals(withheld ? null : mark, update.attributes().find(OnlyToCustomer.class));
    }

    private static Negotiated linkLocal(Ipv6 address) {
        return Sessions.INTERNAL.with(new Extensions(false, false, true, address, false, Map.of(), null));
    }

    private static Negotiated linkLocalAlone(@Nullable Ipv6 address) {
        return Sessions.INTERNAL.with(new Extensions(false, false, true, address, true, Map.of(), null));
    }

    private static Update announced(Role role, Negotiated session, Attributes attributes, Nlri nlri) {
        return announced(session.with(new Extensions(false, false, false, null, false, Map.of(), role)), attributes, nlri);
    }

    private static Update announced(Negotiated session, Attributes attributes, Nlri nlri) {
        OctetWriter out = new OctetWriter();
        UpdatePacker packer = new UpdatePacker(session, true);
        // the second time they come from what the packer remembers
        Nlris nlris = Nlris.of(nlri.family(), false, List.of(nlri));
        packer.announce(attributes, nlris, out);
        Octets first = out.toOctets();
        out.clear();
        packer.announce(attributes, nlris, out);
        assertEquals(first, out.toOctets());
        return (Update) Messages.decode(first, session);
    }

    private static NextHop nextHop(Negotiated session, Attributes attributes, Nlri nlri) {
        return announced(session, attributes, nlri).announced().getFirst().nextHop();
    }
}
