package exabgp.cli.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration rewritten for a newer version.
 *
 * @param text    the configuration
 * @param changes what was rewritten, in the order of the lines
 */
public record Migration(String text, List<Change> changes) {
    /** What is different in the version behind each one. */
    private static final Map<Version, List<Rule>> RULES = new EnumMap<>(Map.of(
            Version.V3, List.of(Words::of34, new Capabilities(), new Processes(), new Groups()),
            Version.V4, List.of(Words::of4),
            Version.V5, List.of(Words::of5),
            Version.MAIN, List.of()));

    /** Keeps its own list. */
    public Migration {
        changes = List.copyOf(changes);
    }

    /**
     * Rewrites a text, version by version.
     *
     * @param bridge the words that start the bridge between a daemon and an older helper, up to the helper's own; null to let helpers as they are
     */
    public static Migration of(String text, Version from, Version to, @Nullable String bridge) {
        var changes = new ArrayList<Change>();
        var edits = Edits.of(text, changes);
        for (var version : Version.values()) {
            if (version.compareTo(from) >= 0 && version.compareTo(to) < 0) {
                for (var rule : RULES.getOrDefault(version, List.of())) {
                    rule.apply(Script.statements(edits.text()), edits);
                    edits = edits.applied();
                }
            }
        }
        if (bridge != null) {
            new Wrapping(bridge).apply(Script.statements(edits.text()), edits);
            edits = edits.applied();
        }
        changes.sort(Comparator.comparingInt(Change::line));
        return new Migration(edits.text(), changes);
    }
}
