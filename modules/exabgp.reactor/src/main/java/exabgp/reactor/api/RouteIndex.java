package exabgp.reactor.api;

import exabgp.wire.Octets;
import exabgp.wire.ShortRead;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The word that {@code routes} calls a route by: the same as long as its NLRI is, in every run. In hexadecimal digits, as ExaBGP has it for prefixes. */
final class RouteIndex {
    private static final String NO_PATH = "disabled";
    /** Octets of a path identifier. */
    private static final int PATH = 4;

    private RouteIndex() {}

    /** The index of the route to {@code nlri}. */
    static String of(Nlri nlri) {
        Family family = nlri.family();
        PathId path = nlri.pathId();
        String start = nlri instanceof InetNlri ? word(family) + word(family) : word(family);
        return hex(start) + (path == null ? hex(NO_PATH) : String.format(Locale.ROOT, "%08x", path.value())) + Nlris.key(nlri).toHex().toLowerCase(Locale.ROOT);
    }

    /** Whether an index may be that of a route of this family. */
    static boolean isOf(String index, Family family) {
        return index.startsWith(hex(word(family)));
    }

    /** The prefix that an index of this family tells, null when it tells none. */
    static @Nullable Nlri prefix(String index, Family family) {
        String start = hex(word(family) + word(family));
        if (!index.startsWith(start)) {
            return null;
        }
        String rest = index.substring(start.length());
        boolean named = !rest.startsWith(hex(NO_PATH));
        int from = named ? 2 * PATH : hex(NO_PATH).length();
        try {
            Octets packed = Octets.parseHex(rest.substring(Math.min(from, rest.length())));
            PathId path = named ? new PathId(Octets.parseHex(rest.substring(0, from)).i32(0)) : null;
            Nlris values = Nlris.decode(family, false, packed);
            return values.size() == 1 && values.iterator().next() instanceof InetNlri inet ? inet.withPathId(path) : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ShortRead | ProtocolFault e) {
            return null;
        }
    }

    private static String word(Family family) {
        return String.format(Locale.ROOT, "%02x%02x", family.afi(), family.safi());
    }

    private static String hex(String text) {
        return Octets.copyOf(text.getBytes(StandardCharsets.US_ASCII)).toHex().toLowerCase(Locale.ROOT);
    }
}
