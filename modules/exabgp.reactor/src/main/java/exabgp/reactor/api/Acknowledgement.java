package exabgp.reactor.api;

/**
 * How a change of routes is acknowledged, as the last words of the command say.
 *
 * @param sync when
 * @param form what is said along with {@code done}
 */
record Acknowledgement(Sync sync, Form form) {
    /** As for a command that says nothing of it. */
    static final Acknowledgement USUAL = new Acknowledgement(Sync.USUAL, Form.USUAL);

    /** This one as far as it says something, else as {@code other} says. */
    Acknowledgement or(Acknowledgement other) {
        return new Acknowledgement(sync == Sync.USUAL ? other.sync : sync, form == Form.USUAL ? other.form : form);
    }
}
