package exabgp.wire.operational;

import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;

/**
 * The answer to a {@link Query}.
 *
 * @param kind     which number
 * @param family   the family of the prefixes
 * @param routerId the BGP Identifier of who asked
 * @param sequence that of the question, 0 to 4294967295
 * @param counter  the number of prefixes, 0 to 4294967295
 */
public record Counter(Kind kind, Family family, Ipv4 routerId, long sequence, long counter) implements OperationalTlv {
    @Override
    public int type() {
        return kind.type;
    }

    /** Which number, as in {@link Query.Kind}. */
    public enum Kind {
        RPCP(4),
        APCP(6),
        LPCP(8);

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
