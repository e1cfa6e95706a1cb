package exabgp.reactor.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table from words to what they mean, looked up without making strings. Immutable, for any thread. */
final class Words<T> {
    private final List<String> words;
    private final List<@Nullable Entry<T>> buckets;

    Words(List<Entry<T>> entries) {
        this.words = entries.stream().map(Entry::word).toList();
        this.buckets = table(entries);
    }

    /** What the current token means; null when it is not a word of this table. */
    @Nullable T find(Tokens in) {
        if (in.kind() != Tokens.Kind.WORD) {
            return null;
        }
        String text = in.buffer();
        int from = in.start();
        int to = in.stop();
        int slot = hash(text, from, to) & buckets.size() - 1;
        for (Entry<T> entry = buckets.get(slot); entry != null; entry = buckets.get(slot)) {
            if (entry.word.length() == to - from && text.startsWith(entry.word, from)) {
                return entry.meaning;
            }
            slot = slot + 1 & buckets.size() - 1;
        }
        return null;
    }

    /** The same whether a word is written in capitals or not; slower. */
    @Nullable T findInAnyCase(Tokens in) {
        T found = find(in);
        if (found != null || in.kind() != Tokens.Kind.WORD) {
            return found;
        }
        String text = in.text();
        for (Entry<T> entry : buckets) {
            if (entry != null && entry.word.equalsIgnoreCase(text)) {
                return entry.meaning;
            }
        }
        return null;
    }

    /** All words, in the order they were given. */
    List<String> all() {
        return words;
    }

    private static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash ^ hash >>> 16;
    }

    private static <T> List<@Nullable Entry<T>> table(List<Entry<T>> entries) {
        int size = Integer.highestOneBit(Math.max(entries.size(), 1)) * 4;
        List<@Nullable Entry<T>> table = new ArrayList<>(Collections.nCopies(size, null));
        for (Entry<T> entry : entries) {
            int slot = hash(entry.word, 0, entry.word.length()) & size - 1;
            while (table.get(slot) != null) {
                slot = slot + 1 & size - 1;
            }
            table.set(slot, entry);
        }
        return table;
    }

    /**
     * A word and its meaning.
     *
     * @param word    the word
     * @param meaning what it means
     */
    record Entry<T>(String word, T meaning) {}
}
