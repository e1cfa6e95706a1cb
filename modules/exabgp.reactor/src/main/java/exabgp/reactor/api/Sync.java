package exabgp.reactor.api;

/** When a change of routes is acknowledged. */
enum Sync {
    /** As {@code session sync} said last. */
    USUAL,
    /** Once the change was written to every addressed peer that is up. */
    WRITTEN,
    /** Once it is in the table. */
    TABLE
}
