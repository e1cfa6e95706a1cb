package exabgp.cli.healthcheck;

/** What one look at the service gave. */
enum Verdict {
    SUCCESS,
    FAILURE,
    /** The file that disables the service is there; the check was not run. */
    DISABLED
}
