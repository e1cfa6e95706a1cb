package exabgp.session;

import exabgp.wire.Octets;
import java.time.Duration;

/** Has always more. */
final class EndlessRoutes extends ListedRoutes {
    /** As many withdrawals as there is room for: small messages would take a busy machine so long that it seems stuck before it is. */
    private static final Octets UPDATE = ScriptedPeer.frame(2, "0fd0" + "180a0000".repeat(1012) + "0000");

    private volatile long asked;

    /** Whether nobody has asked for more since half a second. */
    boolean isStuck() {
        return asked != 0 && System.nanoTime() - asked > 500_000_000;
    }

    @Override
    public void next(Outbox out, Duration atMost) {
        asked = System.nanoTime();
        while (out.octets().length() < Outbox.BATCH) {
            out.octets().octets(UPDATE);
        }
    }
}
