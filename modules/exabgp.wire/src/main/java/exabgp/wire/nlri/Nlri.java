package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/** What one route leads to: one entry of Network Layer Reachability Information. */
public sealed interface Nlri permits FlowNlri, InetNlri, LabelledNlri, VpnNlri, EvpnNlri, MvpnNlri, MupNlri, SrPolicyNlri, LinkStateNlri, VplsNlri, RtcNlri, UnknownNlri {
    /** The family it belongs to. */
    Family family();

    /** Its path identifier, null where it has none (RFC 7911). */
    @Nullable PathId pathId();

    /** The same with another path identifier, or with none. */
    Nlri withPathId(@Nullable PathId pathId);
}
