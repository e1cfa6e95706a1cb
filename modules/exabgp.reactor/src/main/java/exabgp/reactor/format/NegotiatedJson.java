package exabgp.reactor.format;

import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.Role;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a session negotiated, as the field {@code negotiated} of an event. */
final class NegotiatedJson {
    private NegotiatedJson() {}

    static void write(LineBuffer out, Negotiated negotiated) {
        begin(out, negotiated.messageSize(), negotiated.holdTime(), negotiated.fourOctetAs(), negotiated.extensions(), negotiated.refresh());
        families(out, negotiated.families());
        out.ascii("], \"nexthop\": [");
        int start = out.length();
        for (ExtendedNextHop.Conversion conversion : negotiated.nextHops()) {
            out.ascii(out.length() > start ? ", \"" : "\"").ascii(FamilyText.spaced(conversion.family())).put(' ');
            out.ascii(FamilyText.afi(conversion.nextHopAfi())).put('"');
        }
        out.ascii("], \"add_path\": {\"send\": [");
        families(out, negotiated.addPathSend());
        out.ascii("], \"receive\": [");
        families(out, negotiated.addPathReceive());
        end(out, negotiated.extensions().role());
    }

    /** What an event says while nothing is negotiated. */
    static void nothing(LineBuffer out) {
        begin(out, Negotiated.MESSAGE_SIZE, 0, false, Extensions.NONE, Refresh.ABSENT);
        out.ascii("], \"nexthop\": [], \"add_path\": {\"send\": [], \"receive\": [");
        end(out, null);
    }

    private static void begin(LineBuffer out, int messageSize, int holdTime, boolean fourOctetAs, Extensions extensions, Refresh refresh) {
        out.ascii("\"negotiated\": { \"message_size\": ").number(messageSize).ascii(", \"hold_time\": ").number(holdTime);
        out.ascii(fourOctetAs ? ", \"asn4\": true" : ", \"asn4\": false");
        out.ascii(extensions.multiSession() ? ", \"multisession\": true" : ", \"multisession\": false");
        out.ascii(extensions.operational() ? ", \"operational\": true" : ", \"operational\": false");
        out.ascii(", \"refresh\": \"").ascii(label(refresh)).ascii("\", \"families\": [");
    }

    private static void end(LineBuffer out, @Nullable Role role) {
        out.ascii("]}");
        if (role != null) {
            out.ascii(", \"role\": \"").ascii(role.label()).put('"');
        }
        // the last space is ExaBGP's: whatever follows brings its own
        out.ascii(" } ");
    }

    private static String label(Refresh refresh) {
        return switch (refresh) {
            case ABSENT -> "absent";
            case NORMAL -> "normal";
            case ENHANCED -> "enhanced";
        };
    }

    private static void families(LineBuffer out, Collection<Family> families) {
        int start = out.length();
        for (Family family : families) {
            out.ascii(out.length() > start ? ", \"" : "\"").ascii(FamilyText.spaced(family)).put('"');
        }
    }
}
