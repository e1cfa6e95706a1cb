package exabgp.session.socket;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;

/**
 * The signature of all peers of a range; a range may be one address.
 *
 * @param address any address of the range
 * @param length  the bits that its addresses share
 */
public record PeerKey(Ip address, int length, Signature signature) {
    /** Clears the bits which are not shared: the kernel wants them so. */
    public PeerKey {
        address = Prefix.containing(address, length).address();
    }

    /** The key of one peer. */
    public static PeerKey of(Ip peer, Signature signature) {
        return new PeerKey(peer, peer.bits(), signature);
    }

    /** The range in words: an address alone, or with its length. */
    public String peers() {
        return isRange() ? address + "/" + length : address.toString();
    }

    /** Whether it is the key of {@code peer}. */
    public boolean covers(Ip peer) {
        return Prefix.containing(address, length).contains(peer);
    }

    /** Whether setting {@code other} leaves nothing of this one. */
    boolean isReplacedBy(PeerKey other) {
        return address.equals(other.address) && length == other.length && signature instanceof Signature.Md5 && other.signature instanceof Signature.Md5;
    }

    boolean isRange() {
        return length < address.bits();
    }
}
