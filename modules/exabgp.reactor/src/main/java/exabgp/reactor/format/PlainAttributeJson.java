package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.AtomicAggregate;
import exabgp.wire.attribute.AttributeCursor;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;

/** The attributes that nearly every UPDATE has, written from its octets as {@link AttributeJson} writes their values. */
final class PlainAttributeJson {
    private static final Octets IGP = origin(Origin.IGP);
    private static final Octets EGP = origin(Origin.EGP);
    private static final Octets INCOMPLETE = origin(Origin.INCOMPLETE);
    private static final Octets AS_PATH = LineBuffer.literal("\"as-path\": {\"");
    private static final Octets NEXT_SEGMENT = LineBuffer.literal("]}, \"");
    private static final Octets PATH_END = LineBuffer.literal("]}}");
    private static final Octets SEQUENCE = segment(AsSegment.Kind.SEQUENCE);
    private static final Octets SET = segment(AsSegment.Kind.SET);
    private static final Octets CONFED_SEQUENCE = segment(AsSegment.Kind.CONFED_SEQUENCE);
    private static final Octets CONFED_SET = segment(AsSegment.Kind.CONFED_SET);
    private static final Octets MED = LineBuffer.literal("\"med\": ");
    private static final Octets LOCAL_PREFERENCE = LineBuffer.literal("\"local-preference\": ");
    private static final Octets ATOMIC_AGGREGATE = LineBuffer.literal("\"atomic-aggregate\": true");
    private static final Octets AGGREGATOR = LineBuffer.literal("\"aggregator\": \"");
    private static final Octets COMMUNITY = LineBuffer.literal("\"community\": [ ");
    private static final Octets LARGE_COMMUNITY = LineBuffer.literal("\"large-community\": [ ");
    /** The space before it is ExaBGP's. */
    private static final Octets LARGE_COMMA = LineBuffer.literal(" , ");
    private static final Octets OPEN = LineBuffer.literal("[ ");
    private static final Octets CLOSE = LineBuffer.literal(" ]");
    private static final Octets NEXT = LineBuffer.literal(" ], [ ");

    private PlainAttributeJson() {}

    /** All that have a JSON form, with commas between them, the next hop only when asked for. */
    static void all(LineBuffer out, AttributeCursor cursor, boolean nextHop) {
        int start = out.length();
        while (cursor.next()) {
            if (isTold(cursor, nextHop)) {
                if (out.length() > start) {
                    out.comma();
                }
                one(out, cursor);
            }
        }
    }

    private static boolean isTold(AttributeCursor cursor, boolean nextHop) {
        return switch (cursor.code()) {
            case NextHop.CODE -> nextHop;
            case AsPath.CODE -> cursor.end() > cursor.start();
            default -> true;
        };
    }

    private static void one(LineBuffer out, AttributeCursor cursor) {
        Octets octets = cursor.octets();
        int start = cursor.start();
        switch (cursor.code()) {
            case Origin.CODE -> out.octets(origin(octets.u8(start)));
            case AsPath.CODE -> asPath(out, octets, start, cursor.end());
            case Med.CODE -> out.octets(MED).number(octets.u32(start));
            case LocalPref.CODE -> out.octets(LOCAL_PREFERENCE).number(octets.u32(start));
            case AtomicAggregate.CODE -> out.octets(ATOMIC_AGGREGATE);
            case Aggregator.CODE -> aggregator(out, octets, start);
            case Communities.CODE -> communities(out, octets, start, cursor.end());
            case LargeCommunities.CODE -> large(out, cursor);
            default -> AttributeJson.one(out, cursor.value());
        }
    }

    private static void asPath(LineBuffer out, Octets octets, int start, int end) {
        int index = 0;
        int at = start;
        while (at < end) {
            out.octets(index == 0 ? AS_PATH : NEXT_SEGMENT).number(index++).octets(segment(octets.u8(at)));
            int next = at + 2 + 4 * octets.u8(at + 1);
            out.numbers(octets, at + 2, next);
            at = next;
        }
        out.octets(PATH_END);
    }

    private static Octets origin(int code) {
        return switch (Origin.of(code)) {
            case IGP -> IGP;
            case EGP -> EGP;
            case INCOMPLETE -> INCOMPLETE;
        };
    }

    private static Octets origin(Origin origin) {
        return LineBuffer.literal("\"origin\": \"" + origin.label() + '"');
    }

    private static Octets segment(int kind) {
        return switch (AsSegment.Kind.of(kind)) {
            case SEQUENCE -> SEQUENCE;
            case SET -> SET;
            case CONFED_SEQUENCE -> CONFED_SEQUENCE;
            case CONFED_SET -> CONFED_SET;
        };
    }

    private static Octets segment(AsSegment.Kind kind) {
        return LineBuffer.literal("\": {\"element\": \"" + kind.label() + "\", \"value\": [");
    }

    private static void communities(LineBuffer out, Octets octets, int start, int end) {
        out.octets(COMMUNITY);
        for (int at = start; at < end; at += 4) {
            out.octets(at == start ? OPEN : NEXT).number(octets.u16(at)).comma().number(octets.u16(at + 2));
        }
        out.octets(CLOSE).octets(CLOSE);
    }

    private static void aggregator(LineBuffer out, Octets octets, int start) {
        out.octets(AGGREGATOR).number(octets.u32(start)).put(':').dotted(octets.i32(start + 4)).put('"');
    }

    private static void large(LineBuffer out, AttributeCursor cursor) {
        int start = cursor.start();
        int end = cursor.end();
        if (!LargeCommunities.areFewAndDistinct(cursor.octets(), start, end)) {
            AttributeJson.one(out, cursor.value());
            return;
        }
        out.octets(LARGE_COMMUNITY);
        for (int at = start; at < end; at += 12) {
            large(out.octets(at == start ? OPEN : NEXT), cursor.octets(), at);
        }
        out.octets(CLOSE).octets(CLOSE);
    }

    private static void large(LineBuffer out, Octets octets, int at) {
        out.number(octets.u32(at)).comma().number(octets.u32(at + 4)).octets(LARGE_COMMA).number(octets.u32(at + 8));
    }
}
