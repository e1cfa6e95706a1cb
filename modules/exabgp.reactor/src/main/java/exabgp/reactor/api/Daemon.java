package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The reactor as commands see it. Called by its owner. */
public interface Daemon {
    /** All peers, in the order of the configuration. */
    Collection<? extends Peer> peers();

    /** Adds a peer, which is there until the configuration is read again. False when there is one of that name. */
    boolean create(NeighborConfig neighbor);

    /** Ends the sessions of a peer and forgets it, until the configuration is read again. */
    void delete(Peer peer);

    /** Stops after the commands at hand. */
    void shutdown();

    /** Reads the configuration again after the commands at hand. */
    void reload();

    /** Reads the configuration again and opens every session anew, after the commands at hand. */
    void restart();

    /** What does not change while the daemon runs. */
    Identity identity();

    /**
     * What does not change while the daemon runs.
     *
     * @param version the version of the program
     * @param uuid    one for each start
     * @param pid     its process number
     * @param started when it was started
     * @param chunk   routes in one line of JSON of {@code rib show}, at least 1
     */
    record Identity(String version, UUID uuid, long pid, Instant started, int chunk) {
        /** How long the daemon has been running. */
        public Duration uptime() {
            return Duration.between(started, Instant.now());
        }
    }
}
