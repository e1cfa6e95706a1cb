package exabgp.cli.migrate;

import java.util.List;

/** One difference between two versions. */
interface Rule {
    /** Rewrites what differs. */
    void apply(List<Statement> statements, Edits edits);
}
