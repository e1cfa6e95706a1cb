package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
        "done; DONE", " done ; DONE", "error; ERROR", "shutdown; SHUTDOWN", "shutdown 12 11; SHUTDOWN",
        "{ \"answer\": \"done\", \"message\": \"command completed\" }; DONE",
        "{\"answer\":\"error\"}; ERROR",
        "{ \"exabgp\": \"6.0.0\", \"type\": \"notification\", \"notification\": \"shutdown\" }; SHUTDOWN",
        "error: no such peer; OTHER",
        "neighbor 10.0.0.1 up; OTHER",
        "{ \"type\": \"state\", \"reason\": \"done\" }; OTHER",
    })
    void linesAreTold(String line, Replies.Kind kind) {
        assertEquals(kind, Replies.Kind.of(line));
    }

    @Test
    void anEmptyLineIsNoAnswer() {
        assertEquals(Replies.Kind.OTHER, Replies.Kind.of(""));
    }

    private static Replies after(String text, CountDownLatch stop) {
        var replies = new Replies(stop);
        replies.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return replies;
    }

    @Test
    void answersAreCountedBetweenOtherLines() throws Exception {
        var replies = after("done\n{\"type\": \"update\"}\nerror: unknown\nerror\n\ndone\n", new CountDownLatch(1));
        assertEquals(1, replies.await(3, Duration.ZERO));
        assertEquals(-1, replies.await(4, Duration.ofDays(1)), "the daemon is gone, so nobody waits");
    }

    @Test
    void aVeryLongLineIsNoAnswerAndCostsNone() throws Exception {
        var replies = after("done" + "x".repeat(1 << 20) + "\ndone\n", new CountDownLatch(1));
        assertEquals(0, replies.await(1, Duration.ZERO));
        assertEquals(-1, replies.await(2, Duration.ZERO));
    }

    @Test
    void theEndOfTheDaemonEndsTheHealthCheck() {
        var stop = new CountDownLatch(1);
        after("", stop);
        assertEquals(0, stop.getCount());
    }
}
