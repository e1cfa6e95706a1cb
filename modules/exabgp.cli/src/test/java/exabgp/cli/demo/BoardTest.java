package exabgp.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final String UPDATE = "{ \"type\": \"update\", \"message\": { \"update\": { %s } } }";
    private static final String UP = "{ \"type\": \"state\", \"state\": \"up\" }";

    private final Board board = new Board();

    private void event(Role role, String text) {
        board.take(new Happening(Word.EVENT, role, text));
    }

    @Test
    void statesAreThoseThatTheHelpersWereTold() {
        assertFalse(board.bothUp());
        event(Role.DAEMON, UP);
        assertFalse(board.bothUp());
        event(Role.ROUTER, UP);
        assertTrue(board.bothUp());
        event(Role.ROUTER, "{ \"type\": \"state\", \"state\": \"down\", \"reason\": \"x\" }");
        assertEquals("down", board.state(Role.ROUTER));
    }

    @Test
    void prefixesComeAndGo() {
        event(Role.ROUTER, UPDATE.formatted("\"announce\": { \"ipv4 unicast\": { \"10.0.0.1\": [ { \"nlri\": \"a\" }, { \"nlri\": \"b\" } ] } }"));
        assertEquals(List.of("a", "b"), List.copyOf(board.prefixes()));
        event(Role.ROUTER, UPDATE.formatted("\"announce\": { \"x\": [ { \"nlri\": \"c\" } ] }, \"withdraw\": { \"x\": [ { \"nlri\": \"a\" } ] }"));
        assertEquals(List.of("b", "c"), List.copyOf(board.prefixes()));
        assertEquals(2, board.updates());
    }

    @Test
    void anEndOfRibIsNoUpdateOfRoutes() {
        event(Role.ROUTER, "{ \"type\": \"update\", \"message\": { \"eor\": { \"afi\" : \"ipv4\", \"safi\" : \"unicast\" } } }");
        assertEquals(0, board.updates());
        assertEquals(1, board.shown().size());
    }

    @Test
    void anAcknowledgementIsNoEvent() {
        event(Role.DAEMON, "done");
        event(Role.ROUTER, "done");
        assertEquals(List.of(), board.shown());
    }

    @Test
    void aLineIsReadBackOrIsNothing() {
        assertEquals(new Happening(Word.COMMAND, Role.DAEMON, "peer * x"), Happening.parse("COMMAND DAEMON peer * x"));
        assertEquals(new Happening(Word.END, Role.DAEMON, ""), Happening.parse("END DAEMON "));
        assertNull(Happening.parse("nonsense"));
        assertNull(Happening.parse("COMMAND NOBODY x"));
    }

    @Test
    void thePlainViewSaysEverythingOnce() {
        var out = new ByteArrayOutputStream();
        var view = new PlainView(new PrintStream(out, false, StandardCharsets.UTF_8));
        board.take(new Happening(Word.COMMAND, Role.DAEMON, "peer * x"));
        view.show(board);
        view.show(board);
        event(Role.ROUTER, UP);
        view.close(board);
        assertEquals("""
                helper says  peer * x
                sessions     daemon starting, router starting; 1 commands, 0 updates, 0 prefixes
                router gets  { "type": "state", "state": "up" }
                sessions     daemon starting, router up; 1 commands, 0 updates, 0 prefixes
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theLiveViewDrawsOverItself() {
        var out = new ByteArrayOutputStream();
        var view = new LiveView(new PrintStream(out, false, StandardCharsets.UTF_8));
        view.show(board);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("\u001b[5A"));
        out.reset();
        view.show(board);
        assertEquals(0, out.size());
        event(Role.DAEMON, UP);
        view.close(board);
        var drawn = out.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.startsWith("\u001b[?7l\u001b[5A\r"), drawn);
        assertTrue(drawn.endsWith("\u001b[?7h"), drawn);
        assertTrue(drawn.contains("127.0.0.1") && drawn.contains("up"), drawn);
    }
}
