package exabgp.wire.capability;

import exabgp.wire.Octets;

/**
 * A capability this program does not know, as it came.
 *
 * @param code  its code, 0 to 255
 * @param value its value, at most 255 octets
 */
public record UnknownCapability(int code, Octets value) implements Capability {}
