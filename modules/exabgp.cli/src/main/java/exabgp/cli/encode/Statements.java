package exabgp.cli.encode;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.FamilyGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads the text of routes as files have it ({@code route ...}) and as commands have it ({@code announce route ...}, {@code peer * withdraw route ...}). Remembers attributes between
 * lines. For one thread.
 */
final class Statements {
    private static final String ANNOUNCE = "announce";
    private static final String WITHDRAW = "withdraw";
    private static final List<String> SHARED = List.of("attributes", "attribute");
    private static final List<String> SELECTORS = List.of("neighbor", "peer");
    private static final int QUOTED = 200;

    private final CommandGrammar grammar = new CommandGrammar();

    /** What a line says. */
    Statement parse(String text) throws Unencodable {
        var line = text.strip();
        try {
            return statement(Tokens.ofCommand(line, 0));
        } catch (GrammarError e) {
            throw new Unencodable("Failed to parse route: " + excerpt(line) + " (" + e.message() + ", column "
                    + e.location().column() + ")");
        }
    }

    private Statement statement(Tokens in) throws GrammarError, Unencodable {
        skipSelector(in);
        if (in.accept(WITHDRAW)) {
            return new Statement.Withdraw(isShared(in) ? shared(in) : routes(in));
        }
        in.accept(ANNOUNCE);
        if (in.accept("eor")) {
            return new Statement.EndOfRib(in.isEnd() ? Family.IPV4_UNICAST : family(in));
        }
        if (in.accept("route-refresh")) {
            return new Statement.Refresh(family(in));
        }
        if (isShared(in)) {
            in.next();
            var shared = grammar.shared(in);
            return shared.routes().isEmpty()
                    ? new Statement.Bare(shared.attributes(), shared.nextHopSelf())
                    : announce(shared.routes());
        }
        return announce(routes(in));
    }

    /** Whom a command is for does not matter here. */
    private static void skipSelector(Tokens in) {
        if (SELECTORS.stream().anyMatch(in::is)) {
            while (!in.isEnd() && !in.is(ANNOUNCE) && !in.is(WITHDRAW)) {
                in.next();
            }
        }
    }

    private static boolean isShared(Tokens in) {
        return SHARED.stream().anyMatch(in::is);
    }

    private List<ParsedRoute> shared(Tokens in) throws GrammarError {
        in.next();
        return grammar.shared(in).routes();
    }

    private List<ParsedRoute> routes(Tokens in) throws GrammarError {
        var word = in.text();
        if (in.kind() != Tokens.Kind.WORD || !CommandGrammar.WORDS.contains(word)) {
            var words = new TreeSet<>(CommandGrammar.WORDS);
            words.addAll(SHARED.subList(0, 1));
            var shown = String.join(", ", words);
            words.addAll(List.of(ANNOUNCE, WITHDRAW, "eor", "route-refresh"));
            throw in.expected("what is announced (" + shown + ", eor or route-refresh)", words);
        }
        in.next();
        return grammar.routes(word, in);
    }

    private static Family family(Tokens in) throws GrammarError {
        var family = FamilyGrammar.family(in);
        in.end();
        return family;
    }

    private static Statement announce(List<ParsedRoute> routes) throws Unencodable {
        for (var route : routes) {
            var missing = route.missing();
            if (missing != null) {
                throw new Unencodable("announce requires " + missing + ": " + RouteText.nlri(route.nlri()));
            }
        }
        return new Statement.Announce(routes);
    }

    private static String excerpt(String line) {
        var shown = new StringBuilder();
        line.codePoints().limit(QUOTED).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return shown.length() < line.length() ? shown + "..." : shown.toString();
    }
}
