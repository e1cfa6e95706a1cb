package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An UPDATE as the {@code message} of an event. */
final class UpdateJson {
    private static final Octets MESSAGE = LineBuffer.literal("\"message\": { ");
    private static final Octets UPDATE = LineBuffer.literal("\"message\": { \"update\": { ");
    private static final Octets ATTRIBUTE = LineBuffer.literal("\"attribute\": { ");
    private static final Octets ANNOUNCE = LineBuffer.literal("\"announce\": { ");
    private static final Octets NEXT_HOP = LineBuffer.literal("\": [ ");
    private static final Octets END = LineBuffer.literal(" }");
    private static final Octets ENDS = LineBuffer.literal(" } }");
    private static final Octets LIST_ENDS = LineBuffer.literal(" ]");

    private UpdateJson() {}

    /**
     * What depends on the settings of the daemon.
     *
     * @param compact     whether a plain prefix without a path identifier is a string instead of an object
     * @param flowNextHop whether flow rules tell their next hop themselves, as in ExaBGP 4
     */
    record Style(boolean compact, boolean flowNextHop) {}

    static void write(LineBuffer out, Update update, Style style) {
        if (update.endOfRib() == null) {
            update(out.octets(UPDATE), update, style);
            out.octets(ENDS);
        } else {
            endOfRib(out.octets(MESSAGE), update.endOfRib());
            out.octets(END);
        }
    }

    /** The form of ExaBGP 4 and 5; ExaBGP 6 writes something here that is not JSON. */
    private static void endOfRib(LineBuffer out, Family family) {
        out.ascii("\"eor\": { \"afi\" : \"").ascii(family.afiName()).ascii("\", \"safi\" : \"").ascii(family.safiName()).ascii("\" }");
    }

    private static void update(LineBuffer out, Update update, Style style) {
        int start = out.length();
        attributes(out, update);
        if (!update.announced().isEmpty()) {
            separate(out, start);
            announced(out, update.announced(), style);
        }
        if (!update.withdrawn().isEmpty()) {
            separate(out, start);
            withdrawn(out, update.withdrawn(), style);
        }
    }

    private static void attributes(LineBuffer out, Update update) {
        int start = out.length();
        out.octets(ATTRIBUTE);
        int before = out.length();
        // the next hop is told with the routes announced, so only an UPDATE that withdraws has it among the attributes
        AttributeJson.all(out, update.attributes(), !update.withdrawn().isEmpty());
        if (out.length() == before) {
            out.truncate(start);
        } else {
            out.octets(END);
        }
    }

    private static void announced(LineBuffer out, List<Update.Reach> announced, Style style) {
        out.octets(ANNOUNCE);
        if (announced.size() == 1) {
            // as nearly every UPDATE has it
            alone(out, announced.getFirst(), style);
        } else {
            byFamily(out, announced, style);
        }
        out.octets(END);
    }

    private static void alone(LineBuffer out, Update.Reach reach, Style style) {
        family(out, reach.nlris());
        out.ascii("{ ");
        nextHop(out, address(reach));
        reach(out, reach, out.length(), style);
        out.octets(LIST_ENDS).octets(END);
    }

    private static void reach(LineBuffer out, Update.Reach reach, int first, Style style) {
        NlriJson.run(out, reach.nlris(), style.compact(), first, style.flowNextHop() ? address(reach) : null);
    }

    private static void byFamily(LineBuffer out, List<Update.Reach> announced, Style style) {
        int start = out.length();
        for (List<Update.Reach> ofFamily : Groups.of(announced, reach -> reach.nlris().family())) {
            separate(out, start);
            family(out, ofFamily.getFirst().nlris());
            byNextHop(out, ofFamily, style);
        }
    }

    private static void byNextHop(LineBuffer out, List<Update.Reach> announced, Style style) {
        out.ascii("{ ");
        int start = out.length();
        for (List<Update.Reach> ofNextHop : Groups.of(announced, UpdateJson::address)) {
            separate(out, start);
            nextHop(out, address(ofNextHop.getFirst()));
            int first = out.length();
            for (Update.Reach reach : ofNextHop) {
                reach(out, reach, first, style);
            }
            out.octets(LIST_ENDS);
        }
        out.ascii(" }");
    }

    private static void withdrawn(LineBuffer out, List<Nlris> withdrawn, Style style) {
        out.ascii("\"withdraw\": { ");
        int start = out.length();
        for (List<Nlris> ofFamily : Groups.of(withdrawn, Nlris::family)) {
            separate(out, start);
            family(out, ofFamily.getFirst());
            out.ascii("[ ");
            int first = out.length();
            for (Nlris run : ofFamily) {
                NlriJson.run(out, run, style.compact(), first);
            }
            out.ascii(" ]");
        }
        out.ascii(" }");
    }

    private static void family(LineBuffer out, Nlris nlris) {
        FamilyText.member(out, nlris.family());
    }

    private static void nextHop(LineBuffer out, @Nullable Ip nextHop) {
        out.put('"');
        if (nextHop == null) {
            out.ascii("no-nexthop");
        } else {
            AddressText.ip(out, nextHop);
        }
        out.octets(NEXT_HOP);
    }

    /** The global address of a next hop; a link-local one beside it is not told. */
    private static @Nullable Ip address(Update.Reach reach) {
        NextHop nextHop = reach.nextHop();
        return nextHop == null ? null : nextHop.address();
    }

    private static void separate(LineBuffer out, int start) {
        if (out.length() > start) {
            out.comma();
        }
    }
}
