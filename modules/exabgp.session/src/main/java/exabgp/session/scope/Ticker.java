package exabgp.session.scope;

/** The time a session lives in. Tests make it run faster. */
public interface Ticker {
    /** The time of the machine. Not a lambda: no AOT cache keeps those of an interface that does something when it is initialised. */
    Ticker SYSTEM = new SystemTicker();

    /** Nanoseconds since some moment; only differences mean anything. */
    long now();

    /** How many nanoseconds a thread has to wait for {@code nanos} of this time to pass. */
    default long real(long nanos) {
        return nanos;
    }
}
