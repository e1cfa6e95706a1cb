package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * A prefix with MPLS labels (RFC 8277).
 *
 * @param family the family; its address family is that of the prefix
 * @param labels the labels, which do not tell the route from others: the prefix alone does
 * @param prefix the destination
 * @param pathId the path identifier, null where there is none
 */
public record LabelledNlri(Family family, LabelStack labels, Prefix prefix, @Nullable PathId pathId) implements Nlri {
    /** Checks that its length fits the octet that says it. */
    public LabelledNlri {
        LabelledFormat.checkLength(labels, 0, prefix);
    }

    @Override
    public LabelledNlri withPathId(@Nullable PathId other) {
        return new LabelledNlri(family, labels, prefix, other);
    }
}
