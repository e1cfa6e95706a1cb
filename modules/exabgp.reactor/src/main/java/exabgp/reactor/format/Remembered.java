package exabgp.reactor.format;

import exabgp.wire.Octets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The text of values that stand in event after event: who the neighbor is, what was negotiated. A value is known by its identity, as sessions hold on to theirs, and there is room
 * for a few dozen. Safe for use by any thread without a lock: an entry is immutable, and a thread that sees an old one, or none, writes the same text again.
 */
final class Remembered<K> {
    private static final int ROOM = 64;

    private final @Nullable Entry[] entries = new @Nullable Entry[ROOM];
    private final BiConsumer<LineBuffer, K> writer;

    /** Remembers what {@code writer} writes, which must be ASCII. */
    Remembered(BiConsumer<LineBuffer, K> writer) {
        this.writer = writer;
    }

    /** Writes the text of {@code value}. */
    void write(LineBuffer out, K value) {
        int slot = System.identityHashCode(value) & (ROOM - 1);
        Entry known = entries[slot];
        if (known != null && known.key() == value) {
            out.octets(known.text());
            return;
        }
        int start = out.length();
        writer.accept(out, value);
        entries[slot] = new Entry(value, out.toOctets(start));
    }

    private record Entry(Object key, Octets text) {}
}
