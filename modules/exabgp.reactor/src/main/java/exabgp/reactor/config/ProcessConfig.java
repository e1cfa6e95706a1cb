package exabgp.reactor.config;

import java.util.List;

/**
 * A helper process.
 *
 * @param name    what neighbors call it
 * @param run     the program, found and checked, and its arguments; never empty, never given to a shell
 * @param encoder how it is told of events
 * @param respawn whether it is started again when it ends
 * @param queue   how much may wait for it
 */
public record ProcessConfig(String name, List<String> run, Encoder encoder, boolean respawn, QueueConfig queue) {
    /** Keeps its own list. */
    public ProcessConfig {
        run = List.copyOf(run);
    }
}
