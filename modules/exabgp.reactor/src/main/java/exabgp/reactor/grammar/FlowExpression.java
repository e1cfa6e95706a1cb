package exabgp.reactor.grammar;

import exabgp.wire.nlri.flow.BitmaskOperator;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowTerm;
import exabgp.wire.nlri.flow.NumericOperator;
import exabgp.wire.nlri.flow.Operator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Expressions of flows: comparisons that must hold together, with {@code &} between them and no space, as in {@code >1024&!=8080} or {@code syn&!ack}. */
final class FlowExpression {
    /** Longer ones first, so that {@code >=} is not taken for {@code >}. */
    private static final List<Operator> NUMERIC = longestFirst(NumericOperator.values());

    private static final List<Operator> BITMASK = longestFirst(BitmaskOperator.values());

    private FlowExpression() {}

    /** Takes one expression and adds its comparisons to {@code terms}. */
    static void read(Tokens in, ComponentType type, List<FlowTerm> terms) throws GrammarError {
        if (in.kind() != Tokens.Kind.WORD) {
            throw in.expected("an expression (as in " + example(type) + ")");
        }
        String text = in.text();
        boolean and = false;
        int at = 0;
        while (at <= text.length()) {
            int end = Numbers.find('&', text, at, text.length());
            Operator operator = operator(type, text, at, end);
            int from = at + (text.startsWith(operator.symbol(), at) ? operator.symbol().length() : 0);
            terms.add(term(in, type, and, operator, text.substring(from, end)));
            and = true;
            at = end + 1;
        }
        in.next();
    }

    private static FlowTerm term(Tokens in, ComponentType type, boolean and, Operator operator, String text) throws GrammarError {
        int width = FlowValues.width(text);
        if (width > 0) {
            return new FlowTerm(and, operator, width, Long.parseUnsignedLong(text, 2, text.length(), 16));
        }
        long value = FlowValues.value(type, text);
        if (value < 0) {
            throw in.error(FlowValues.expected(type) + ", found " + Shown.quoted(text) + Keywords.hint(text, FlowValues.names(type)));
        }
        return FlowTerm.of(and, operator, value);
    }

    private static Operator operator(ComponentType type, String text, int at, int end) {
        for (Operator operator : type.isBitmask() ? BITMASK : NUMERIC) {
            if (text.startsWith(operator.symbol(), at) && at + operator.symbol().length() <= end) {
                return operator;
            }
        }
        // a number alone
        return NumericOperator.EQUAL;
    }

    private static String example(ComponentType type) {
        return type.isBitmask() ? "=syn, !ack or syn&!ack" : "=80, >1024 or >=80&<=90";
    }

    private static List<Operator> longestFirst(Operator[] operators) {
        return Stream.of(operators).sorted(Comparator.comparingInt((Operator o) -> -o.symbol().length())).toList();
    }
}
