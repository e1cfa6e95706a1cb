package exabgp.wire.fault;

/**
 * A fault in one path attribute, as a value: the UPDATE it stands in was decoded all the same (RFC 7606).
 *
 * @param attribute the type code of the attribute, 0 to 255
 * @param action    what it did to the UPDATE
 * @param why       the fault in words
 */
public record AttributeFault(int attribute, Action action, String why) {}
