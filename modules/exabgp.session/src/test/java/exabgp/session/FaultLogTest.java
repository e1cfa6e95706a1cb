package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.message.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultLogTest {
    private static final AttributeFault DISCARDED = new AttributeFault(7, Action.DISCARD, "AS 0 as aggregator");
    private static final AttributeFault WITHDRAWN = new AttributeFault(8, Action.WITHDRAW, "a length of 3, not a multiple of 4");

    @Test
    void oneLineSaysWhichAttributeWhyAndWhatCameOfIt() {
        assertEquals("UPDATE with malformed attribute 7 (AS 0 as aggregator), left out", FaultLog.line(update(DISCARDED)));
        assertEquals("UPDATE with malformed attribute 8 (a length of 3, not a multiple of 4), its routes count as withdrawn", FaultLog.line(update(WITHDRAWN)));
    }

    @Test
    void ofSeveralTheWorstIsNamed() {
        assertEquals(
                "UPDATE with malformed attribute 8 (a length of 3, not a multiple of 4), its routes count as withdrawn, and 2 more",
                FaultLog.line(update(DISCARDED, WITHDRAWN, DISCARDED)));
    }

    private static Update update(AttributeFault... faults) {
        return new Update(List.of(), Attributes.NONE, List.of(), null, List.of(faults));
    }
}
