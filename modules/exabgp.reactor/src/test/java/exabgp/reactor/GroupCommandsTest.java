package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.format.RouteText;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several commands that are done as one. */
@Timeout(60)
class GroupCommandsTest {
    @TempDir
    Path directory;

    @Test
    void routesOfAGroupLeaveTogetherAndAreCounted() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            assertEquals(List.of("{\"status\": \"group started\"}", "done"), shell.ask("group start"));
            shell.done("announce route 10.0.1.0/24 next-hop 1.1.1.1");
            shell.done("announce route 10.0.2.0/24 next-hop 1.1.1.1 sync");
            // what names its peer is no part of the group
            shell.done("peer 127.0.0.1 announce route 10.0.9.0/24 next-hop 1.1.1.1");
            assertEquals(List.of("+10.0.9.0/24"), shell.peer().update());
            shell.done("withdraw route 10.0.9.0/24");
            shell.done("announce route 10.0.3.0/24");
            assertEquals(
                    List.of("{\"status\": \"group processed\", \"announced\": 2, \"withdrawn\": 1, \"errors\": [\"announce requires nexthop: 10.0.3.0/24\"]}", "done"),
                    shell.ask("group end"));
            assertEquals(List.of("-10.0.9.0/24"), shell.peer().update());
            assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24"), shell.peer().update());
        }
    }

    @Test
    void aGroupIsOpenOnce() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            assertEquals(List.of("{\"error\": \"not in group block\"}", "error"), shell.ask("group end"));
            shell.ask("group start");
            assertEquals(List.of("{\"error\": \"already in group block (nested groups not allowed)\"}", "error"), shell.ask("group start"));
            assertEquals(List.of("{\"status\": \"group ended\", \"commands\": 0}", "done"), shell.ask("group end"));
            assertEquals(List.of("error: not in group block", "error"), shell.ask("group end text"));
            shell.done("announce route 10.0.0.0/24 next-hop 1.1.1.1");
            assertEquals(List.of("+10.0.0.0/24"), shell.peer().update());
        }
    }

    @Test
    void textSaysTheSame() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 4, "text")) {
            assertEquals(List.of("group started", "done"), shell.ask("group start"));
            shell.done("announce route 10.0.1.0/24 next-hop 1.1.1.1");
            shell.done("announce nonsense");
            shell.done("announce eor");
            assertEquals(List.of("group processed: 1 announced, 0 withdrawn, 1 errors", "done"), shell.ask("group end sync"));
            assertEquals(List.of("+10.0.1.0/24"), shell.peer().update());
            assertTrue(shell.peer().next(Update.class).endOfRib() != null);
        }
    }

    @Test
    void aGroupThatIsTooLargeIsDiscarded() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            shell.ask("group start");
            String[] lines = new String[100_001];
            Arrays.fill(lines, "announce route 10.0.1.0/24 next-hop 1.1.1.1");
            shell.done("session ack disable");
            shell.say(lines);
            assertEquals("{\"error\": \"group buffer limit reached, group discarded\"}", shell.line());
            shell.done("session ack enable");
            assertEquals(List.of("{\"error\": \"not in group block\"}", "error"), shell.ask("group end"));
            shell.done("announce route 10.0.2.0/24 next-hop 1.1.1.1");
            assertEquals(List.of("+10.0.2.0/24"), shell.peer().update());
        }
    }

    @Test
    void anInlineGroupSharesAttributes() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            shell.done("peer * group announce route 10.0.1.0/24 next-hop 1.1.1.1 med 1 sync ; attributes next-hop 9.9.9.9 med 7 ; announce route 10.0.2.0/24 next-hop 1.1.1.1 med 2; "
                    + "announce route 10.0.3.0/24 next-hop self ;");
            assertEquals(List.of("+10.0.1.0/24"), shell.peer().update());
            Update update = shell.peer().next(Update.class);
            assertEquals(List.of("+10.0.2.0/24", "+10.0.3.0/24"), TestPeer.text(List.of(update)));
            String text = RouteText.route(update.announced().getFirst().nlris().iterator().next(), update.attributes());
            assertTrue(text.contains("med 7"), text);
            assertEquals("9.9.9.9", update.announced().getFirst().nextHop().address().toString());
            shell.done("neighbor 127.0.0.1 group withdraw route 10.0.1.0/24 ; withdraw route 10.0.2.0/24");
            assertEquals(List.of("-10.0.1.0/24", "-10.0.2.0/24"), shell.peer().changes(2));
        }
    }

    @Test
    void anInlineGroupIsDoneAsAWholeOrNotAtAll() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            assertEquals(
                    "announce requires nexthop: 10.0.2.0/24",
                    shell.error("peer * group announce route 10.0.1.0/24 next-hop 1.1.1.1 ; attributes next-hop 1.1.1.1 ; announce route 10.0.2.0/24"));
            assertEquals("no neighbor matches", shell.error("peer 10.9.9.9 group announce route 10.0.1.0/24 next-hop 1.1.1.1"));
            shell.done("announce route 10.0.4.0/24 next-hop 1.1.1.1");
            assertEquals(List.of("+10.0.4.0/24"), shell.peer().update());
        }
    }
}
