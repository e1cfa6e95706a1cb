package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.nlri.Nlri;

/** A change to what is announced to a peer. */
public sealed interface Change {
    /** Announces a route, or replaces it. */
    record Announce(Route route) implements Change {}

    /**
     * Withdraws the route to an NLRI, whether it was announced or not.
     *
     * @param attributes what the withdrawal itself says of the route; sent only in families where ExaBGP sends them
     */
    record Withdraw(Nlri nlri, Attributes attributes) implements Change {
        /** A withdrawal that says no more. */
        public Withdraw(Nlri nlri) {
            this(nlri, Attributes.NONE);
        }
    }
}
