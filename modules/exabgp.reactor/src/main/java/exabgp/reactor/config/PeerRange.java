package exabgp.reactor.config;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;

/**
 * The address of a peer, or a range that peers connect from.
 *
 * @param address the address, or any address of the range
 * @param length  the bits that all addresses of the range share; all of them for a single peer
 */
public record PeerRange(Ip address, int length) {
    /** Checks the length. */
    public PeerRange {
        if (length < 0 || length > address.bits()) {
            throw new IllegalArgumentException("a prefix length of " + length + " is not between 0 and " + address.bits());
        }
    }

    /** The range of one address. */
    public static PeerRange of(Ip address) {
        return new PeerRange(address, address.bits());
    }

    /** Whether it is one address only. */
    public boolean isSingle() {
        return length == address.bits();
    }

    /** Whether {@code other} lies in it. */
    public boolean contains(Ip other) {
        return Prefix.containing(address, length).contains(other);
    }

    /** The address, with its length when it is a range. */
    @Override
    public String toString() {
        return isSingle() ? address.toString() : address + "/" + length;
    }
}
