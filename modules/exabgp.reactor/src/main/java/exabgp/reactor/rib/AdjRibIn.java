package exabgp.reactor.rib;

import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import java.util.function.Consumer;

/**
 * What one peer announced to us in its present session ({@code adj-rib-in}). Filled by the session's reader, shown by any thread.
 */
public final class AdjRibIn {
    /** An empty table. */
    public AdjRibIn() {}

    /** Takes over what an UPDATE announces and withdraws. */
    public void apply(Update update) {
        throw new UnsupportedOperationException(update.toString());
    }

    /** Forgets all routes: at the start of a session, and by {@code rib clear in}. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    /** How many routes there are. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** How many routes of a family there are. */
    public int size(Family family) {
        throw new UnsupportedOperationException(family.toString());
    }

    /** Shows every route, in the order they came, without holding the lock meanwhile. */
    public void forEach(Consumer<? super Route> each) {
        throw new UnsupportedOperationException(each.toString());
    }
}
