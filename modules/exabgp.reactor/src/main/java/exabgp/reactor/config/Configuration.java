package exabgp.reactor.config;

import java.util.List;

/**
 * All that one configuration file says.
 *
 * @param neighbors in the order of the file, each with another name
 * @param processes in the order of the file, each with another name
 */
public record Configuration(List<NeighborConfig> neighbors, List<ProcessConfig> processes) {
    /** Keeps its own lists. */
    public Configuration {
        neighbors = List.copyOf(neighbors);
        processes = List.copyOf(processes);
    }
}
