package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;

/** Prefixes as JSON, without values in between: those that most UPDATEs have, as {@link NlriJson} writes one alone. */
final class PrefixJson {
    private static final Octets FIRST = LineBuffer.literal("{ \"nlri\": \"");
    private static final Octets NEXT = LineBuffer.literal(", { \"nlri\": \"");
    private static final Octets FIRST_BARE = LineBuffer.literal("\"");
    private static final Octets NEXT_BARE = LineBuffer.literal(", \"");
    private static final Octets END = LineBuffer.literal("\" }");

    /** The lengths of prefixes, with what stands before and behind them. */
    private static final Octets[] LENGTHS = lengths("\" }");

    private static final Octets[] BARE_LENGTHS = lengths("\"");
    private static final Octets[] OPEN_LENGTHS = lengths("");

    private PrefixJson() {}

    /** One after the other, with a comma before each but the one that begins the array at {@code start}. */
    static void run(LineBuffer out, Nlris nlris, boolean compact, int start) {
        Octets packed = nlris.packed();
        boolean pathIds = nlris.pathIds();
        boolean bare = compact && !pathIds;
        boolean v4 = nlris.family().afi() == Afi.IPV4.code();
        Octets before = bare ? NEXT_BARE : NEXT;
        Octets[] lengths = pathIds ? OPEN_LENGTHS : bare ? BARE_LENGTHS : LENGTHS;
        NlriCursor cursor = nlris.cursor();
        while (cursor.next()) {
            out.octets(out.length() > start ? before : bare ? FIRST_BARE : FIRST);
            int at = cursor.start();
            if (v4) {
                AddressText.ipv4(out, packed, at + 1, cursor.end());
            } else {
                AddressText.ipv6(out, packed, at + 1, cursor.end());
            }
            out.octets(lengths[packed.u8(at)]);
            if (pathIds) {
                NlriJson.pathInformation(out, cursor.pathId());
                out.octets(END);
            }
        }
    }

    private static Octets[] lengths(String end) {
        Octets[] lengths = new Octets[129];
        for (int length = 0; length < lengths.length; length++) {
            lengths[length] = LineBuffer.literal("/" + length + end);
        }
        return lengths;
    }
}
