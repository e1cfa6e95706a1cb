package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.stream.Stream;

/** Flow rules with their attributes: in sections {@code match}, {@code scope} and {@code then}, or all in one line. */
final class FlowGrammar {
    private static final List<String> OTHERS = List.of("match", "scope", "then");

    private FlowGrammar() {}

    /** Reads what follows {@code flow route}: a name that means nothing or none, then a block or a line. */
    static ParsedRoute route(Tokens in, AttributeSets sets) throws GrammarError {
        FlowDraft draft = new FlowDraft(in.location(), null);
        if (in.kind() == Kind.WORD && !isKnown(in)) {
            in.next();
            if (in.kind() != Kind.OPEN_BLOCK) {
                throw in.expected("a component of the flow or '{'", suggestions());
            }
        }
        if (in.kind() != Kind.OPEN_BLOCK) {
            return line(in, draft, sets);
        }
        block(in, draft);
        ParsedRoute route = draft.finish(sets);
        in.leave();
        return route;
    }

    /** Reads what follows {@code announce ipv4 flow}. */
    static ParsedRoute line(Tokens in, Family family, AttributeSets sets) throws GrammarError {
        return line(in, new FlowDraft(in.location(), family), sets);
    }

    private static ParsedRoute line(Tokens in, FlowDraft draft, AttributeSets sets) throws GrammarError {
        while (!in.isEnd()) {
            word(in, draft);
        }
        ParsedRoute route = draft.finish(sets);
        in.leave();
        return route;
    }

    /** Reads what stands between braces, sections in it too, and stops at the last brace. */
    private static void block(Tokens in, FlowDraft draft) throws GrammarError {
        in.next();
        while (in.kind() != Kind.CLOSE_BLOCK) {
            if (in.is("match") || in.is("scope") || in.is("then")) {
                in.next();
                section(in, draft);
            } else {
                word(in, draft);
                semicolon(in);
            }
        }
    }

    private static void section(Tokens in, FlowDraft draft) throws GrammarError {
        if (!in.accept(Kind.OPEN_BLOCK)) {
            throw in.expected("'{'");
        }
        while (!in.accept(Kind.CLOSE_BLOCK)) {
            word(in, draft);
            semicolon(in);
        }
    }

    private static void semicolon(Tokens in) throws GrammarError {
        if (!in.accept(Kind.SEMICOLON)) {
            throw in.expected("';'");
        }
    }

    /** Reads one word with its value: a component, an action or an attribute. */
    private static void word(Tokens in, FlowDraft draft) throws GrammarError {
        FlowWord component = FlowWord.TABLE.find(in);
        FlowActionWord action = FlowActionWord.TABLE.find(in);
        RouteWord attribute = RouteWord.TABLE.find(in);
        if (component != null) {
            Location place = in.location();
            in.next();
            draft.match(component, place, in);
        } else if (action != null) {
            FlowActionGrammar.read(action, in, draft.route());
        } else if (attribute != null && attribute != RouteWord.SPLIT && attribute != RouteWord.LABEL) {
            AttributeGrammar.read(attribute, in, draft.route());
        } else {
            throw in.expected("a component, an action or an attribute of the flow", suggestions());
        }
    }

    private static boolean isKnown(Tokens in) {
        return FlowWord.TABLE.find(in) != null || FlowActionWord.TABLE.find(in) != null || OTHERS.contains(in.text()) || RouteWord.TABLE.find(in) != null;
    }

    private static List<String> suggestions() {
        return Stream.of(FlowWord.TABLE.all(), FlowActionWord.all(), RouteWord.suggestions(), OTHERS).flatMap(List::stream).toList();
    }
}
