package exabgp.cli.migrate;

import java.util.List;
import java.util.Set;

/** Capabilities that stood among the words of a neighbor have a section of their own since version 4. */
final class Capabilities implements Rule {
    private static final Set<String> CAPABILITIES =
            Set.of("asn4", "route-refresh", "graceful-restart", "multi-session", "operational", "add-path", "aigp");

    @Override
    public void apply(List<Statement> statements, Edits edits) {
        for (var statement : statements) {
            if (statement.word().equals("group")) {
                apply(statement.block(), edits);
            }
            if (statement.word().equals("group") || statement.word().equals("neighbor")) {
                statement.block().stream().filter(Capabilities::isOne).forEach(one -> enclose(one, edits));
            }
        }
    }

    private static boolean isOne(Statement statement) {
        return !statement.isBlock() && CAPABILITIES.contains(statement.word());
    }

    private static void enclose(Statement one, Edits edits) {
        edits.replace(one.start(), one.end(), "capability { " + edits.slice(one.start(), one.end()) + " }");
        edits.say(one, "'" + one.word() + "' is now in a section 'capability'");
    }
}
