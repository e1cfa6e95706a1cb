package exabgp.reactor.api;

/** What happens to an event for which a client has no room left. */
enum FullQueue {
    /** Whoever tells waits. For events of a session this is its reader, so TCP holds back the router and nothing is lost. */
    BLOCK,

    /** The event is left out, and a line in its place says how many were. */
    DROP,

    /** The client is ended, and started again if it may be. */
    DISCONNECT
}
