package exabgp.cli.decode;

import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Families by their names on the command line. */
public final class Families {
    private Families() {}

    /** The family of {@code ipv4 unicast}, {@code ipv4/unicast} or {@code ipv4-unicast}, when there is one. */
    public static Optional<Family> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replaceFirst("[ /]+", " ");
        return all().stream()
                .filter(family -> family.toString().equals(wanted) || family.toString().replace(' ', '-').equals(wanted))
                .findFirst();
    }

    /** Every family that has two names, a message in any of which is accepted. */
    public static List<Family> all() {
        var families = new ArrayList<Family>();
        for (var afi : Afi.values()) {
            for (var safi : Safi.values()) {
                families.add(Family.of(afi, safi));
            }
        }
        return families;
    }
}
