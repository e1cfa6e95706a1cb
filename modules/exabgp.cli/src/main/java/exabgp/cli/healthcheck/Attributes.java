package exabgp.cli.healthcheck;

import java.util.Map;

/**
 * What the announcements carry besides the metric. Texts are what stands between the brackets of a command, empty for none.
 *
 * @param localPreference negative for none
 * @param community those of UP, and of all states when {@code disabledCommunity} is empty
 * @param disabledCommunity those of DOWN and DISABLED
 * @param asPath the path in the states that are not in {@code asPaths}
 * @param asPaths paths of single states
 */
public record Attributes(
        long localPreference, String community, String disabledCommunity, String extendedCommunity, String largeCommunity,
        String asPath, Map<State, String> asPaths) {
    /** Keeps its own map. */
    public Attributes {
        asPaths = Map.copyOf(asPaths);
    }

    /** Their text, with a blank before each. */
    String text(State state) {
        var text = new StringBuilder();
        if (localPreference >= 0) {
            text.append(" local-preference ").append(localPreference);
        }
        var down = state == State.DOWN || state == State.DISABLED;
        append(text, "community", down && !disabledCommunity.isEmpty() ? disabledCommunity : community);
        append(text, "extended-community", extendedCommunity);
        append(text, "large-community", largeCommunity);
        append(text, "as-path", asPaths.getOrDefault(state, asPath));
        return text.toString();
    }

    private static void append(StringBuilder text, String word, String values) {
        if (!values.isEmpty()) {
            text.append(' ').append(word).append(" [ ").append(values).append(" ]");
        }
    }
}
