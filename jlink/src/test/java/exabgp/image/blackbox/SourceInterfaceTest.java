package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The interface that a session is bound to, where the routes of the system lead to the peer through another one, and nowhere. */
class SourceInterfaceTest {
    @RegisterExtension
    private final Encounter encounter = Encounter.onLink(Wire.OURS, Wire.THEIRS);

    private long before;

    @BeforeEach
    void theUsualWayLeadsNowhere() throws Exception {
        encounter.wire().astray();
        before = encounter.wire().sent(Wire.NOWHERE);
    }

    @Test
    void theInterfaceThatWasNamedLeadsToThePeer() throws Exception {
        encounter.meetBird("", "source-interface " + Wire.DEVICE + ";", true);
        encounter.comesUp();
        assertEquals(before, encounter.wire().sent(Wire.NOWHERE), encounter::state);
    }

    @Test
    void withoutItPacketsGoTheUsualWay() throws Exception {
        encounter.meetBird("", "", true);
        encounter.goesAstray(Wire.NOWHERE, before);
    }

    @Test
    void packetsLeaveThroughTheInterfaceThatWasNamed() throws Exception {
        encounter.meetBird("", "source-interface " + Wire.NOWHERE + ";", true);
        encounter.goesAstray(Wire.NOWHERE, before);
    }

    @Test
    void anInterfaceThatIsNotThereIsNamed() throws Exception {
        encounter.meetBird("", "source-interface absent0;", true);
        var words = Wire.THEIRS + " is down: could not connect: can not set source-interface absent0: there is no such interface";
        Await.until("the log says so", () -> encounter.exabgp().err().contains(words), encounter::state);
        encounter.neverUp();
    }
}
