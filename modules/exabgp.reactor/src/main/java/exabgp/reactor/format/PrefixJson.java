package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;

/** Prefixes as JSON, without values in between: those that most UPDATEs have, as {@link NlriJson} writes one alone. */
final class PrefixJson {
    private static final Octets FIRST = LineBuffer.literal("{ \"nlri\": \"");
    private static final Octets NEXT = LineBuffer.literal("\" }, { \"nlri\": \"");
    private static final Octets LAST = LineBuffer.literal("\" }");
    private static final Octets FIRST_BARE = LineBuffer.literal("\"");
    private static final Octets NEXT_BARE = LineBuffer.literal("\", \"");
    private static final Octets LAST_BARE = LineBuffer.literal("\"");

    /** The lengths of prefixes, with what stands between them and the next one. */
    private static final Octets[] LENGTHS = lengths(NEXT);

    private static final Octets[] BARE_LENGTHS = lengths(NEXT_BARE);
    private static final Octets[] OPEN_LENGTHS = lengths(Octets.EMPTY);

    private PrefixJson() {}

    /** One after the other, with a comma before each but the one that begins the array at {@code start}. */
    static void run(LineBuffer out, Nlris nlris, boolean compact, int start) {
        if (nlris.isEmpty()) {
            return;
        }
        if (out.length() > start) {
            out.comma();
        }
        if (nlris.pathIds()) {
            withPathIds(out.octets(FIRST), nlris);
            end(out, NEXT, LAST);
        } else if (compact) {
            plain(out.octets(FIRST_BARE), nlris, BARE_LENGTHS);
            end(out, NEXT_BARE, LAST_BARE);
        } else {
            plain(out.octets(FIRST), nlris, LENGTHS);
            end(out, NEXT, LAST);
        }
    }

    /** No other comes: what was written behind the last one is not what ends it. */
    private static void end(LineBuffer out, Octets next, Octets last) {
        out.truncate(out.length() - next.length());
        out.octets(last);
    }

    private static void plain(LineBuffer out, Nlris nlris, Octets[] lengths) {
        Octets packed = nlris.packed();
        boolean v4 = isV4(nlris);
        NlriCursor cursor = nlris.cursor();
        while (cursor.next()) {
            address(out, v4, packed, cursor);
            out.octets(lengths[packed.u8(cursor.start())]);
        }
    }

    private static void withPathIds(LineBuffer out, Nlris nlris) {
        Octets packed = nlris.packed();
        boolean v4 = isV4(nlris);
        NlriCursor cursor = nlris.cursor();
        while (cursor.next()) {
            address(out, v4, packed, cursor);
            out.octets(OPEN_LENGTHS[packed.u8(cursor.start())]);
            NlriJson.pathInformation(out, cursor.pathId());
            out.octets(NEXT);
        }
    }

    private static void address(LineBuffer out, boolean v4, Octets packed, NlriCursor cursor) {
        if (v4) {
            out.dotted(packed, cursor.start() + 1, cursor.end());
        } else {
            AddressText.ipv6(out, packed, cursor.start() + 1, cursor.end());
        }
    }

    private static boolean isV4(Nlris nlris) {
        return nlris.family().afi() == Afi.IPV4.code();
    }

    private static Octets[] lengths(Octets end) {
        Octets[] lengths = new Octets[129];
        for (int length = 0; length < lengths.length; length++) {
            lengths[length] = new LineBuffer(20).put('/').number(length).octets(end).toOctets();
        }
        return lengths;
    }
}
