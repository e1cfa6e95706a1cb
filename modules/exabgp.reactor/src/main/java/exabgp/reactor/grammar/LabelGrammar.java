package exabgp.reactor.grammar;

import exabgp.wire.address.Label;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.LabelStack;
import java.util.ArrayList;
import java.util.List;

/** MPLS labels: {@code 100}, {@code [ 100 200 ]}; and route distinguishers: {@code 65000:1}, {@code 192.0.2.1:1}. */
final class LabelGrammar {
    private LabelGrammar() {}

    /** One label, or several in brackets, outermost first. */
    static LabelStack labels(Tokens in) throws GrammarError {
        Location place = in.location();
        List<Integer> values = new ArrayList<>();
        ListGrammar.read(in, t -> values.add(label(t)));
        if (values.isEmpty()) {
            throw new GrammarError(place, "a label stack without labels");
        }
        if (values.size() > 1 && values.getFirst() == 0) {
            throw new GrammarError(place, "label 0 cannot be the first of several: it ends the stack there");
        }
        return LabelStack.of(values);
    }

    /** Two numbers, or an IPv4 address and a number, with a colon between them. */
    static RouteDistinguisher distinguisher(Tokens in) throws GrammarError {
        if (in.kind() == Tokens.Kind.WORD) {
            try {
                RouteDistinguisher value = RouteDistinguisher.parse(in.text());
                in.next();
                return value;
            } catch (IllegalArgumentException e) {
                // said below, with the place
            }
        }
        throw in.expected("a route distinguisher (as in 65000:1, 192.0.2.1:1 or 4200000000:1)");
    }

    private static int label(Tokens in) throws GrammarError {
        long value = in.kind() == Tokens.Kind.WORD ? Numbers.decimal(in.buffer(), in.start(), in.stop(), Label.MAX) : -1;
        if (value < 0) {
            throw in.expected("an MPLS label (0 to 1048575)");
        }
        in.next();
        return (int) value;
    }
}
