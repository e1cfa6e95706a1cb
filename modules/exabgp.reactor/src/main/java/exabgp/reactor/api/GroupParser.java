package exabgp.reactor.api;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.SharedRoutes;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what follows {@code peer ... group}: actions with semicolons between them. All of them, or the first that is wrong. */
final class GroupParser {
    private final RouteCommands routes;
    private final BiFunction<Words, CommandTail, Command> actions;
    private @Nullable SharedRoutes shared;

    /**
     * A parser for one line.
     *
     * @param actions reads an action
     */
    GroupParser(RouteCommands routes, BiFunction<Words, CommandTail, Command> actions) {
        this.routes = routes;
        this.actions = actions;
    }

    /** The group; {@code how} is what its line ends with. */
    Command parse(Selector selector, String text, Acknowledgement how) {
        List<String> parts = split(text);
        List<Command.Groupable> group = new ArrayList<>();
        // of several commands it is the first that says when, and the last that says how
        Acknowledgement whole = parts.size() == 1 ? how : new Acknowledgement(Sync.USUAL, how.form());
        for (String part : parts) {
            CommandTail tail = CommandTail.of(part);
            if (part.equals(parts.getFirst())) {
                whole = tail.how().or(whole);
            }
            Words in = new Words(tail.line());
            Command action = in.accept("attributes") ? share(in) : actions.apply(in, tail);
            switch (action) {
                case null -> {
                    // kept for the routes that follow
                }
                case Command.Refused refused -> {
                    return refused;
                }
                case Command.Groupable change -> group.add(merged(change));
                case Command other -> {
                    return new Command.Refused("a group takes announce, withdraw and attributes, not: " + CommandParser.excerpt(part));
                }
            }
        }
        return group.isEmpty() ? new Command.Refused("a group of no commands") : new Command.Group(selector, group, whole);
    }

    /** Keeps attributes; what is wrong with them, or null. */
    private @Nullable Command share(Words in) {
        int from = in.position();
        try {
            SharedRoutes read = routes.shared(in);
            if (read.routes().isEmpty()) {
                shared = read;
                return null;
            }
            return new Command.Refused("attributes in a group are for the routes behind them and have no nlri of their own");
        } catch (GrammarError e) {
            return RouteCommands.faulty(in, from, e);
        }
    }

    private Command.Groupable merged(Command.Groupable change) {
        SharedRoutes over = shared;
        if (over == null || !(change instanceof Command.Announce announce)) {
            return change;
        }
        return new Command.Announce(announce.selector(), announce.routes().stream().map(route -> merged(route, over)).toList(), announce.how());
    }

    private static ParsedRoute merged(ParsedRoute route, SharedRoutes over) {
        Attributes attributes = route.attributes();
        for (Attribute attribute : over.attributes()) {
            attributes = attributes.with(attribute);
        }
        boolean self = route.nextHopSelf() && over.attributes().find(NextHop.class) == null;
        if (over.nextHopSelf()) {
            NextHop own = attributes.find(NextHop.class);
            self = true;
            attributes = own == null ? attributes : attributes.without(own.code());
        }
        return new ParsedRoute(route.nlri(), attributes, self, route.watchdog(), route.withdrawn());
    }

    /** The parts between semicolons that stand in no braces and no quotes; blank ones are left out. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ';' : text.charAt(i);
            if (i == text.length() || (c == ';' && depth == 0 && !quoted)) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}') {
                depth--;
            }
        }
        return parts;
    }
}
