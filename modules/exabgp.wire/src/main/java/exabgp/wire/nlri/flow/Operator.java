package exabgp.wire.nlri.flow;

/** How a field of a packet is compared with a value. */
public sealed interface Operator permits NumericOperator, BitmaskOperator {
    /** Its bits in the operator octet. */
    int bits();

    /** How it is written before the value. */
    String symbol();
}
