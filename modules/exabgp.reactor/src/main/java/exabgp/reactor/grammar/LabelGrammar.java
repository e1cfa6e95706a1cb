package exabgp.reactor.grammar;

import exabgp.wire.address.Label;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.LabelStack;
import java.util.ArrayList;
import java.util.List;

/** MPLS labels: {@code 100}, {@code [ 100 200 ]}; and route distinguishers: {@code 65000:1}, {@code 192.0.2.1:1}. */
final class LabelGrammar {
    /** {@code 0x} and three octets. */
    private static final int ENTRY_DIGITS = 8;

    private static final int MOST = 0xFF_FFFF;

    private LabelGrammar() {}

    /** One label, or several in brackets, outermost first. */
    static LabelStack labels(Tokens in) throws GrammarError {
        Location place = in.location();
        List<Written> written = new ArrayList<>();
        ListGrammar.read(in, t -> written.add(label(t)));
        if (written.isEmpty()) {
            throw new GrammarError(place, "a label stack without labels");
        }
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            labels.add(written.get(i).entry(i == written.size() - 1));
        }
        try {
            return new LabelStack(labels);
        } catch (IllegalArgumentException e) {
            throw new GrammarError(place, written.getFirst().isZero() ? "label 0 cannot be the first of several: it ends the stack there" : String.valueOf(e.getMessage()));
        }
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

    private static Written label(Tokens in) throws GrammarError {
        boolean whole = in.isWordFrom("0x") && in.stop() - in.start() == ENTRY_DIGITS;
        long value = -1;
        if (in.kind() == Tokens.Kind.WORD) {
            value = whole ? Numbers.any(in.buffer(), in.start(), in.stop(), MOST) : Numbers.decimal(in.buffer(), in.start(), in.stop(), Label.MAX);
        }
        if (value < 0) {
            throw in.expected("an MPLS label (0 to 1048575, or all 24 bits of its entry as in 0x800000)");
        }
        in.next();
        return new Written((int) value, whole);
    }

    /** A label as somebody wrote it: its value, or its whole entry. */
    private record Written(int value, boolean whole) {
        Label entry(boolean bottom) {
            return whole ? new Label(value) : Label.of(value, bottom);
        }

        boolean isZero() {
            return value == 0 && !whole;
        }
    }
}
