package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;

/** An UPDATE as lines of text: one for each route, between one that begins it and one that ends it. */
final class UpdateText {
    /**
     * How many octets the attributes of one UPDATE may take in all its lines. They stand in every line, so a message of 64 KiB made for it could ask for gigabytes; no message of
     * 4096 octets reaches this limit. Beyond it the lines have their route and next hop alone.
     */
    private static final int MOST_REPEATED = 16 << 20;

    private UpdateText() {}

    /**
     * Writes the lines.
     *
     * @param start  what every line begins with
     * @param frame  the octets to tell before the last line; none to tell none
     */
    static void write(LineBuffer out, Update update, String start, Octets frame) {
        out.ascii(start).ascii("start\n");
        if (update.endOfRib() != null) {
            endOfRib(out, update.endOfRib(), start);
        }
        for (Nlris run : update.withdrawn()) {
            NlriCursor cursor = run.cursor();
            while (cursor.next()) {
                out.ascii(start).ascii("withdrawn ");
                nlri(out, run, cursor);
                out.put('\n');
            }
        }
        announced(out, update, start);
        if (!frame.isEmpty()) {
            TextEncoder.octets(out, frame);
            out.put('\n');
        }
        out.ascii(start).ascii("end\n");
    }

    private static void endOfRib(LineBuffer out, Family family, String start) {
        out.ascii(start).ascii("route eor ").number(family.afi()).put('/').number(family.safi());
        out.ascii(" (").ascii(family.toString()).ascii(")\n");
    }

    private static void announced(LineBuffer out, Update update, String start) {
        int attributesFrom = 0;
        int attributesTo = 0;
        long repeated = 0;
        for (Update.Reach reach : update.announced()) {
            NlriCursor cursor = reach.nlris().cursor();
            while (cursor.next()) {
                out.ascii(start).ascii("announced ");
                nlri(out, reach.nlris(), cursor);
                nextHop(out, reach);
                if (attributesFrom == 0) {
                    attributesFrom = out.length();
                    AttributeText.all(out, update.attributes());
                    attributesTo = out.length();
                } else if (repeated < MOST_REPEATED) {
                    out.repeat(attributesFrom, attributesTo);
                    repeated += attributesTo - attributesFrom;
                }
                out.put('\n');
            }
        }
    }

    private static void nextHop(LineBuffer out, Update.Reach reach) {
        NextHop nextHop = reach.nextHop();
        if (nextHop != null) {
            out.put(' ');
            AttributeText.one(out, nextHop);
        }
    }

    private static void nlri(LineBuffer out, Nlris run, NlriCursor cursor) {
        if (!NlriJson.isPlain(run.family())) {
            NlriText.one(out, cursor.value());
            return;
        }
        AddressText.prefix(out, run.family().afi() == Afi.IPV4.code(), run.packed(), cursor.start(), cursor.end());
        if (run.pathIds()) {
            out.ascii(" path-information ");
            AddressText.ipv4(out, cursor.pathId());
        }
    }
}
