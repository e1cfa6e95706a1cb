package exabgp.reactor.api;

import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import org.jspecify.annotations.Nullable;

/** Families as commands name them: two words. */
final class FamilyWords {
    private FamilyWords() {}

    /** Reads the two words that are all that is left, or null when they name no family. */
    static @Nullable Family parse(Words in) {
        Afi afi = afi(in.next());
        Safi safi = safi(in.next());
        return afi == null || safi == null || !in.isEmpty() ? null : Family.of(afi, safi);
    }

    /** Reads a family written as one word, or null when it names none. */
    static @Nullable Family hyphenated(String word) {
        for (Afi afi : Afi.values()) {
            if (word.startsWith(afi.label() + "-")) {
                Safi safi = safi(word.substring(afi.label().length() + 1));
                return safi == null ? null : Family.of(afi, safi);
            }
        }
        return null;
    }

    /** The address family of this name, or null. */
    static @Nullable Afi afi(String word) {
        for (Afi known : Afi.values()) {
            if (known.label().equals(word)) {
                return known;
            }
        }
        return null;
    }

    /** The subsequent address family of this name, or null. */
    static @Nullable Safi safi(String word) {
        for (Safi known : Safi.values()) {
            if (known.label().equals(word)) {
                return known;
            }
        }
        return word.equals("labeled-unicast") ? Safi.NLRI_MPLS : null;
    }
}
