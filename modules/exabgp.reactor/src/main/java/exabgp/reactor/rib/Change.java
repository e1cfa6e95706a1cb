package exabgp.reactor.rib;

import exabgp.wire.nlri.Nlri;

/** A change to what is announced to a peer. */
public sealed interface Change {
    /** Announces a route, or replaces it. */
    record Announce(Route route) implements Change {}

    /** Withdraws the route to an NLRI, whether it was announced or not. */
    record Withdraw(Nlri nlri) implements Change {}
}
