package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exabgp.wire.Octets;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.SrPolicyNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.VpnNlri;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every vector file, both ways. */
class VectorTest {
    @TestFactory
    Stream<DynamicTest> aMessageSaysWhatItsVectorGivesAndIsEncodedAgain() {
        return Vector.all().stream().map(vector -> dynamicTest(vector.name(), () -> check(vector)));
    }

    @Test
    void noVectorWasLost() {
        assertTrue(Vector.all().size() >= 30, () -> "only " + Vector.all().size());
    }

    private static void check(Vector vector) {
        Message message = Messages.decode(vector.frame(), vector.negotiated());
        assertEquals(String.join("\n", vector.gives()), String.join("\n", lines(message)));
        Octets again = vector.again();
        assertEquals(again == null ? vector.frame() : again, Messages.encode(message, vector.negotiated()));
    }

    private static List<String> lines(Message message) {
        List<String> lines = new ArrayList<>();
        switch (message) {
            case Keepalive _ -> lines.add("keepalive");
            case Operational operational -> lines.add("operational " + operational.tlv());
            case Notification n -> lines.add("notification " + n.code() + " " + n.subcode() + " " + n.data());
            case RouteRefresh r -> lines.add("route-refresh " + r.family() + " " + r.subtype().label());
            case Open open -> {
                lines.add("open " + open.myAs() + " " + open.holdTime() + " " + open.routerId());
                open.capabilities().forEach(capability -> lines.add(capability.toString()));
            }
            case Update update -> update(update, lines);
        }
        return lines;
    }

    private static void update(Update update, List<String> lines) {
        if (update.endOfRib() != null) {
            lines.add("end-of-rib " + update.endOfRib());
        }
        update.attributes().forEach(attribute -> lines.add("attribute " + attribute));
        update.withdrawn().forEach(nlris -> nlris.forEach(nlri -> lines.add("withdrawn " + nlris.family() + " " + text(nlri))));
        update.announced()
                .forEach(reach -> reach.nlris().forEach(nlri -> lines.add("announced " + nlri.family() + " " + text(nlri) + " next-hop " + text(reach.nextHop()))));
        update.faults().forEach(fault -> lines.add("fault " + fault.attribute() + " " + fault.action() + " " + fault.why()));
    }

    private static String text(Nlri nlri) {
        return switch (nlri) {
            case InetNlri inet -> inet.prefix() + (inet.pathId() == null ? "" : " " + inet.pathId());
            case FlowNlri flow -> flow.distinguisher() + " " + flow.rule();
            case EvpnNlri evpn -> evpn.toString();
            case MvpnNlri mvpn -> mvpn.toString();
            case VplsNlri vpls -> vpls.toString();
            case LinkStateNlri linkState -> linkState.toString();
            case MupNlri mup -> mup.toString();
            case SrPolicyNlri policy -> policy.toString();
            case LabelledNlri labelled -> labelled.toString();
            case VpnNlri vpn -> vpn.toString();
            case RtcNlri rtc -> rtc.toString();
            case UnknownNlri unknown -> unknown.toString();
        };
    }

    private static String text(@Nullable NextHop nextHop) {
        return nextHop == null ? "none" : nextHop.address() + (nextHop.linkLocal() == null ? "" : " " + nextHop.linkLocal());
    }
}
