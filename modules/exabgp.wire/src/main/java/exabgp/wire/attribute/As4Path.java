package exabgp.wire.attribute;

import exabgp.wire.attribute.AsPath.Segment;
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
        List<Segment> segments = leading(narrow, lead);
        for (Segment segment : wide.segments()) {
            append(segments, segment);
        }
        return new AsPath(segments);
    }

    /** The first {@code hops} of a path, with the confederation segments in front of them and next to them. */
    private static List<Segment> leading(AsPath path, int hops) {
        List<Segment> taken = new ArrayList<>();
        int left = hops;
        for (Segment segment : path.segments()) {
            if (segment.isConfederation()) {
                taken.add(segment);
            } else if (left == 0) {
                break;
            } else if (segment.kind() == AsPath.Kind.SET) {
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

    private static void append(List<Segment> segments, Segment next) {
        Segment joined = segments.isEmpty() ? null : segments.getLast().joined(next);
        if (joined == null) {
            segments.add(next);
        } else {
            segments.set(segments.size() - 1, joined);
        }
    }
}
