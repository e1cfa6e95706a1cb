package exabgp.session.scope;

/** The time of the machine. */
final class SystemTicker implements Ticker {
    @Override
    public long now() {
        return System.nanoTime();
    }
}
