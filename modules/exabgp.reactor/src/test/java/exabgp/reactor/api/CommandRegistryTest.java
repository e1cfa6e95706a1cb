package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandRegistryTest {
    @TestFactory
    Stream<DynamicTest> everySpellingLeadsToItsCommand() {
        return CommandRegistry.commands().stream().map(command -> DynamicTest.dynamicTest(command.command(), () -> {
            for (String spelling : spellings(command)) {
                for (String selector : List.of("*", "10.0.0.1", "2001:db8::1 peer-as 2", "[10.0.0.1, 10.0.0.2 local-as 1]", "10.0.0.1, neighbor 10.0.0.2")) {
                    assertSame(command, CommandRegistry.find(spelling.replace(ApiCommand.PEER, selector)), spelling);
                }
            }
            assertFalse(command.summary().isEmpty());
        }));
    }

    private static List<String> spellings(ApiCommand command) {
        return Stream.concat(command.spellings().stream(), command.legacy().stream()).toList();
    }

    /** All rows of words that the registry knows the words of, up to three of them: the parser accepts none that the registry does not. */
    @Test
    void nothingElseIsACommand() {
        Set<String> words = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (ApiCommand command : CommandRegistry.commands()) {
            for (String spelling : spellings(command)) {
                String line = spelling.replace(ApiCommand.PEER, "*");
                known.add(line);
                words.addAll(List.of(line.split(" ")));
            }
        }
        for (String first : words) {
            for (String second : words) {
                for (String third : words) {
                    String line = first + " " + second + " " + third;
                    boolean begun = known.stream().anyMatch(k -> (line + " ").startsWith(k + " "));
                    boolean refused = new CommandParser().parse(line) instanceof Command.Refused r && String.valueOf(r.reason()).startsWith("unknown command");
                    assertTrue(begun || refused, line);
                }
            }
        }
        assertNull(CommandRegistry.find("announce"));
        assertInstanceOf(Command.Refused.class, new CommandParser().parse("announce"));
    }

    @Test
    void theWordsThatMayFollowAreKnown() {
        assertEquals(Set.of("ack", "bye", "ping", "reset", "sync"), CommandRegistry.following("session"));
        assertEquals(Set.of("disable", "enable", "silence"), CommandRegistry.following("session ack "));
        assertTrue(CommandRegistry.following("").containsAll(List.of("announce", "daemon", "peer", "rib", "show", "system", "withdraw")));
        assertTrue(CommandRegistry.following("peer").containsAll(List.of(ApiCommand.PEER, "list", "show")));
        assertTrue(CommandRegistry.following("peer 10.0.0.1").containsAll(List.of("announce", "withdraw", "teardown", "local-as", "peer-as")));
        assertTrue(CommandRegistry.following("peer 10.0.0.1 announce").containsAll(List.of("eor", "route")));
        assertEquals(Set.of("extensive", "flow", "l2vpn", "json", "text"), CommandRegistry.following("rib show in inet"));
        assertEquals(Set.of("sync", "async"), CommandRegistry.following("announce route 10.0.0.0/24 next-hop 1.1.1.1"));
        assertEquals(Set.of(), CommandRegistry.following("nonsense"));
        assertEquals(Set.of(), CommandRegistry.following("session nonsense"));
    }
}
