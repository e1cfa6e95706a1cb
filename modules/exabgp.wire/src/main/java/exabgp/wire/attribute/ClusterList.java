package exabgp.wire.attribute;

import exabgp.wire.address.Ipv4;
import java.util.List;

/**
 * CLUSTER_LIST: the reflection clusters the route passed (RFC 4456 section 8).
 *
 * @param clusters their identifiers, the latest first
 */
public record ClusterList(List<Ipv4> clusters) implements Attribute {
    static final int CODE = 10;

    /** Keeps its own list. */
    public ClusterList {
        clusters = List.copyOf(clusters);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }
}
