package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.HashMap;
import java.util.Map;

/** The names of families, ready made: most events have some. */
final class FamilyText {
    private static final Map<Family, String> KNOWN = known();
    private static final Octets IPV4_UNICAST = LineBuffer.literal("\"ipv4 unicast\": ");

    private FamilyText() {}

    /** Both names with a space between them. */
    static String spaced(Family family) {
        String known = KNOWN.get(family);
        return known == null ? family.toString() : known;
    }

    /** Both names as the name of a member of an object. */
    static void member(LineBuffer out, Family family) {
        if (family.equals(Family.IPV4_UNICAST)) {
            // as most routes are, and all in the fields of BGP-4
            out.octets(IPV4_UNICAST);
        } else {
            out.put('"').ascii(spaced(family)).ascii("\": ");
        }
    }

    /** Both names with a slash between them, as capabilities have them. */
    static String slashed(Family family) {
        return family.afiName() + "/" + family.safiName();
    }

    /** The name of an address family alone. */
    static String afi(int afi) {
        return new Family(afi, Safi.UNICAST.code()).afiName();
    }

    private static Map<Family, String> known() {
        Map<Family, String> names = new HashMap<>();
        for (Afi afi : Afi.values()) {
            for (Safi safi : Safi.values()) {
                Family family = Family.of(afi, safi);
                names.put(family, family.toString());
            }
        }
        return Map.copyOf(names);
    }
}
