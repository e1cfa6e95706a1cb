package exabgp.reactor;

import exabgp.reactor.api.Audience;
import exabgp.reactor.config.NeighborConfig;

/**
 * What a peer is dealt with by; a reload may change it.
 *
 * @param neighbor its configuration
 * @param audience who is told of it
 */
record Terms(NeighborConfig neighbor, Audience audience) {
    /** Those of another configuration that asks for the same session. */
    Terms renewed(NeighborConfig changed) {
        return new Terms(changed, audience.renewed(changed));
    }
}
