package exabgp.cli.decode;

import exabgp.reactor.format.RouteText;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.Update;
import exabgp.wire.message.Update.Reach;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The commands that a helper would write to have the routes of an UPDATE announced and withdrawn. */
public final class ApiLines {
    private static final int AS_PATH = 2;

    private ApiLines() {}

    /** Withdrawals first, then announcements, in the order of the message. */
    public static List<String> of(Update update) {
        var lines = new ArrayList<String>();
        if (update.endOfRib() != null) {
            lines.add("announce eor " + update.endOfRib());
        }
        for (var nlris : update.withdrawn()) {
            nlris.forEach(nlri -> lines.add("withdraw route " + RouteText.nlri(nlri)));
        }
        for (var reach : update.announced()) {
            var rest = attributes(update.attributes(), reach);
            reach.nlris().forEach(nlri -> lines.add(announce(nlri, rest)));
        }
        return lines;
    }

    private static String announce(Nlri nlri, String rest) {
        return ("announce route " + RouteText.nlri(nlri) + " " + rest).stripTrailing();
    }

    private static String attributes(Attributes attributes, Reach reach) {
        var path = attributes.find(AsPath.class);
        var others = attributes.without(AS_PATH);
        var text = RouteText.attributes(reach.nextHop() == null ? others : others.with(reach.nextHop()));
        return path == null || path.segments().isEmpty() ? text : (text + " as-path " + path(path)).stripLeading();
    }

    /** Commands put a sequence into brackets and a set into parentheses; the text of a route has it the other way round. */
    private static String path(AsPath path) {
        return path.segments().stream()
                .map(segment -> {
                    var asns = segment.asns().stream().map(Object::toString).collect(Collectors.joining(" "));
                    return switch (segment.kind()) {
                        case SEQUENCE, CONFED_SEQUENCE -> "[ " + asns + " ]";
                        case SET, CONFED_SET -> "( " + asns + " )";
                    };
                })
                .collect(Collectors.joining(" "));
    }
}
