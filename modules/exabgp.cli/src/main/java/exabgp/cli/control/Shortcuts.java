package exabgp.cli.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The short words that people type for long ones. What they mean depends on the words before; where nothing is known, a word stays as it is. */
public final class Shortcuts {
    private static final String NEIGHBOR = "neighbor";
    private static final String SHOW = "show";
    private static final String IN_AND_OUT = "adj-rib";
    private static final Set<String> MISSPELT = Set.of("n", "neighbour", "neigbour", "neigbor");
    private static final Set<String> VERBS = Set.of("announce", "withdraw");
    private static final Set<String> KEYS = Set.of(NEIGHBOR, "peer", "local-ip", "local-as", "peer-as", "router-id", "family-allowed");
    private static final Set<String> TABLES = Set.of(IN_AND_OUT, "rib");

    private Shortcuts() {}

    /** The command with its words in full. */
    public static String expand(String line) {
        var words = new ArrayList<String>();
        boolean settled = false;
        for (var word : line.strip().split("\\s+")) {
            var full = settled ? word : full(word, words);
            // behind what is announced there are values, which are nobody's shortcuts
            settled |= !words.isEmpty() && VERBS.contains(words.getLast());
            words.add(full);
        }
        return String.join(" ", ordered(words));
    }

    private static String full(String word, List<String> before) {
        var last = before.isEmpty() ? "" : before.getLast();
        boolean shown = before.contains(SHOW);
        if (KEYS.contains(last) && !(shown && Set.of("s", "e", "c").contains(word))) {
            return word;
        }
        if (MISSPELT.contains(word)) {
            return NEIGHBOR;
        }
        boolean changed = VERBS.contains(last);
        boolean first = before.isEmpty() || isAddress(before);
        return switch (word) {
            case "a" -> changed ? "attributes" : Set.of(SHOW, "flush", "clear").contains(last) ? IN_AND_OUT : first ? "announce" : word;
            case "c" -> shown ? "configuration" : word;
            case "d" -> first ? "daemon" : word;
            case "e" -> changed ? "eor" : shown ? "extensive" : word;
            case "f" -> changed ? "flow" : first ? "flush" : word;
            case "h" -> first ? "help" : word;
            case "i" -> TABLES.contains(last) ? "in" : word;
            case "id" -> before.contains(NEIGHBOR) ? "router-id" : word;
            case "o" -> changed ? "operational" : TABLES.contains(last) ? "out" : word;
            case "r" -> changed ? "route" : first ? "route-refresh" : word;
            case "s" -> shown ? "summary" : first ? SHOW : word;
            case "t" -> first ? "teardown" : word;
            case "v" -> changed ? "vpls" : word;
            case "w" -> changed ? "watchdog" : first ? "withdraw" : word;
            case "ses" -> first ? "session" : word;
            case "sy" -> first || last.equals("session") ? "sync" : word;
            default -> word;
        };
    }

    /** Whether all words so far say whom the command is for. */
    private static boolean isAddress(List<String> words) {
        return Set.of(NEIGHBOR, "peer").contains(words.getFirst()) && words.size() % 2 == 0;
    }

    /** Puts {@code show} first, where people who think of the neighbor first do not. */
    private static List<String> ordered(List<String> words) {
        if (words.size() > 2 && words.getFirst().equals(NEIGHBOR) && words.get(2).equals(SHOW) && !words.contains(IN_AND_OUT)) {
            var ordered = new ArrayList<>(List.of(SHOW, NEIGHBOR, words.get(1)));
            ordered.addAll(words.subList(3, words.size()));
            return ordered;
        }
        if (words.size() > 2 && words.getFirst().equals(IN_AND_OUT) && words.get(2).equals(SHOW)) {
            var ordered = new ArrayList<>(List.of(SHOW, IN_AND_OUT, words.get(1)));
            ordered.addAll(words.subList(3, words.size()));
            return ordered;
        }
        return words;
    }
}
