package exabgp.bench.load;

import exabgp.bench.Table;
import exabgp.wire.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Changes of a table that go on for ever: every route gets other attributes in each round. Written piece by piece at a steady rate. */
final class Churn {
    /** Changes in a second. */
    static final int RATE = 10_000;

    private static final Duration TICK = Duration.ofMillis(10);
    private static final int PER_TICK = RATE / 100;

    private final List<byte[]> pieces;

    private Churn(List<byte[]> pieces) {
        this.pieces = pieces;
    }

    /** As lines of a helper. */
    static Churn lines(int routes) {
        List<byte[]> pieces = new ArrayList<>();
        for (int version = 0; version < 2; version++) {
            Table table = new Table(routes, true, version);
            for (int i = 0; i + PER_TICK <= routes; i += PER_TICK) {
                StringBuilder piece = new StringBuilder();
                for (int j = i; j < i + PER_TICK; j++) {
                    piece.append("announce route ").append(table.prefix(j)).append(' ').append(table.words(j)).append('\n');
                }
                pieces.add(piece.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
        return new Churn(pieces);
    }

    /** As messages of a peer. */
    static Churn messages(int routes) {
        List<byte[]> pieces = new ArrayList<>();
        for (int version = 0; version < 2; version++) {
            List<Octets> frames = new Table(routes, true, version).frames();
            int step = PER_TICK / Table.RUN;
            for (int i = 0; i + step <= frames.size(); i += step) {
                ByteArrayOutputStream piece = new ByteArrayOutputStream();
                frames.subList(i, i + step).forEach(frame -> piece.writeBytes(frame.toByteArray()));
                pieces.add(piece.toByteArray());
            }
        }
        return new Churn(pieces);
    }

    /** How many changes there are in so many seconds. */
    static int changes(int seconds) {
        return seconds * RATE;
    }

    /** Writes the changes of so many seconds. When the last was written, by {@link System#nanoTime}. */
    long write(OutputStream out, int seconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int tick = 0; tick < changes(seconds) / PER_TICK; tick++) {
            long due = start + tick * TICK.toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            out.write(pieces.get(tick % pieces.size()));
        }
        return System.nanoTime();
    }
}
