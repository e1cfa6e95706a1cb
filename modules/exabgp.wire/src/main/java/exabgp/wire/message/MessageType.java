package exabgp.wire.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The message types this program knows, with the least length each may have, header included (RFC 4271 section 4.1). */
public enum MessageType {
    OPEN(1, 29, "open"),
    UPDATE(2, 23, "update"),
    NOTIFICATION(3, 21, "notification"),
    KEEPALIVE(4, 19, "keepalive"),
    ROUTE_REFRESH(5, 23, "route-refresh"),
    OPERATIONAL(6, 23, "operational");

    /** By their numbers, from 1. */
    private static final List<Optional<MessageType>> ALL = Arrays.stream(values()).map(Optional::of).toList();

    private final int code;
    private final int leastLength;
    private final String label;

    MessageType(int code, int leastLength, String label) {
        this.code = code;
        this.leastLength = leastLength;
        this.label = label;
    }

    /** The one with this number, when it is known. */
    public static Optional<MessageType> of(int code) {
        return code >= 1 && code <= ALL.size() ? ALL.get(code - 1) : Optional.empty();
    }

    /** Its number on the wire. */
    public int code() {
        return code;
    }

    /** The least length of such a message in octets, header included. */
    public int leastLength() {
        return leastLength;
    }

    /** Its name in events. */
    public String label() {
        return label;
    }
}
