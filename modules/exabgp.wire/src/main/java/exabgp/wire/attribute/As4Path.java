package exabgp.wire.attribute;

import java.util.ArrayList;
import java.util.List;

/** Rebuilds the path that a speaker with AS numbers of two octets passed on (RFC 6793 section 4.2.3). */
final class As4Path {
    private As4Path() {}

    /**
     * The path with all numbers in full.
     *
     * @param narrow AS_PATH, with AS_TRANS for what did not fit
     * @param wide   AS4_PATH, without segments of a confederation
     */
    static AsPath merge(AsPath narrow, AsPath wide) {
        int lead = narrow.hops() - wide.hops();
        // somebody shortened AS_PATH without knowing of AS4_PATH
        if (lead < 0) {
            return narrow;
        }
        List<AsSegment> segments = leading(narrow, lead);
        List<AsSegment> rest = wide.segments();
        AsSegment joined = segments.isEmpty() || rest.isEmpty() ? null : segments.getLast().joined(rest.getFirst());
        if (joined == null) {
            segments.addAll(rest);
        } else {
            // only where it was cut: joining every two segments of a long path would take quadratic time
            segments.set(segments.size() - 1, joined);
            segments.addAll(rest.subList(1, rest.size()));
        }
        return new AsPath(segments);
    }

    /** The first {@code hops} of a path, with the confederation segments in front of them and next to them. */
    private static List<AsSegment> leading(AsPath path, int hops) {
        List<AsSegment> taken = new ArrayList<>();
        int left = hops;
        for (AsSegment segment : path.segments()) {
            if (segment.isConfederation()) {
                taken.add(segment);
            } else if (left == 0) {
                break;
            } else if (segment.kind() == AsSegment.Kind.SET) {
                taken.add(segment);
                left--;
            } else {
                int count = Math.min(left, segment.size());
                taken.add(segment.first(count));
                left -= count;
                if (count < segment.size()) {
                    break;
                }
            }
        }
        return taken;
    }
}
