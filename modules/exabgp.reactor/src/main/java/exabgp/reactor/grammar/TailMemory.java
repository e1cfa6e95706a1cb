package exabgp.reactor.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what the words behind a prefix meant. Files and helpers repeat them for thousands of prefixes, and comparing a text costs a small part of reading it. Of two texts that share a
 * place the later one is kept, so it never grows.
 */
final class TailMemory {
    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 1 << 10;

    private final @Nullable Entry[] places = new @Nullable Entry[PLACES];

    /** What these characters meant before, or null. */
    @Nullable RouteTail find(String text, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return null;
        }
        Entry entry = places[place(text, from, to)];
        boolean same = entry != null && entry.text.length() == length && text.startsWith(entry.text, from);
        return same && entry != null ? entry.tail : null;
    }

    void put(String text, int from, int to, RouteTail tail) {
        if (to - from <= LONGEST) {
            places[place(text, from, to)] = new Entry(text.substring(from, to), tail);
        }
    }

    private static int place(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        hash *= 0x9E37_79B1;
        return hash >>> 22;
    }

    private record Entry(String text, RouteTail tail) {}
}
