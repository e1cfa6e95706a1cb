package exabgp.reactor.rib;

import exabgp.bench.Peers;
import exabgp.session.Outbox;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A table of what is announced to a peer, and the writer of a session with a peer that takes all at once. */
@NullMarked
final class Writer {
    private static final AdjRibOut.Config CONFIG = new AdjRibOut.Config(List.of(Family.IPV4_UNICAST), true, true, true, false, false, Ipv4.parse("192.0.2.1"));

    private final AdjRibOut table;
    private final OctetWriter out = new OctetWriter(2 * Outbox.BATCH);

    /** One with no route, whose session is up and shares messages with others. */
    Writer(AttributePool pool, KeyPool keys, UpdateGroups groups) throws InterruptedException {
        table = new AdjRibOut(CONFIG, pool, keys, groups, new Gathering(0, 0));
        table.start(Peers.negotiated(Family.IPV4_UNICAST), Ip.parse("192.0.2.1"));
        drain();
    }

    AdjRibOut table() {
        return table;
    }

    /** Makes messages of all that is to be sent. How many octets they have. */
    long drain() throws InterruptedException {
        long octets = 0;
        do {
            out.clear();
            table.wake();
            table.written(table.next(out, Duration.ZERO));
            octets += out.length();
        } while (!out.isEmpty());
        return octets;
    }
}
