package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.OperationalGrammar;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Operational;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.Counter;
import exabgp.wire.operational.OperationalTlv;
import exabgp.wire.operational.Query;
import exabgp.wire.operational.UnknownOperational;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationalTest {
    static final Operational ADVISORY = new Operational(new Advisory(Advisory.Kind.ASM, Family.IPV4_UNICAST, "hello"));

    private static final Query QUERY = new Query(Query.Kind.RPCQ, Family.IPV6_UNICAST, Ipv4.parse("1.2.3.4"), 7);
    private static final Counter COUNTER = new Counter(Counter.Kind.RPCP, Family.of(Afi.IPV4, Safi.MPLS_VPN), Ipv4.parse("1.2.3.4"), 7, 42);
    private static final UnknownOperational UNKNOWN = new UnknownOperational(99, Octets.of(0xAB));

    @Test
    void aMessageIsAnObjectByItsName() {
        assertJson("{ \"name\": \"ASM\", \"afi\": \"ipv4\", \"safi\": \"unicast\", \"advisory\": \"hello\" }", ADVISORY.tlv());
        assertJson("{ \"name\": \"RPCQ\", \"afi\": \"ipv6\", \"safi\": \"unicast\" }", QUERY);
        assertJson("{ \"name\": \"RPCP\", \"afi\": \"ipv4\", \"safi\": \"mpls-vpn\", \"router-id\": \"1.2.3.4\", \"sequence\": 7, \"counter\": 42 }", COUNTER);
        assertJson("{ \"name\": \"unknown\", \"type\": \"operational-type-99\", \"data\": \"0xAB\" }", UNKNOWN);
    }

    @Test
    void asTextItIsOneLineWithoutAnEmptyOneBehindIt() {
        assertText("ASM afi ipv4 safi unicast advisory \"hello\"", ADVISORY.tlv());
        assertText("RPCQ afi ipv6 safi unicast", QUERY);
        assertText("RPCP afi ipv4 safi mpls-vpn router-id 1.2.3.4 sequence 7 counter 42", COUNTER);
        assertText("operational-type-99 data 0xAB", UNKNOWN);
    }

    @Test
    void anAdvisoryCannotBreakItsLine() {
        assertText("ADM afi ipv4 safi unicast advisory \"a\\\"\\nneighbor\\u2028\"", new Advisory(Advisory.Kind.ADM, Family.IPV4_UNICAST, "a\"\nneighbor\u2028"));
    }

    /** The text of a question leaves out who asks: that comes back as what a command without it says. */
    static Stream<OperationalTlv> written() {
        return Stream.of(ADVISORY.tlv(), new Query(Query.Kind.APCQ, Family.IPV6_UNICAST, Ipv4.ANY, 0), COUNTER);
    }

    @ParameterizedTest
    @MethodSource("written")
    void itsTextIsWhatACommandSays(OperationalTlv tlv) throws GrammarError {
        LineBuffer out = new LineBuffer();
        OperationalText.write(out, tlv);
        String text = Telling.string(out.toOctets());
        assertEquals(tlv, OperationalGrammar.read(Tokens.ofCommand(text, "operational ".length())));
    }

    private static void assertJson(String expected, OperationalTlv tlv) {
        assertEquals(", \"operational\": " + expected, Telling.received(new Operational(tlv)));
    }

    private static void assertText(String expected, OperationalTlv tlv) {
        assertEquals("neighbor 192.0.2.1 receive operational " + expected + "\n", Telling.text(Samples.received(new Operational(tlv))));
    }
}
