package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AIGP on the wire (RFC 7311). */
class AigpTest {
    private static final String METRIC = "801A0B 01 000B 0000000000000064";

    @Test
    void itIsTakenWhereThatWasAgreedOn() {
        for (Negotiated session : List.of(Sessions.INTERNAL, Sessions.EXTERNAL)) {
            assertEquals(Aigp.of(100), Body.announce(Body.MANDATORY + METRIC).decode(session).attributes().find(Aigp.class));
            Update update = Body.announce(Body.MANDATORY + METRIC + "801A01 00").decode(session.withAigp(false));
            assertNull(update.attributes().find(Aigp.class));
            assertEquals(1, update.announced().size());
        }
    }

    @Test
    void whereItWasNotAgreedOnItIsIgnoredWhateverIsInIt() {
        assertEquals(List.of(), Body.announce(Body.MANDATORY + "C01A01 00").decode(Sessions.EXTERNAL.withAigp(false)).faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "801A00",
                "801A01 01",
                "801A02 0100", // half a length
                "801A03 010002", // a length that does not cover itself
                "801A03 010003", // no metric
                "801A0A 01 000A 00000000000000",
                "801A0B 01 000C 0000000000000064", // longer than the attribute
                "801A0C 01 000B 0000000000000064 00",
                "801A0B 01 000B FFFFFFFFFFFFFFFF", // stands for no metric
                "C01A0B 01 000B 0000000000000064" // transitive
            })
    void aMalformedOneIsLeftOut(String attribute) {
        // RFC 7311 section 3, against the reference, which withdraws
        Update update = Body.announce(Body.MANDATORY + attribute).decode();
        assertEquals(List.of(Action.DISCARD), update.faults().stream().map(AttributeFault::action).toList());
        assertEquals(1, update.announced().size());
        assertNull(update.attributes().find(Aigp.class));
    }

    @ParameterizedTest
    @CsvSource({
        "01 000B FFFFFFFFFFFFFFFE, -2",
        "01 000B 0000000000000001 01 000B 0000000000000002, 1", // the first of several counts
        "07 0003 01 000B 0000000000000005 02 0004 AA, 5", // what is unknown is kept
        "01 000B 0000000000000001 01 000B FFFFFFFFFFFFFFFF, 1",
        "02 0003, ''"
    })
    void theFirstMetricCountsAndAllThatIsInItIsKept(String value, String metric) {
        Octets octets = Body.hex(value);
        String attribute = "801A" + String.format("%02X", octets.length()) + value;
        Aigp aigp = Body.announce(Body.MANDATORY + attribute).decode().attributes().find(Aigp.class);
        assertEquals(metric.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(metric)), aigp.metric());
        assertEquals(octets, aigp.packed());
    }

    @Test
    void anExternalPeerGetsItOnlyWhereThatWasAgreedOn() {
        assertEquals(Aigp.of(7), sent(Sessions.INTERNAL.withAigp(false)));
        assertEquals(Aigp.of(7), sent(Sessions.EXTERNAL));
        assertNull(sent(Sessions.EXTERNAL.withAigp(false)));
    }

    @Test
    void aMetricHasEightOctets() {
        assertThrows(IllegalArgumentException.class, () -> new Aigp.Tlv(1, Octets.of(1)));
    }

    private static Aigp sent(Negotiated session) {
        OctetWriter out = new OctetWriter();
        Attributes attributes = Attributes.of(Aigp.of(7), Samples.nextHops().getFirst());
        Nlris nlris = Nlris.of(exabgp.wire.family.Family.IPV4_UNICAST, false, List.of(Samples.inet("10.0.0.0", 8, null)));
        new UpdatePacker(session, true).announce(attributes, nlris, out);
        return ((Update) Messages.decode(out.toOctets(), session.readBack())).attributes().find(Aigp.class);
    }
}
