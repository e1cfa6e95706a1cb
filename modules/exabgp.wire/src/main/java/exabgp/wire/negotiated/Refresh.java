package exabgp.wire.negotiated;

/** Which form of route refresh both sides announced. */
public enum Refresh {
    ABSENT,
    /** RFC 2918. */
    NORMAL,
    /** RFC 7313. */
    ENHANCED
}
