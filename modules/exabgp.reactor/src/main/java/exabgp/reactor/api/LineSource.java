package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.util.function.Consumer;

/** A long reply, made while it is read. */
@FunctionalInterface
interface LineSource {
    /** Gives the lines one after the other, each with its newline, to {@code out}; called once, by the thread that writes to the client. */
    void writeTo(Consumer<Octets> out);
}
