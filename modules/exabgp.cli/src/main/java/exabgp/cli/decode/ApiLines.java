package exabgp.cli.decode;

import exabgp.reactor.format.CommandText;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.Update;
import exabgp.wire.message.Update.Reach;
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
            nlris.forEach(nlri -> lines.add(CommandText.withdraw(nlri)));
        }
        for (var reach : update.announced()) {
            var rest = attributes(update.attributes(), reach);
            reach.nlris().forEach(nlri -> lines.add(CommandText.announce(nlri, rest)));
        }
        return lines;
    }

    private static Attributes attributes(Attributes attributes, Reach reach) {
        var path = attributes.find(AsPath.class);
        var told = path == null || path.segments().isEmpty() ? attributes.without(AsPath.EMPTY.code()) : attributes;
        return reach.nextHop() == null ? told : told.with(reach.nextHop());
    }
}
