package exabgp.cli.migrate;

import java.util.List;

/** Puts the bridge between the daemon and every helper, which was written for version 4 of the API. */
final class Wrapping implements Rule {
    private static final String RUN = "run";
    private final String bridge;

    /** @param bridge the words that start the bridge, up to the helper's own words */
    Wrapping(String bridge) {
        this.bridge = bridge;
    }

    @Override
    public void apply(List<Statement> statements, Edits edits) {
        for (var statement : statements) {
            if (statement.word().equals("process")) {
                statement.all(RUN).forEach(run -> wrap(run, edits));
                statement.all("encoder").stream().filter(encoder -> encoder.name("").equals("text")).forEach(encoder ->
                        edits.say(encoder, "events in text are not in version 6, so this helper will hear JSON; exabgp.api.version=4 keeps the text"));
            }
        }
    }

    private void wrap(Statement run, Edits edits) {
        var words = run.words();
        int at = words.indexOf("migrate");
        boolean wrapped = at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("api");
        if (words.size() > 1 && !wrapped) {
            int behind = run.start() + RUN.length();
            edits.replace(behind, behind, " " + bridge);
            edits.say(run, "the helper is run by 'exabgp migrate api'");
        }
    }
}
