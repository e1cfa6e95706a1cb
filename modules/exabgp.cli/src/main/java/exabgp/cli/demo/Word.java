package exabgp.cli.demo;

/** What a line from a helper to the screen is about. */
enum Word {
    /** The daemon told the helper. */
    EVENT,
    /** The helper tells the daemon. */
    COMMAND,
    /** The helper has said everything. */
    END
}
