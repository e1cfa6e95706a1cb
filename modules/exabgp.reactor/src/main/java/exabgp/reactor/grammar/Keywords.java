package exabgp.reactor.grammar;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody probably meant. */
public final class Keywords {
    /** Two letters are one step from too many words. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 40;

    /** What the same is called in the configuration of routers. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("remote-as", "peer-as"),
            Map.entry("update-source", "local-address"),
            Map.entry("password", "md5-password"),
            Map.entry("md5", "md5-password"),
            Map.entry("ebgp-multihop", "outgoing-ttl"),
            Map.entry("ttl-security", "incoming-ttl"),
            Map.entry("metric", "med"),
            Map.entry("localpref", "local-preference"),
            Map.entry("local-pref", "local-preference"),
            Map.entry("drop", "discard"),
            Map.entry("police", "rate-limit"));

    private Keywords() {}

    /** The candidate with the fewest letters to change, add, drop or swap, those in capitals being the same; null when none is close. Of equally close ones the first. */
    public static @Nullable String nearest(String word, Collection<String> candidates) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return null;
        }
        String small = word.toLowerCase(Locale.ROOT);
        String near = near(small, candidates);
        String meant = ELSEWHERE.get(small);
        return near == null && meant != null && candidates.contains(meant) ? meant : near;
    }

    private static @Nullable String near(String word, Collection<String> candidates) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = Math.abs(candidate.length() - word.length()) < least ? distance(word, candidate.toLowerCase(Locale.ROOT), least) : least;
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** A question for the end of an error message, or nothing. */
    public static String hint(String word, Collection<String> candidates) {
        String nearest = nearest(word, candidates);
        return nearest == null || nearest.equals(word) ? "" : "; did you mean '" + nearest + "'?";
    }

    /** Restricted edit distance: the least number of single letters inserted, deleted or replaced, and of neighbouring letters swapped; {@code most} when it is that or more. */
    private static int distance(String a, String b, int most) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int least = most;
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
                least = Math.min(least, cost[i][j]);
            }
            if (least == most) {
                return most;
            }
        }
        return Math.min(cost[a.length()][b.length()], most);
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    /** Steps over a word that must stand here. */
    static void take(Tokens in, String word) throws GrammarError {
        if (!in.accept(word)) {
            throw in.expected("'" + word + "'", List.of(word));
        }
    }
}
