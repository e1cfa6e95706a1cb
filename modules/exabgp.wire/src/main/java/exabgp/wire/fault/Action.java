package exabgp.wire.fault;

/** What a malformed path attribute does to the UPDATE it stands in (RFC 7606 section 2), mildest first. */
public enum Action {
    /** The attribute is left out, the rest of the UPDATE counts. */
    DISCARD,
    /** All routes of the UPDATE count as withdrawn. */
    WITHDRAW,
    /** The session ends. */
    RESET
}
