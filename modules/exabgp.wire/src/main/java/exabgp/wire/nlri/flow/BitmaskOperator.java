package exabgp.wire.nlri.flow;

import java.util.List;

/** How a set of bits is compared (RFC 8955 section 4.2.1.2), in the order of their bits: not 2, match 1. */
public enum BitmaskOperator implements Operator {
    /** Any of the bits is set. */
    ANY(""),
    /** All of the bits are set. */
    ALL("="),
    /** None of the bits is set. */
    NONE("!"),
    /** Not all of the bits are set. */
    NOT_ALL("!=");

    private static final List<BitmaskOperator> OPERATORS = List.of(values());

    private final String symbol;

    BitmaskOperator(String symbol) {
        this.symbol = symbol;
    }

    static BitmaskOperator decode(int octet) {
        return OPERATORS.get(octet & 3);
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
