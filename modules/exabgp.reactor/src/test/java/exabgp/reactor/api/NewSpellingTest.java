package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NewSpellingTest {
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("shutdown", "daemon shutdown"),
            Map.entry("enable-ack", "session ack enable"),
            Map.entry("version json", "system version json"),
            Map.entry("api version 6", "system api version 6"),
            Map.entry("show adj-rib in extensive", "rib show in extensive"),
            Map.entry("flush adj-rib out", "rib flush out"),
            Map.entry("neighbor 10.0.0.1 flush adj-rib out", "peer 10.0.0.1 rib flush out"),
            Map.entry("show neighbor summary json", "peer show summary json"),
            Map.entry("neighbor 10.0.0.1 show neighbor summary", "peer 10.0.0.1 show summary"),
            Map.entry("create neighbor 10.0.0.1 local-as 1 peer-as 2", "peer create 10.0.0.1 local-as 1 peer-as 2"),
            Map.entry("delete neighbor 10.0.0.1", "peer delete 10.0.0.1"),
            Map.entry("teardown 4", "peer * teardown 4"),
            Map.entry("  announce route 10.0.0.0/24  next-hop self", "peer * announce route 10.0.0.0/24  next-hop self"),
            Map.entry("neighbor * withdraw route 10.0.0.0/24", "peer * withdraw route 10.0.0.0/24"),
            Map.entry("neighbor * local-as 1 teardown 2", "peer * local-as 1 teardown 2"),
            Map.entry("neighbor 10.0.0.1 local-as 1, neighbor 10.0.0.2 announce eor ipv4 unicast", "peer [10.0.0.1 local-as 1, 10.0.0.2] announce eor ipv4 unicast"),
            Map.entry("announce flow route { match { source 10.0.0.0/8; } then { discard; } }", "peer * announce flow route { match { source 10.0.0.0/8; } then { discard; } }"));

    @TestFactory
    Stream<DynamicTest> commandsOfVersion4BecomeThoseOfVersion6() {
        return PAIRS.entrySet().stream().map(pair -> DynamicTest.dynamicTest(pair.getKey(), () -> assertEquals(pair.getValue(), NewSpelling.of(pair.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> everyOldSpellingMeansTheSameAfterwards() {
        return CommandRegistry.commands().stream().flatMap(command -> command.legacy().stream()
                .flatMap(spelling -> Stream.of("*", "10.0.0.1", "10.0.0.1, neighbor 2001:db8::1 peer-as 2").map(peer -> spelling.replace(ApiCommand.PEER, peer)))
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String translated = NewSpelling.of(line);
                    CommandTree.Place before = CommandTree.follow(new Words(line));
                    CommandTree.Place after = CommandTree.follow(new Words(translated == null ? "" : translated));
                    assertEquals(command, after.command());
                    assertEquals(before.selector(), after.selector());
                    assertEquals(translated, NewSpelling.of(translated == null ? "" : translated));
                })));
    }

    @Test
    void whatIsNewOrNoCommandStays() {
        for (String line : new String[] {"", "# a comment", "debug words", "peer * announce eor", "daemon nonsense", "rib show in"}) {
            assertEquals(line, NewSpelling.of(line));
        }
    }

    @Test
    void whatIsInNeitherVersionHasNone() {
        assertNull(NewSpelling.of("anounce route 10.0.0.0/24"));
        assertNull(NewSpelling.of("neighbor 10.0.0.1"));
        assertNull(NewSpelling.of("show"));
        assertNull(NewSpelling.of("neighbor [10.0.0.1 teardown 2"));
    }
}
