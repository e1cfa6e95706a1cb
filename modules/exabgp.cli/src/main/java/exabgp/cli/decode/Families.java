package exabgp.cli.decode;

import exabgp.cli.environment.InvalidValue;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * The families that {@code --family} asks for; none when it was not given.
     *
     * @throws InvalidValue when it names none
     */
    public static List<Family> wanted(@Nullable String text) throws InvalidValue {
        if (text == null) {
            return List.of();
        }
        return List.of(find(text).orElseThrow(() ->
                new InvalidValue("invalid value for --family : " + text + " (expected two words as 'ipv4 unicast')")));
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
