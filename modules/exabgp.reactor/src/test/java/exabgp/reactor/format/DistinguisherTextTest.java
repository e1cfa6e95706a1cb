package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.VpnNlri;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowMatch;
import exabgp.wire.nlri.flow.FlowRule;
import exabgp.wire.nlri.flow.FlowTerm;
import exabgp.wire.nlri.flow.NumericOperator;
import exabgp.wire.nlri.mup.DirectSegmentDiscovery;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinguisherTextTest {
    @Test
    void aDistinguisherOfFourOctetsIsToldFromOneOfTwo() throws GrammarError {
        for (long value : new long[] {0x0000_FDE8_0000_0001L, 0x0002_0000_FDE8_0001L, 0x0002_0000_0000_0101L, 0x0001_C000_0201_0001L, 0x00FF_0000_0000_0001L}) {
            RouteDistinguisher distinguisher = new RouteDistinguisher(value);
            assertReadAgain(new VpnNlri(Family.of(Afi.IPV6, Safi.MPLS_VPN), LabelStack.of(List.of(7)), distinguisher, new Prefix(Ip.parse("2001:db8::"), 32), null));
            FlowMatch match = new FlowMatch(ComponentType.PORT, List.of(FlowTerm.of(false, NumericOperator.EQUAL, 80)));
            assertReadAgain(new FlowNlri(Family.of(Afi.IPV6, Safi.FLOW_VPN), distinguisher, new FlowRule(List.of(match)), null));
            assertReadAgain(new MupNlri(Family.of(Afi.IPV4, Safi.MUP), new DirectSegmentDiscovery(distinguisher, Ip.parse("192.0.2.1")), null));
        }
    }

    private static void assertReadAgain(Nlri nlri) throws GrammarError {
        String command = CommandText.withdraw(nlri);
        int end = command.indexOf(' ', "withdraw ".length());
        assertEquals(nlri, new CommandGrammar().routes(command.substring("withdraw ".length(), end), Tokens.ofCommand(command, end)).getFirst().nlri(), command);
    }
}
