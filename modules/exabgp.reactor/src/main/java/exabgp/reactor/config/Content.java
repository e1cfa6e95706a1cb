package exabgp.reactor.config;

/** What stands behind a keyword of a {@link Table}. */
sealed interface Content {
    /** Something with a grammar of its own, up to the end of the statement. */
    record Line() implements Content {}

    /**
     * One value.
     *
     * @param value reads it
     */
    record Single(Table.Value<?> value) implements Content {}

    /**
     * A block.
     *
     * @param section what may stand in it
     * @param named   whether a name may stand before it
     */
    record Block(Section<?> section, boolean named) implements Content {}
}
