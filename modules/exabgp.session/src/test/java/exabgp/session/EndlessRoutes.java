package exabgp.session;

import java.time.Duration;

/** Has always more. */
final class EndlessRoutes extends ListedRoutes {
    @Override
    public void next(Outbox out, Duration atMost) {
        while (out.octets().length() < Outbox.BATCH) {
            out.octets().octets(ScriptedPeer.endOfRib());
        }
    }
}
