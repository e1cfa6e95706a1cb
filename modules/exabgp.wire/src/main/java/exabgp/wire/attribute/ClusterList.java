package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import java.util.ArrayList;
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

    static ClusterList decode(Octets value) {
        Cursor in = Shape.several(4, value).cursor();
        List<Ipv4> clusters = new ArrayList<>(in.remaining() / 4);
        while (!in.isEmpty()) {
            clusters.add(new Ipv4(in.i32()));
        }
        return new ClusterList(clusters);
    }

    void encode(OctetWriter out) {
        for (Ipv4 cluster : clusters) {
            cluster.encode(out);
        }
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
