package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.nlri.Nlri;
import org.jspecify.annotations.Nullable;

/** A change to what is announced to a peer. */
public sealed interface Change {
    /** What the route leads to. */
    Nlri nlri();

    /** Announces a route, or replaces it. */
    record Announce(Route route) implements Change {
        @Override
        public Nlri nlri() {
            return route.nlri();
        }
    }

    /**
     * Withdraws the route to an NLRI, whether it was announced or not.
     *
     * @param attributes what the withdrawal itself says of the route, null to say what the peer was told; sent only in families where ExaBGP sends them
     */
    record Withdraw(Nlri nlri, @Nullable Attributes attributes) implements Change {
        /** A withdrawal that says no more. */
        public Withdraw(Nlri nlri) {
            this(nlri, null);
        }
    }
}
