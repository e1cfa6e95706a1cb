/** Capabilities of OPEN and their codec (RFC 5492). A new one is a record, its place in {@code permits}, and two arms in {@link exabgp.wire.capability.Capabilities}. */
package exabgp.wire.capability;
