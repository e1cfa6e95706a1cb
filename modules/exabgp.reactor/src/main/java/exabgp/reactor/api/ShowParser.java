package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what follows the commands that show peers and routes. */
final class ShowParser {
    private ShowParser() {}

    /** How much of which peers. */
    static Command peers(Selector selector, Words in, Form form) {
        Command.ShowPeers.View view = Command.ShowPeers.View.USAGE;
        String address = null;
        while (!in.isEmpty()) {
            String word = in.next();
            switch (word) {
                case "summary" -> view = Command.ShowPeers.View.SUMMARY;
                case "extensive" -> view = Command.ShowPeers.View.EXTENSIVE;
                case "configuration" -> view = Command.ShowPeers.View.CONFIGURATION;
                default -> address = word;
            }
        }
        return new Command.ShowPeers(selector, view, address, form);
    }

    /** How much of which routes. */
    static Command routes(Selector selector, boolean received, Words in, Form form) {
        boolean extensive = false;
        List<Command.RouteKind> kinds = new ArrayList<>();
        List<String> neighbors = new ArrayList<>();
        while (!in.isEmpty()) {
            String word = in.next();
            switch (word) {
                case "extensive" -> extensive = true;
                case "inet", "flow", "l2vpn" -> kinds.add(Command.RouteKind.valueOf(word.toUpperCase(Locale.ROOT)));
                default -> neighbors.add(word);
            }
        }
        return new Command.ShowRoutes(selector, received, extensive, kinds, neighbors, form);
    }
}
