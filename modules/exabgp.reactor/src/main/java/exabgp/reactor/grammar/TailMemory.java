package exabgp.reactor.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what the words behind a prefix meant. Files and helpers repeat them for thousands of prefixes, and comparing a text costs a small part of reading it. Where too many
 * texts share a place the latest one is kept, so it never grows beyond its bounds.
 */
final class TailMemory {
    private static final int BITS = 14;
    private static final int NEIGHBOURS = 4;
    private static final int LONGEST = 1 << 10;

    /** Empty until there is something to remember: most files have few routes. */
    private @Nullable Entry[] places = {};

    /** What was found or put last: the next one is likely to be the same. */
    private @Nullable Entry latest;

    /** Where what was looked for last would be. */
    private int place;

    /** What these characters meant before, or null. */
    @Nullable RouteTail find(String text, int from, int to) {
        Entry before = latest;
        if (before != null && before.isAt(text, from, to)) {
            return before.tail;
        }
        if (to - from > LONGEST) {
            return null;
        }
        place = place(text, from, to);
        if (places.length == 0) {
            return null;
        }
        for (int i = place; i < place + NEIGHBOURS; i++) {
            Entry entry = places[i];
            if (entry == null) {
                return null;
            }
            if (entry.isAt(text, from, to)) {
                latest = entry;
                return entry.tail;
            }
        }
        return null;
    }

    /** Remembers what {@link #find} just did not find. */
    void put(String text, int from, int to, RouteTail tail) {
        if (to - from > LONGEST) {
            return;
        }
        if (places.length == 0) {
            places = new @Nullable Entry[(1 << BITS) + NEIGHBOURS];
        }
        int free = place;
        while (free < place + NEIGHBOURS && places[free] != null) {
            free++;
        }
        Entry entry = new Entry(text.substring(from, to), tail);
        latest = entry;
        places[free < place + NEIGHBOURS ? free : place] = entry;
    }

    private static int place(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash * 0x9E37_79B1) >>> (32 - BITS);
    }

    private record Entry(String text, RouteTail tail) {
        boolean isAt(String other, int from, int to) {
            return text.length() == to - from && other.startsWith(text, from);
        }
    }
}
