package exabgp.wire.nlri;

import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * The NLRI field of a family that this program cannot take apart, whole.
 *
 * @param family the family
 * @param octets the whole field
 */
public record UnknownNlri(Family family, Octets octets) implements Nlri {
    @Override
    public @Nullable PathId pathId() {
        return null;
    }

    @Override
    public UnknownNlri withPathId(@Nullable PathId pathId) {
        return this;
    }
}
