package exabgp.session;

import java.time.Duration;

/** Has always more. */
final class EndlessRoutes extends ListedRoutes {
    private volatile long asked;

    /** Whether nobody has asked for more since half a second. */
    boolean isStuck() {
        return asked != 0 && System.nanoTime() - asked > 500_000_000;
    }

    @Override
    public void next(Outbox out, Duration atMost) {
        asked = System.nanoTime();
        while (out.octets().length() < Outbox.BATCH) {
            out.octets().octets(ScriptedPeer.endOfRib());
        }
    }
}
