package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.capability.Role;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That what is sent depends on nothing that {@link Negotiated#forSending} leaves out. */
final class SendingTermsTest {
    private static final List<String> SESSIONS =
            List.of("internal", "external", "internal narrow", "external narrow", "internal add-path", "external add-path extended-message", "external extended-next-hop");

    @Test
    void whatIsSentDependsOnTheTermsAlone() {
        for (String name : SESSIONS) {
            Negotiated session = SharedSamples.named(name);
            List<Negotiated> alike = new ArrayList<>(List.of(session, session.forSending()));
            for (Role role : Role.values()) {
                Negotiated roled = session.with(new Extensions(true, false, false, null, false, Map.of(), role));
                assertEquals(sent(roled), sent(roled.forSending()), () -> name + " " + role);
            }
            if (!session.isInternal()) {
                alike.add(session.between(session.localAs(), new Asn(4_200_000_000L)));
            }
            for (Negotiated other : alike) {
                assertEquals(session.forSending(), other.forSending(), name);
                assertEquals(sent(session), sent(other), name);
            }
        }
    }

    @Test
    void internalSessionsStayInternalAndExternalOnesExternalWhateverTheAs() {
        for (long as : new long[] {0, 1, 65000}) {
            Negotiated internal = Sessions.INTERNAL.between(new Asn(as), new Asn(as));
            Negotiated external = Sessions.INTERNAL.between(new Asn(as), new Asn(65001));

            assertTrue(internal.forSending().isInternal());
            assertTrue(!external.forSending().isInternal());
            assertNotEquals(internal.forSending(), external.forSending());
        }
    }

    private static List<Octets> sent(Negotiated session) {
        List<Octets> all = new ArrayList<>();
        Attributes plain = Attributes.of(new NextHop(Ip.parse("192.0.2.1")));
        for (boolean grouped : new boolean[] {true, false}) {
            UpdatePacker packer = new UpdatePacker(session, grouped);
            for (Attribute attribute : Samples.attributes()) {
                OctetWriter out = new OctetWriter();
                Attributes attributes = plain.with(attribute);
                Samples.nlris().stream().limit(3).forEach(nlri -> pack(packer, attributes, nlri, out));
                all.add(out.toOctets());
            }
            for (Nlri nlri : Samples.nlris()) {
                OctetWriter out = new OctetWriter();
                pack(packer, plain, nlri, out);
                all.add(out.toOctets());
            }
        }
        return all;
    }

    private static void pack(UpdatePacker packer, Attributes attributes, Nlri nlri, OctetWriter out) {
        Nlris nlris = Nlris.of(nlri.family(), nlri.pathId() != null, List.of(nlri));
        try {
            packer.announce(attributes, nlris, out);
            packer.withdraw(attributes, nlris, out);
        } catch (TooLarge e) {
            out.u8(0);
        }
    }
}
