package exabgp.reactor.format;

import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.HashMap;
import java.util.Map;

/** The names of families, ready made: most events have some. */
final class FamilyText {
    private static final Map<Family, String> KNOWN = known();

    private FamilyText() {}

    /** Both names with a space between them. */
    static String spaced(Family family) {
        String known = KNOWN.get(family);
        return known == null ? family.toString() : known;
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
