package exabgp.bench;

import exabgp.wire.address.Asn;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.List;
import java.util.Set;

/** The sessions that benchmarks encode and decode for. */
public final class Peers {
    /** Our AS in all of them. */
    public static final Asn LOCAL = new Asn(65001);

    /** The AS of the peer. */
    public static final Asn PEER = new Asn(65002);

    private Peers() {}

    /** A plain external session with one family. */
    public static Negotiated negotiated(Family family) {
        return new Negotiated(LOCAL, PEER, 90, Negotiated.MESSAGE_SIZE, true, List.of(family), List.of(), Set.of(), Set.of(), Refresh.ABSENT);
    }
}
