package exabgp.reactor.api;

import exabgp.wire.Octets;

/** What is to be written to a client next. */
sealed interface Portion {
    /** A text. */
    record Text(Octets octets) implements Portion {}

    /** A text that is made now. */
    record Lines(LineSource source) implements Portion {}
}
