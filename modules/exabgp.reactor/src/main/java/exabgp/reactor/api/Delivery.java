package exabgp.reactor.api;

import exabgp.reactor.rib.AdjRibOut;

/** What became of something that a command has a peer sent. */
public enum Delivery {
    /** It was written to the socket. */
    WRITTEN(""),
    /** There is no session, or it ended before. */
    NO_SESSION("no session"),
    /** It is held back ({@code auto-flush false}). */
    HELD("held back until 'rib flush out'"),
    /** The capability for it was not negotiated, or is off. */
    UNWANTED("the capability was not negotiated"),
    /** So many messages wait to be written to the peer that there was no room for it. */
    NO_ROOM("too many messages wait for the peer");

    private final String why;

    Delivery(String why) {
        this.why = why;
    }

    /** Why it was not written, for the user; empty when it was. */
    String why() {
        return why;
    }

    /** As a table says it. */
    static Delivery of(AdjRibOut.Fate fate) {
        return switch (fate) {
            case WRITTEN -> WRITTEN;
            case NO_SESSION -> NO_SESSION;
            case HELD -> HELD;
        };
    }
}
