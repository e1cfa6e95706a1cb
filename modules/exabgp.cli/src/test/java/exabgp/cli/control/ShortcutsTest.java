package exabgp.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.reactor.api.ApiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutsTest {
    @ParameterizedTest
    @CsvSource({
        "h, help",
        "s n, show neighbor",
        "s n s, show neighbor summary",
        "s n 192.0.2.1 e, show neighbor 192.0.2.1 extensive",
        "s neighbour c, show neighbor configuration",
        "n 192.0.2.1 s e, show neighbor 192.0.2.1 extensive",
        "s a o e, show adj-rib out extensive",
        "adj-rib in show, show adj-rib in",
        "adj-rib out show extensive, show adj-rib out extensive",
        "f a o, flush adj-rib out",
        "clear a i, clear adj-rib in",
        "a r 10.0.0.0/24 next-hop a, announce route 10.0.0.0/24 next-hop a",
        "a e ipv4 unicast, announce eor ipv4 unicast",
        "a f route x, announce flow route x",
        "a a next-hop self nlri 10.0.0.0/24, announce attributes next-hop self nlri 10.0.0.0/24",
        "w w dog, withdraw watchdog dog",
        "w v endpoint 1, withdraw vpls endpoint 1",
        "n a t 6, neighbor a teardown 6",
        "n 192.0.2.1 id 1.1.1.1 a r 10.0.0.0/24, neighbor 192.0.2.1 router-id 1.1.1.1 announce route 10.0.0.0/24",
        "peer * a o asm afi ipv4, peer * announce operational asm afi ipv4",
        "ses ping, session ping",
        "session sy enable, session sync enable",
        "d status, daemon status",
        "'  peer   list ', peer list",
    })
    void shortWordsAreWrittenOutByTheirPlace(String typed, String meant) {
        assertEquals(meant, Shortcuts.expand(typed));
    }

    @Test
    void noWordOfACommandIsTakenForAnother() {
        for (var command : ApiCommand.values()) {
            for (var spelling : command.spellings()) {
                assertEquals(spelling, Shortcuts.expand(spelling));
            }
            for (var option : command.options()) {
                assertEquals(command.command() + " " + option, Shortcuts.expand(command.command() + " " + option));
            }
        }
    }
}
