package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.RouteGrammar;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.PmsiTunnel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tunnels of a PMSI as they are shown, and as commands write them. */
class PmsiTest {
    @ParameterizedTest
    @CsvSource({
        "0000000000, pmsi:notunnel:0:0:, none flags 0 label 0",
        "000600012C0A000001, pmsi:ingressreplication:0:18(300):10.0.0.1, ingress-replication flags 0 vni 300 tunnel 10.0.0.1",
        "010600064020010DB8000000000000000000000001, pmsi:ingressreplication:1:100(1600):2001:db8::1, ingress-replication flags 1 label 100 tunnel 2001:db8::1",
        "0003000000C0000201E9FC0001, pmsi:pim-ssmtree:0:0:0xC0000201E9FC0001, pim-ssm flags 0 label 0 tunnel [ 192.0.2.1 233.252.0.1 ]",
        "0004000000C0000201E9FC0001, pmsi:pim-smtree:0:0:0xC0000201E9FC0001, pim-sm flags 0 label 0 tunnel [ 192.0.2.1 233.252.0.1 ]",
        "0005000000C0000201E9FC0001, pmsi:bidir-pimtree:0:0:0xC0000201E9FC0001, pim-bidir flags 0 label 0 tunnel [ 192.0.2.1 233.252.0.1 ]",
        "00010000000A00000100000007C0000201, pmsi:rsvp-tep2mplsp:0:0:0x0A00000100000007C0000201, rsvp-te-p2mp flags 0 label 0 tunnel 0x0A00000100000007C0000201",
        "000200000006, pmsi:mldpp2mplsp:0:0:0x06, mldp-p2mp flags 0 label 0 tunnel 0x06",
        "000700000008, pmsi:mldpmp2mplsp:0:0:0x08, mldp-mp2mp flags 0 label 0 tunnel 0x08",
        "FF0BFFFFFF, pmsi:unknown:255:1048575(16777215):, 11 flags 255 vni 16777215 tunnel 0x"
    })
    void aTunnelIsShownAndWritten(String octets, String shown, String command) throws GrammarError {
        Octets value = Octets.parseHex(octets);
        Attributes set = Attributes.of(new PmsiTunnel(value.u8(0), value.u8(1), value.u8(2) << 16 | value.u16(3), value.slice(5, value.length() - 5)));
        assertEquals("pmsi " + shown, RouteText.attributes(set));
        assertEquals("pmsi [ type " + command + " ]", RouteText.command(set));
        assertEquals(set, read(RouteText.command(set)));
    }

    @Test
    void whatIsNotSaidIsZero() throws GrammarError {
        assertEquals(Attributes.of(new PmsiTunnel(0, 6, 0, Octets.parseHex("C0000201"))), read("pmsi [ tunnel 192.0.2.1, type 6 ]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pmsi [ ] | a PMSI tunnel needs a type (none, rsvp-te-p2mp,",
        "pmsi ingress-replication | expected '[' behind pmsi",
        "pmsi [ type ingres ] | expected a type of tunnel, none, rsvp-te-p2mp,",
        "pmsi [ typ none ] | did you mean 'type'?",
        "pmsi [ type none tunnel 192.0.2.1 ] | this makes a PMSI tunnel of type 0 with an identifier of 4 octets",
        "pmsi [ type pim-ssm tunnel [ 192.0.2.1 ff0e::1 ] ] | of type 3 with an identifier of 20 octets",
        "pmsi [ type ingress-replication tunnel x ] | expected what tunnel it is: IP addresses, or octets",
        "pmsi [ type ingress-replication label 1048576 ] | an MPLS label (0 to 1048575)",
    })
    void whatIsWrongIsSaid(String text, String part) {
        GrammarError error = assertThrows(GrammarError.class, () -> read(text));
        assertTrue(error.message().contains(part), error.message());
    }

    private static Attributes read(String text) throws GrammarError {
        return new RouteGrammar().attributes(Tokens.ofCommand(text, 0)).attributes();
    }
}
