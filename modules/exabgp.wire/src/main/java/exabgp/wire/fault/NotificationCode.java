package exabgp.wire.fault;

import java.util.Optional;

/** The error codes and subcodes that a NOTIFICATION can carry (RFC 4271 section 4.5, RFC 4486, RFC 6608, RFC 7313, RFC 9234, RFC 9687). */
public enum NotificationCode {
    HEADER_UNSPECIFIC(1, 0, "Message header error", "Unspecific"),
    NOT_SYNCHRONIZED(1, 1, "Message header error", "Connection Not Synchronized"),
    BAD_MESSAGE_LENGTH(1, 2, "Message header error", "Bad Message Length"),
    BAD_MESSAGE_TYPE(1, 3, "Message header error", "Bad Message Type"),

    OPEN_UNSPECIFIC(2, 0, "OPEN message error", "Unspecific"),
    UNSUPPORTED_VERSION(2, 1, "OPEN message error", "Unsupported Version Number"),
    BAD_PEER_AS(2, 2, "OPEN message error", "Bad Peer AS"),
    BAD_BGP_IDENTIFIER(2, 3, "OPEN message error", "Bad BGP Identifier"),
    UNSUPPORTED_OPTIONAL_PARAMETER(2, 4, "OPEN message error", "Unsupported Optional Parameter"),
    AUTHENTICATION_FAILURE(2, 5, "OPEN message error", "Authentication Notification (Deprecated)"),
    UNACCEPTABLE_HOLD_TIME(2, 6, "OPEN message error", "Unacceptable Hold Time"),
    UNSUPPORTED_CAPABILITY(2, 7, "OPEN message error", "Unsupported Capability"),
    GROUPING_CONFLICT(2, 8, "OPEN message error", "Grouping Conflict"),
    GROUPING_REQUIRED(2, 9, "OPEN message error", "Grouping Required"),
    CAPABILITY_VALUE_MISMATCH(2, 10, "OPEN message error", "Capability Value Mismatch"),
    ROLE_MISMATCH(2, 11, "OPEN message error", "Role Mismatch"),

    UPDATE_UNSPECIFIC(3, 0, "UPDATE message error", "Unspecific"),
    MALFORMED_ATTRIBUTE_LIST(3, 1, "UPDATE message error", "Malformed Attribute List"),
    UNRECOGNIZED_WELL_KNOWN(3, 2, "UPDATE message error", "Unrecognized Well-known Attribute"),
    MISSING_WELL_KNOWN(3, 3, "UPDATE message error", "Missing Well-known Attribute"),
    ATTRIBUTE_FLAGS(3, 4, "UPDATE message error", "Attribute Flags Error"),
    ATTRIBUTE_LENGTH(3, 5, "UPDATE message error", "Attribute Length Error"),
    INVALID_ORIGIN(3, 6, "UPDATE message error", "Invalid ORIGIN Attribute"),
    AS_ROUTING_LOOP(3, 7, "UPDATE message error", "AS Routing Loop"),
    INVALID_NEXT_HOP(3, 8, "UPDATE message error", "Invalid NEXT_HOP Attribute"),
    OPTIONAL_ATTRIBUTE(3, 9, "UPDATE message error", "Optional Attribute Error"),
    INVALID_NETWORK_FIELD(3, 10, "UPDATE message error", "Invalid Network Field"),
    MALFORMED_AS_PATH(3, 11, "UPDATE message error", "Malformed AS_PATH"),

    HOLD_TIMER_EXPIRED(4, 0, "Hold timer expired", "Unspecific"),

    FSM_UNSPECIFIC(5, 0, "State machine error", "Unspecific"),
    FSM_OPEN_SENT(5, 1, "State machine error", "Receive Unexpected Message in OpenSent State"),
    FSM_OPEN_CONFIRM(5, 2, "State machine error", "Receive Unexpected Message in OpenConfirm State"),
    FSM_ESTABLISHED(5, 3, "State machine error", "Receive Unexpected Message in Established State"),

    CEASE_UNSPECIFIC(6, 0, "Cease", "Unspecific"),
    MAXIMUM_PREFIXES(6, 1, "Cease", "Maximum Number of Prefixes Reached"),
    ADMINISTRATIVE_SHUTDOWN(6, 2, "Cease", "Administrative Shutdown"),
    PEER_DECONFIGURED(6, 3, "Cease", "Peer De-configured"),
    ADMINISTRATIVE_RESET(6, 4, "Cease", "Administrative Reset"),
    CONNECTION_REJECTED(6, 5, "Cease", "Connection Rejected"),
    OTHER_CONFIGURATION_CHANGE(6, 6, "Cease", "Other Configuration Change"),
    CONNECTION_COLLISION(6, 7, "Cease", "Connection Collision Resolution"),
    OUT_OF_RESOURCES(6, 8, "Cease", "Out of Resources"),
    HARD_RESET(6, 9, "Cease", "Hard Reset"),
    BFD_DOWN(6, 10, "Cease", "BFD Down"),

    REFRESH_UNSPECIFIC(7, 0, "ROUTE-REFRESH message error", "Unspecific"),
    REFRESH_LENGTH(7, 1, "ROUTE-REFRESH message error", "Invalid Message Length"),
    REFRESH_SUBTYPE(7, 2, "ROUTE-REFRESH message error", "Malformed Message Subtype"),

    SEND_HOLD_TIMER_EXPIRED(8, 0, "Send hold timer expired", "Unspecific");

    private final int code;
    private final int subcode;
    private final String error;
    private final String description;

    NotificationCode(int code, int subcode, String error, String description) {
        this.code = code;
        this.subcode = subcode;
        this.error = error;
        this.description = description;
    }

    /** The one with these numbers, when it is known. */
    public static Optional<NotificationCode> of(int code, int subcode) {
        for (NotificationCode known : values()) {
            if (known.code == code && known.subcode == subcode) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The error code, 1 to 8. */
    public int code() {
        return code;
    }

    /** The error subcode, 0 when the error has none. */
    public int subcode() {
        return subcode;
    }

    /** The name of the error code. */
    public String error() {
        return error;
    }

    /** The name of the error subcode. */
    public String description() {
        return description;
    }
}
