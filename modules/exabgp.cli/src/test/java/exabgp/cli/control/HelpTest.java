package exabgp.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.api.ApiCommand;
import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void withNothingTypedEveryCommandIsListed() {
        assertEquals(ApiCommand.values().length, Help.of("").size());
    }

    @Test
    void aBeginningListsWhatItMayBecome() {
        var lines = Help.of("rib  sh");
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.getFirst().strip().startsWith("rib show in"), lines::toString);
        assertTrue(lines.getFirst().endsWith("show the routes received"), lines::toString);
    }

    @Test
    void aWholeCommandIsExplained() {
        var lines = Help.of("peer 192.0.2.1 teardown ");
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains("peer <peer> teardown <code>"), lines::toString);
    }

    @Test
    void whatNoCommandBeginsWithIsSaidToBeNone() {
        assertTrue(Help.of("nonsense").getFirst().startsWith("no command"), () -> Help.of("nonsense").toString());
    }
}
