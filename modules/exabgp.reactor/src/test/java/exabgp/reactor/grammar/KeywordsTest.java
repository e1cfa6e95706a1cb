package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {
    private static final List<String> WORDS = List.of("neighbor", "process", "template", "peer-as", "local-as");

    @Test
    void slipsOfThePenAreRecognised() {
        assertEquals("neighbor", Keywords.nearest("nieghbor", WORDS));
        assertEquals("neighbor", Keywords.nearest("neighbour", WORDS));
        assertEquals("process", Keywords.nearest("proces", WORDS));
        assertEquals("template", Keywords.nearest("tenplate", WORDS));
        assertEquals("peer-as", Keywords.nearest("peeras", WORDS));
        assertEquals("local-as", Keywords.nearest("local_as", WORDS));
    }

    @Test
    void capitalsMakeNoDifference() {
        assertEquals("local-as", Keywords.nearest("Local-AS", WORDS));
        assertEquals("discard", Keywords.nearest("DROP", List.of("accept", "discard")));
    }

    @Test
    void wordsOfRoutersAreUnderstood() {
        assertEquals("peer-as", Keywords.nearest("remote-as", WORDS));
        assertNull(Keywords.nearest("remote-as", List.of("accept", "discard")));
    }

    @Test
    void theNearestOneIsTaken() {
        assertEquals("send", Keywords.nearest("snd", List.of("sended", "send")));
        assertEquals("ab1d", Keywords.nearest("abcd", List.of("ab1d", "ab2d")));
    }

    @Test
    void somethingElseIsNotAGuess() {
        assertNull(Keywords.nearest("teapot", WORDS));
        assertNull(Keywords.nearest("on", List.of("no")));
        assertNull(Keywords.nearest("", WORDS));
        assertNull(Keywords.nearest("n".repeat(1000), List.of("n".repeat(999))));
    }
}
