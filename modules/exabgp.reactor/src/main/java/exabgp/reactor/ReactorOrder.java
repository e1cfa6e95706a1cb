package exabgp.reactor;

/** What the owner of the reactor is told to do. Anybody may send one with {@link Reactor#order}. */
public sealed interface ReactorOrder {
    /** Why: the signal that said so, or {@link Cause#NONE}. Helpers that asked for {@code signal} are told. */
    Cause cause();

    /**
     * Close every session with a Cease, end the helpers, return 0 from {@link Reactor#run}.
     *
     * @param cause the signal
     */
    record Shutdown(Cause cause) implements ReactorOrder {}

    /**
     * Read the configuration again and apply what differs; a faulty one changes nothing.
     *
     * @param cause            the signal
     * @param restartProcesses whether helpers whose section changed are started anew
     */
    record Reload(Cause cause, boolean restartProcesses) implements ReactorOrder {}

    /**
     * Read the configuration again, then open every session anew and start changed helpers anew.
     *
     * @param cause the signal
     */
    record Restart(Cause cause) implements ReactorOrder {}

    /**
     * The signal behind an order.
     *
     * @param code the number of the signal, 0 for none
     * @param name its name, as SIGUSR1
     */
    record Cause(int code, String name) {
        /** No signal: a command of a helper, say. */
        public static final Cause NONE = new Cause(0, "none");
    }
}
