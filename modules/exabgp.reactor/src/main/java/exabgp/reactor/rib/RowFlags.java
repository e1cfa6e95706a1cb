package exabgp.reactor.rib;

/** What is noted of each row of an {@link OutTable}, as bits of one octet. */
final class RowFlags {
    /** The route is announced, and stays so over sessions. */
    static final int KEPT = 1;

    /** It is in the queue of announcements. */
    static final int QUEUED = 1 << 1;

    /** Which of two rounds it is queued for. */
    static final int LATE = 1 << 2;

    /** It is in the queue of withdraws. */
    static final int LEAVING = 1 << 3;

    /** The peer was told of it in this session. */
    static final int TOLD = 1 << 4;

    /** It is to be withdrawn when a configuration no longer announces it. */
    static final int CONFIGURED = 1 << 5;

    /** The configuration just being read announces it. */
    static final int LISTED = 1 << 6;

    static final int ALL = KEPT | QUEUED | LATE | LEAVING | TOLD | CONFIGURED | LISTED;

    private RowFlags() {}
}
