package exabgp.wire.capability;

import java.util.List;
import java.util.Optional;

/** What a speaker is to its external peer (RFC 9234 section 4.1). The ordinal is the value on the wire. */
public enum Role {
    PROVIDER("provider"),
    RS("rs"),
    RS_CLIENT("rs-client"),
    CUSTOMER("customer"),
    PEER("peer");

    private static final List<Role> ALL = List.of(values());

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The one with this value, when there is one. */
    public static Optional<Role> of(int value) {
        return value < ALL.size() ? Optional.of(ALL.get(value)) : Optional.empty();
    }

    /** Its name in the configuration and in events. */
    public String label() {
        return label;
    }

    /** What the peer has to be (RFC 9234 section 4.2). */
    public Role counterpart() {
        return switch (this) {
            case PROVIDER -> CUSTOMER;
            case CUSTOMER -> PROVIDER;
            case RS -> RS_CLIENT;
            case RS_CLIENT -> RS;
            case PEER -> PEER;
        };
    }

    /** Whether routes sent to the peer say that they may go on to its customers only (RFC 9234 section 5, egress rule 1). */
    public boolean marksRoutes() {
        return switch (this) {
            case PROVIDER, RS, PEER -> true;
            case CUSTOMER, RS_CLIENT -> false;
        };
    }

    /** Whether routes that may go on to customers only must not be sent to the peer (RFC 9234 section 5, egress rule 2). */
    public boolean withholdsMarkedRoutes() {
        return switch (this) {
            case CUSTOMER, RS_CLIENT, PEER -> true;
            case PROVIDER, RS -> false;
        };
    }
}
