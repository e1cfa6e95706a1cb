package exabgp.cli.healthcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Commands that are run at changes of the state.
 *
 * @param always at every change
 * @param byState at the change to one state, after those
 */
public record Hooks(List<String> always, Map<State, List<String>> byState) {
    /** Keeps its own collections. */
    public Hooks {
        always = List.copyOf(always);
        byState = Map.copyOf(byState);
    }

    /** Those of a change to this state, in the order in which they are run. */
    List<String> of(State state) {
        var commands = new ArrayList<>(always);
        commands.addAll(byState.getOrDefault(state, List.of()));
        return commands;
    }
}
