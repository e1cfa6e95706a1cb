package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a line means the same, whether the parser reads it or it is like one that was read before. */
final class LineReaderTest {
    private static final List<String> LINES = List.of(
            "announce route PREFIX next-hop 192.0.2.1",
            "announce route PREFIX next-hop self",
            "  announce  route PREFIX next-hop 192.0.2.1 med 5",
            "announce route PREFIX next-hop 192.0.2.1 as-path [ 1 2 3 ] community [ 1:2 3:4 ]",
            "announce route PREFIX next-hop 192.0.2.1 path-information 1.2.3.4",
            "announce route PREFIX next-hop 192.0.2.1 split /26",
            "announce route PREFIX next-hop 192.0.2.1 watchdog dog withdraw",
            "announce route PREFIX next-hop 192.0.2.1 rd 65000:1 label 100",
            "announce route PREFIX next-hop 192.0.2.1 label [ 100 200 ]",
            "announce route PREFIX next-hop 192.0.2.1 nonsense",
            "announce route PREFIX med 5",
            "announce route PREFIX",
            "announce route PREFIX next-hop 192.0.2.1 med 5 sync",
            "announce route PREFIX next-hop 192.0.2.1 med 5 json",
            "announce route PREFIX\tnext-hop 192.0.2.1",
            "announce\troute\tPREFIX next-hop 192.0.2.1",
            "announce route 'PREFIX' next-hop 192.0.2.1",
            "announce route PREFIX next-hop 192.0.2.1 # PREFIX",
            "announce route PREFIX next-hop 192.0.2.1 generic PREFIX",
            "# announce route PREFIX next-hop 192.0.2.1",
            "debug announce route PREFIX next-hop 192.0.2.1",
            "withdraw route PREFIX",
            "withdraw route PREFIX next-hop 192.0.2.1",
            "neighbor 127.0.0.1 announce route PREFIX next-hop 192.0.2.1",
            "neighbor PREFIX announce route PREFIX next-hop 192.0.2.1",
            "peer 127.0.0.1 withdraw route PREFIX",
            "peer * announce route PREFIX next-hop 192.0.2.1",
            "announce ipv4 unicast PREFIX next-hop 192.0.2.1",
            "announce ipv4 multicast PREFIX next-hop 192.0.2.1",
            "announce attributes next-hop 192.0.2.1 nlri PREFIX 10.9.0.0/16",
            "announce flow route { match { destination PREFIX; } then { discard; } }",
            "peer * routes add route PREFIX next-hop 192.0.2.1",
            "route PREFIX next-hop 192.0.2.1",
            "group start",
            "group end",
            "group start",
            "group end");

    private static final List<String> PREFIXES = List.of(
            "10.0.0.0/8", "10.1.2.0/24", "10.1.2.3/32", "0.0.0.0/0", "192.0.2.128/25", "224.0.0.0/4", "239.1.1.0/24", "240.0.0.0/4", "10.1.2.3/24", "10.1.2.0/33", "10.1.2.0/024", "10.1.2.0/",
            "10.1.2/24", "10.1.2.0.0/24", "256.0.0.0/8", "010.001.002.000/24", "1000.0.0.0/8", "10.1.2.0", "10..2.0/24", "/24", "2001:db8::/32", "::/0", "10.1.2.0/24/24", "10.1.2.0/24,", "x10.1.2.0/24");

    @Test
    void linesMeanTheSameHoweverManyLikeThemCameBefore() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            LineReader reader = new LineReader("a test");
            CommandParser parser = new CommandParser();
            for (int i = 0; i < 200; i++) {
                String line = LINES.get(random.nextInt(random.nextInt(LINES.size()) + 1)).replace("PREFIX", prefix(random)).stripTrailing();
                assertEquals(parser.parse(line), read(reader, line), line);
            }
        }
    }

    @Test
    void manyTailsAreToldApart() {
        LineReader reader = new LineReader("a test");
        CommandParser parser = new CommandParser();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String line = "announce route 10.0." + random.nextInt(256) + ".0/24 next-hop 192.0.2.1 med " + random.nextInt(1000);
            assertEquals(parser.parse(line), read(reader, line), line);
        }
    }

    @Test
    void whatIsLikeAnEarlierLineSharesItsAttributes() {
        LineReader reader = new LineReader("a test");
        Command.Announce first = assertInstanceOf(Command.Announce.class, read(reader, "announce route 10.0.0.0/24 next-hop 192.0.2.1 med 5"));
        Command.Announce second = assertInstanceOf(Command.Announce.class, read(reader, "announce route 10.0.1.0/24 next-hop 192.0.2.1 med 5"));

        assertSame(first.routes().getFirst().attributes(), second.routes().getFirst().attributes());
    }

    private static String prefix(Random random) {
        return random.nextBoolean() ? PREFIXES.get(random.nextInt(PREFIXES.size())) : "10." + random.nextInt(256) + "." + random.nextInt(256) + ".0/24";
    }

    private static Command read(LineReader reader, String line) {
        byte[] octets = ("?" + line + "?").getBytes(StandardCharsets.ISO_8859_1);
        return reader.read(octets, 1, octets.length - 1);
    }
}
