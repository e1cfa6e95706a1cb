package exabgp.reactor.config;

/**
 * Which messages of one direction helpers are told of, and how: a {@code send} or {@code receive} section.
 *
 * @param parsed       taken apart
 * @param packets      as octets
 * @param consolidate  both in one event
 * @param open         OPEN
 * @param update       UPDATE
 * @param notification NOTIFICATION
 * @param keepalive    KEEPALIVE
 * @param refresh      ROUTE-REFRESH
 * @param operational  OPERATIONAL
 */
public record MessageSelection(
        boolean parsed,
        boolean packets,
        boolean consolidate,
        boolean open,
        boolean update,
        boolean notification,
        boolean keepalive,
        boolean refresh,
        boolean operational) {
    /** Nothing at all. */
    public static final MessageSelection NONE = new MessageSelection(false, false, false, false, false, false, false, false, false);
}
