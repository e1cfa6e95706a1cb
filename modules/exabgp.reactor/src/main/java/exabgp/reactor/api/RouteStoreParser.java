package exabgp.reactor.api;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Safi;

/** Reads what follows {@code routes list}, {@code routes add} and {@code routes remove}. */
final class RouteStoreParser {
    private RouteStoreParser() {}

    static Command list(Selector selector, Words in) {
        Afi afi = null;
        Safi safi = null;
        if (!in.isEmpty()) {
            String word = in.next();
            afi = FamilyWords.afi(word);
            if (afi == null) {
                return new Command.Refused("routes list knows no address family " + CommandParser.excerpt(word));
            }
        }
        if (!in.isEmpty()) {
            String word = in.next();
            safi = FamilyWords.safi(word);
            if (safi == null) {
                return new Command.Refused("routes list knows no subsequent address family " + CommandParser.excerpt(word));
            }
        }
        return CommandParser.complete(in, new Command.ListRoutes(selector, afi, safi));
    }

    static Command add(RouteCommands routes, Selector selector, Words in) {
        String word = in.peek();
        if (!CommandGrammar.WORDS.contains(word)) {
            return CommandParser.unknown(in);
        }
        in.next();
        Command read = routes.announce(selector, word, in, Acknowledgement.USUAL);
        return read instanceof Command.Announce announce ? new Command.AddRoutes(selector, announce.routes()) : read;
    }

    static Command remove(RouteCommands routes, Selector selector, Words in) {
        String word = in.next();
        if (word.equals("index")) {
            String index = in.next();
            return index.isEmpty() ? new Command.Refused("routes remove index needs an index") : CommandParser.complete(in, new Command.RemoveIndex(selector, index));
        }
        if (!CommandGrammar.WORDS.contains(word)) {
            return CommandParser.unknown(in);
        }
        Command read = routes.withdraw(selector, word, in, Acknowledgement.USUAL);
        return read instanceof Command.Withdraw withdraw ? new Command.RemoveRoutes(selector, withdraw.routes()) : read;
    }
}
