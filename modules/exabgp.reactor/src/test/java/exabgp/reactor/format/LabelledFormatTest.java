package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Label;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.VpnNlri;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledFormatTest {
    private static final Family MPLS = Family.of(Afi.IPV4, Safi.NLRI_MPLS);
    private static final Family VPN = Family.of(Afi.IPV4, Safi.MPLS_VPN);
    private static final Prefix PREFIX = new Prefix(Ip.parse("10.1.0.0"), 24);

    @Test
    void labelsAreShownWithTheirEntries() {
        assertForms(
                new LabelledNlri(MPLS, LabelStack.of(List.of(10, 20)), PREFIX, new PathId(5)),
                "{ \"nlri\": \"10.1.0.0/24\", \"path-information\": \"0.0.0.5\", \"label\": [ [10, 160], [20, 321] ] }",
                "10.1.0.0/24 path-information 0.0.0.5 label [ 10 (160) 20 (321) ]",
                "10.1.0.0/24 path-information 0.0.0.5 label [ 10 20 ]");
    }

    @Test
    void anEntryOfZeroIsShownAlone() {
        assertForms(
                new LabelledNlri(MPLS, new LabelStack(List.of(new Label(0))), PREFIX, null),
                "{ \"nlri\": \"10.1.0.0/24\", \"label\": [ [0] ] }",
                "10.1.0.0/24 label 0 (0)",
                "10.1.0.0/24 label 0x000000");
    }

    @Test
    void aRouteOfAVpnIsShownWithItsDistinguisher() {
        assertForms(
                new VpnNlri(VPN, LabelStack.of(List.of(100)), RouteDistinguisher.parse("1:2"), PREFIX, null),
                "{ \"nlri\": \"10.1.0.0/24\", \"label\": [ [100, 1601] ], \"rd\": \"1:2\" }",
                "10.1.0.0/24 label 100 (1601) rd 1:2",
                "10.1.0.0/24 rd 1:2 label 100");
    }

    private static void assertForms(Nlri nlri, String json, String text, String command) {
        for (boolean compact : new boolean[] {false, true}) {
            LineBuffer out = new LineBuffer(64);
            NlriJson.one(out, nlri, compact);
            assertEquals(json, out.text(0));
        }
        assertEquals(text, RouteText.nlri(nlri));
        assertEquals(command, RouteText.command(nlri));
    }
}
