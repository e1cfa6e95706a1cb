package exabgp.wire.attribute;

import exabgp.wire.Octets;

/**
 * An attribute that this program does not take apart, passed through as it is: one received with an unknown code, or one that a user wrote in hexadecimal.
 *
 * @param code  its type code, 0 to 255
 * @param flags its flag octet, with the extended length bit where it came or is to be sent with it, and with the partial bit where it came
 * @param value its value
 */
public record UnknownAttribute(int code, int flags, Octets value) implements Attribute {}
