package exabgp.reactor.grammar;

/** A text that breaks the grammar: where, what was found there and what could have stood there instead. */
public final class GrammarError extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Location location;
    private final String what;

    /** Says {@code what} is wrong at {@code location}, in one line. */
    public GrammarError(Location location, String what) {
        // no stack trace: thrown for what users and helpers write, as often as they write it
        super(what, null, false, false);
        this.location = location;
        this.what = what;
    }

    /** Where the words that are wrong begin. */
    public Location location() {
        return location;
    }

    /** What is wrong, one line without a place in it. */
    public String message() {
        return what;
    }
}
