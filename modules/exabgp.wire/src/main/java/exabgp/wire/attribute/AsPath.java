package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * AS_PATH (RFC 4271 section 5.1.2, RFC 5065), already merged with AS4_PATH where the session has AS numbers of two octets only (RFC 6793 section 4.2.3).
 *
 * @param segments in the order of the wire; a segment may be of any length, encoding splits it at 255
 */
public record AsPath(List<AsSegment> segments) implements Attribute {
    /** The path of a route that begins here. */
    public static final AsPath EMPTY = new AsPath(List.of());

    /** Its type code. */
    public static final int CODE = 2;

    /** AS4_PATH: the same with AS numbers of four octets, beside one with two (RFC 6793 section 3). */
    static final int AS4_CODE = 17;

    private static final int MOST = 255;

    /** Keeps its own list. */
    public AsPath {
        segments = List.copyOf(segments);
    }

    /** The path of one sequence. */
    public static AsPath sequence(Asn... asns) {
        return new AsPath(List.of(new AsSegment(AsSegment.Kind.SEQUENCE, Arrays.asList(asns))));
    }

    static AsPath decode(Octets value, boolean fourOctetAs) {
        if (value.isEmpty()) {
            return EMPTY;
        }
        Cursor in = value.cursor();
        AsSegment first = AsSegment.decode(in, fourOctetAs);
        if (in.isEmpty()) {
            return new AsPath(List.of(first)); // as nearly all have it
        }
        List<AsSegment> segments = new ArrayList<>();
        segments.add(first);
        while (!in.isEmpty()) {
            segments.add(AsSegment.decode(in, fourOctetAs));
        }
        return new AsPath(segments);
    }

    /** Whether the octets between two places are a path of sets and sequences that {@link #decode} takes, with AS numbers of four octets. */
    static boolean isPlain(Octets octets, int from, int to) {
        int at = from;
        while (at < to) {
            int end = to - at < 2 ? to + 1 : at + 2 + 4 * octets.u8(at + 1);
            if (end > to || !AsSegment.isPlain(octets, at, end)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    void encode(boolean fourOctetAs, OctetWriter out) {
        for (AsSegment segment : segments) {
            for (int from = 0; from < segment.size(); from += MOST) {
                segment.encode(from, Math.min(MOST, segment.size() - from), fourOctetAs, out);
            }
        }
    }

    /** Whether some number needs four octets. */
    boolean isWide() {
        return segments.stream().anyMatch(AsSegment::isWide);
    }

    /** The path as AS4_PATH carries it, without segments of a confederation (RFC 6793 section 3). */
    AsPath withoutConfederation() {
        return segments.stream().anyMatch(AsSegment::isConfederation) ? new AsPath(segments.stream().filter(s -> !s.isConfederation()).toList()) : this;
    }

    /**
     * Whether it has segments of a confederation that no neighbour within one can have sent: such a neighbour puts its own AS into a sequence of that kind in front (RFC 5065 sections 4.1
     * and 5).
     */
    boolean isOfAnotherConfederation() {
        return !segments.isEmpty() && segments.getFirst().kind() != AsSegment.Kind.CONFED_SEQUENCE && segments.stream().anyMatch(AsSegment::isConfederation);
    }

    /** Its length for comparing paths: a set counts once, a confederation not at all (RFC 4271 section 9.1.2.2, RFC 5065 section 5.3). */
    int hops() {
        int hops = 0;
        for (AsSegment segment : segments) {
            hops += segment.hops();
        }
        return hops;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.TRANSITIVE;
    }
}
