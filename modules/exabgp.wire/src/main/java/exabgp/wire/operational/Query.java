package exabgp.wire.operational;

import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;

/**
 * Asks for a number of prefixes.
 *
 * @param kind     which number
 * @param family   the family of the prefixes
 * @param routerId the BGP Identifier of who asks
 * @param sequence ties the answer to it, 0 to 4294967295
 */
public record Query(Kind kind, Family family, Ipv4 routerId, long sequence) implements OperationalTlv {
    @Override
    public int type() {
        return kind.type;
    }

    /** Which number. */
    public enum Kind {
        /** That of prefixes reachable. */
        RPCQ(3),
        /** That of prefixes announced to us: Adj-RIB-Out of who is asked. */
        APCQ(5),
        /** That of prefixes in the Loc-RIB. */
        LPCQ(7);

        private final int type;

        Kind(int type) {
            this.type = type;
        }

        /** The type of the TLV. */
        public int type() {
            return type;
        }
    }
}
