package exabgp.cli.migrate;

import java.util.List;
import java.util.Map;

/** Words that were replaced by others. */
final class Words {
    private static final Map<String, String> NEIGHBOR =
            Map.of("md5", "md5-password", "hostname", "host-name", "domainname", "domain-name");
    private static final String NOT_A_FRAGMENT = "not-a-fragment";
    private static final int RESTART_TIME = 4095;

    private Words() {}

    static void of34(List<Statement> statements, Edits edits) {
        for (var statement : statements) {
            boolean peer = statement.word().equals("neighbor") || statement.word().equals("group");
            for (var inside : statement.block()) {
                var word = NEIGHBOR.get(inside.word());
                if (peer && word != null) {
                    edits.rename(inside, word);
                }
                if (peer && inside.word().equals("ttl-security")) {
                    var ttl = inside.name("255");
                    edits.replace(inside.start(), inside.end(), "outgoing-ttl " + ttl + "; incoming-ttl " + ttl + ";");
                    edits.say(inside, "'ttl-security' is now 'outgoing-ttl' and 'incoming-ttl'");
                }
            }
            of34(statement.block(), edits);
        }
    }

    static void of4(List<Statement> statements, Edits edits) {
        for (var statement : statements) {
            if (statement.word().equals("capability")) {
                statement.all("refresh").forEach(inside -> edits.rename(inside, "route-refresh"));
            }
            if (statement.word().equals("fragment") && statement.words().contains(NOT_A_FRAGMENT)) {
                var old = edits.slice(statement.start(), statement.end());
                edits.replace(statement.start(), statement.end(), old.replace(NOT_A_FRAGMENT, "!is-fragment"));
                edits.say(statement, "'" + NOT_A_FRAGMENT + "' is now '!is-fragment'");
            }
            of4(statement.block(), edits);
        }
    }

    static void of5(List<Statement> statements, Edits edits) {
        for (var statement : statements) {
            if (statement.word().equals("capability")) {
                statement.all("graceful-restart").forEach(inside -> restartTime(inside, edits));
            }
            of5(statement.block(), edits);
        }
    }

    private static void restartTime(Statement statement, Edits edits) {
        var time = statement.name("");
        if (time.matches("[0-9]{1,9}") && Integer.parseInt(time) > RESTART_TIME) {
            var old = edits.slice(statement.start(), statement.end());
            edits.replace(statement.start(), statement.end(), old.replace(time, Integer.toString(RESTART_TIME)));
            edits.say(statement, "'graceful-restart' is at most " + RESTART_TIME + " seconds, as in RFC 4724");
        }
    }
}
