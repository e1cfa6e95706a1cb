package exabgp.wire.nlri.flow;

import java.util.List;

/** How a number is compared (RFC 8955 section 4.2.1.1), in the order of their bits: less than 4, greater than 2, equal 1. */
public enum NumericOperator implements Operator {
    FALSE("false"),
    EQUAL("="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    NOT_EQUAL("!="),
    TRUE("true");

    private static final List<NumericOperator> ALL = List.of(values());

    private final String symbol;

    NumericOperator(String symbol) {
        this.symbol = symbol;
    }

    static NumericOperator decode(int octet) {
        return ALL.get(octet & 7);
    }

    @Override
    public int bits() {
        return ordinal();
    }

    @Override
    public String symbol() {
        return symbol;
    }
}
