package exabgp.session.scope;

/**
 * How long the reader of a session has been waiting for the peer. It stands still, at zero, from a message that arrived until the reader waits for the next one: time we take
 * over a message is not time the peer was silent. One thread reads messages, another one watches.
 */
public final class HoldClock {
    private final Ticker ticker;
    private volatile long since;
    private volatile boolean listening;

    /** One that stands still. */
    public HoldClock(Ticker ticker) {
        this.ticker = ticker;
    }

    /** The reader waits for the peer now. */
    public void listen() {
        // in this order: whoever sees the second also sees the first
        since = ticker.now();
        listening = true;
    }

    /** A whole message arrived. */
    public void heard() {
        listening = false;
    }

    /** How many nanoseconds the peer may still be silent, given it may be for {@code limit}; negative when it should have spoken so long ago. */
    public long left(long limit) {
        return listening ? since + limit - ticker.now() : limit;
    }

    /** Whether the reader waits for the peer, and not the peer for us. */
    public boolean isListening() {
        return listening;
    }
}
