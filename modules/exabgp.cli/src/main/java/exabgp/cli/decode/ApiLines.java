package exabgp.cli.decode;

import exabgp.reactor.format.RouteText;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.Update;
import exabgp.wire.message.Update.Reach;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.List;

/** The commands that a helper would write to have the routes of an UPDATE announced and withdrawn. */
public final class ApiLines {
    private ApiLines() {}

    /** Withdrawals first, then announcements, in the order of the message. */
    public static List<String> of(Update update) {
        var lines = new ArrayList<String>();
        if (update.endOfRib() != null) {
            lines.add("announce eor " + update.endOfRib());
        }
        for (var nlris : update.withdrawn()) {
            nlris.forEach(nlri -> lines.add("withdraw " + words(nlri)));
        }
        for (var reach : update.announced()) {
            var rest = attributes(update.attributes(), reach);
            reach.nlris().forEach(nlri -> lines.add(announce(nlri, rest)));
        }
        return lines;
    }

    private static String announce(Nlri nlri, String rest) {
        return ("announce " + words(nlri) + " " + rest).stripTrailing();
    }

    private static String words(Nlri nlri) {
        return nlri instanceof LinkStateNlri ? RouteText.nlri(nlri) : "route " + RouteText.command(nlri);
    }

    private static String attributes(Attributes attributes, Reach reach) {
        var path = attributes.find(AsPath.class);
        var told = path == null || path.segments().isEmpty() ? attributes.without(AsPath.EMPTY.code()) : attributes;
        return RouteText.command(reach.nextHop() == null ? told : told.with(reach.nextHop()));
    }
}
