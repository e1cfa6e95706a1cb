package exabgp.wire.operational;

import exabgp.wire.Octets;

/**
 * A TLV this program does not know, as it came.
 *
 * @param type  its type, 0 to 65535
 * @param value its value
 */
public record UnknownOperational(int type, Octets value) implements OperationalTlv {}
