package exabgp.wire.message;

import exabgp.wire.family.Family;
import java.util.List;
import java.util.Optional;

/**
 * ROUTE-REFRESH (RFC 2918, RFC 7313).
 *
 * @param family  the family meant
 * @param subtype whether routes are asked for, or which end of a refresh this is
 */
public record RouteRefresh(Family family, Subtype subtype) implements Message {
    @Override
    public MessageType type() {
        return MessageType.ROUTE_REFRESH;
    }

    /** The ordinal is the value on the wire. */
    public enum Subtype {
        QUERY("query"),
        BEGIN("begin"),
        END("end");

        private static final List<Subtype> ALL = List.of(values());

        private final String label;

        Subtype(String label) {
            this.label = label;
        }

        static Optional<Subtype> of(int code) {
            return code < ALL.size() ? Optional.of(ALL.get(code)) : Optional.empty();
        }

        /** Its name in events. */
        public String label() {
            return label;
        }
    }
}
