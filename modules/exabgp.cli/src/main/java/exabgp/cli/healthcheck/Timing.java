package exabgp.cli.healthcheck;

import java.time.Duration;

/**
 * When checks are made.
 *
 * @param interval between two checks while the state is settled; zero ends the program once a state was announced
 * @param fast between two checks while it is not
 * @param limit how long a check may take, and a command run at a change; zero for as long as it likes
 */
public record Timing(Duration interval, Duration fast, Duration limit) {
    /** How long to wait in this state. */
    Duration pause(State state) {
        return state.isAnnounced() ? interval : fast;
    }
}
