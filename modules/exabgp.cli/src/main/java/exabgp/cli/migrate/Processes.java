package exabgp.cli.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since version 4 a process says what to run at the top of the file, and a section {@code api} of each neighbor says what it is told. A process of a neighbor or a group is moved to the top of
 * the file; what a process at the top wants to be told moves to every neighbor.
 */
final class Processes implements Rule {
    /** What still stands in a process. */
    private static final Set<String> OF_PROCESS = Set.of("run", "encoder", "respawn", "queue-policy", "queue-limit");

    @Override
    public void apply(List<Statement> statements, Edits edits) {
        var moved = new LinkedHashMap<String, String>();
        var shared = new ArrayList<String>();
        for (var statement : statements) {
            if (!statement.isBlock()) {
                continue;
            }
            switch (statement.word()) {
                case "process" -> shared.add(atTop(statement, edits));
                case "neighbor", "group" -> ofPeers(statement, moved, edits);
                default -> { }
            }
        }
        for (var statement : statements) {
            boolean peers = statement.word().equals("neighbor") || statement.word().equals("group");
            if (peers && statement.isBlock() && !shared.isEmpty()) {
                edits.replace(statement.open(), statement.open(), "\n    " + String.join("\n    ", shared));
            }
        }
        if (!moved.isEmpty()) {
            edits.replace(0, 0, String.join("\n", moved.values()) + "\n");
        }
    }

    /** Leaves a process where it is, and gives the section that tells it what it wants. */
    private static String atTop(Statement process, Edits edits) {
        var name = process.name("");
        if (name.isEmpty()) {
            name = named(process, edits);
            edits.replace(process.start(), process.open(), "process " + name + " {");
        }
        for (var inside : process.block()) {
            if (!OF_PROCESS.contains(inside.word())) {
                edits.replace(inside.start(), inside.end(), "");
                edits.say(inside, "'" + inside.word() + "' is now in a section 'api' of each neighbor");
            }
        }
        return api(name, process);
    }

    private static void ofPeers(Statement peers, Map<String, String> moved, Edits edits) {
        for (var inside : peers.block()) {
            if (inside.word().equals("neighbor")) {
                ofPeers(inside, moved, edits);
            } else if (inside.word().equals("process") && inside.isBlock()) {
                move(inside, moved, edits);
            }
        }
    }

    private static void move(Statement process, Map<String, String> moved, Edits edits) {
        var name = process.name(named(process, edits));
        var body = new StringBuilder();
        for (var inside : process.block()) {
            if (OF_PROCESS.contains(inside.word())) {
                body.append("    ").append(edits.slice(inside.start(), inside.end())).append('\n');
            }
        }
        var free = name;
        for (int n = 2; moved.containsKey(free) && !moved.get(free).equals(text(free, body)); n++) {
            free = name + "-" + n;
        }
        moved.put(free, text(free, body));
        edits.replace(process.start(), process.end(), api(free, process));
        edits.say(process, "the process '" + free + "' is now at the top of the file, with a section 'api' here");
    }

    private static String text(String name, CharSequence body) {
        return "process " + name + " {\n" + body + "}\n";
    }

    private static String named(Statement process, Edits edits) {
        return "helper-" + edits.line(process.start());
    }

    private static String api(String name, Statement process) {
        var messages = new Messages();
        process.block().forEach(messages::add);
        return "api { processes [ " + name + " ];" + messages.text() + " }";
    }

    /** What a process is told. */
    private static final class Messages {
        private final Set<String> states = new LinkedHashSet<>();
        private final Map<String, Set<String>> sections = new LinkedHashMap<>();

        void add(Statement statement) {
            switch (statement.word()) {
                case "neighbor-changes" -> states.add("neighbor-changes");
                case "receive-routes", "receive-parsed", "parse-routes", "parsed-routes", "receive-updates" -> tell("receive", "parsed", "update");
                case "receive-packets" -> tell("receive", "packets", "open", "update", "notification", "keepalive", "refresh");
                case "send-packets" -> tell("send", "packets", "open", "update", "notification", "keepalive", "refresh");
                case "receive-opens" -> tell("receive", "parsed", "open");
                case "receive-operational" -> tell("receive", "parsed", "operational");
                case "consolidate" -> tell("receive", "consolidate");
                case "receive", "send" -> statement.block().forEach(inside -> section(statement.word(), inside));
                default -> { }
            }
        }

        private void section(String section, Statement inside) {
            switch (inside.word()) {
                case "neighbor-changes" -> states.add("neighbor-changes");
                case "updates" -> tell(section, "update");
                default -> tell(section, inside.word());
            }
        }

        private void tell(String section, String... words) {
            sections.computeIfAbsent(section, _ -> new LinkedHashSet<>()).addAll(List.of(words));
        }

        String text() {
            var text = new StringBuilder();
            states.forEach(state -> text.append(' ').append(state).append(';'));
            sections.forEach((section, words) -> text.append(' ').append(section).append(" { ").append(String.join("; ", words)).append("; }"));
            return text.toString();
        }
    }
}
