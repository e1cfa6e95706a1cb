package exabgp.reactor.format;

import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;

/** The path of ASes as text. */
final class PathText {
    private PathText() {}

    /** As ExaBGP shows it: a sequence in parentheses and a set in brackets, the other way round than commands write them. */
    static void shown(LineBuffer out, AsPath path) {
        out.ascii("as-path");
        for (AsSegment segment : path.segments()) {
            out.ascii(switch (segment.kind()) {
                case SEQUENCE -> " ( ";
                case SET -> " [ ";
                case CONFED_SEQUENCE -> " {( ";
                case CONFED_SET -> " {[ ";
            });
            numbers(out, segment);
            out.ascii(switch (segment.kind()) {
                case SEQUENCE -> ")";
                case SET -> "]";
                case CONFED_SEQUENCE -> ")}";
                case CONFED_SET -> "]}";
            });
        }
    }

    /** As commands take it. */
    static void command(LineBuffer out, AsPath path) {
        out.ascii(path.segments().isEmpty() ? "as-path [ ]" : "as-path");
        for (AsSegment segment : path.segments()) {
            out.ascii(switch (segment.kind()) {
                case SEQUENCE -> " [ ";
                case SET -> " ( ";
                case CONFED_SEQUENCE -> " [{ ";
                case CONFED_SET -> " ({ ";
            });
            numbers(out, segment);
            out.ascii(switch (segment.kind()) {
                case SEQUENCE -> "]";
                case SET -> ")";
                case CONFED_SEQUENCE -> "}]";
                case CONFED_SET -> "})";
            });
        }
    }

    private static void numbers(LineBuffer out, AsSegment segment) {
        for (int i = 0; i < segment.size(); i++) {
            out.number(segment.get(i)).put(' ');
        }
    }
}
