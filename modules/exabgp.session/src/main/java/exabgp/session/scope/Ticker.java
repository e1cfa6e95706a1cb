package exabgp.session.scope;

/** The time a session lives in. Tests make it run faster. */
public interface Ticker {
    /** The time of the machine. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since some moment; only differences mean anything. */
    long now();

    /** How many nanoseconds a thread has to wait for {@code nanos} of this time to pass. */
    default long real(long nanos) {
        return nanos;
    }
}
