package exabgp.cli.control;

import exabgp.reactor.api.ApiCommand;
import exabgp.reactor.api.CommandRegistry;
import java.util.ArrayList;
import java.util.List;

/** What somebody is told who types a question mark. */
final class Help {
    private Help() {}

    /** The commands that begin with what was typed, or what may stand behind it. */
    static List<String> of(String typed) {
        var words = String.join(" ", typed.strip().split("\\s+"));
        var lines = new ArrayList<String>();
        var found = CommandRegistry.find(words);
        if (found != null) {
            lines.add(line(found.spellings().getFirst(), found));
            return lines;
        }
        for (var command : ApiCommand.values()) {
            for (var spelling : command.spellings()) {
                if (spelling.startsWith(words)) {
                    lines.add(line(spelling, command));
                    break;
                }
            }
        }
        if (lines.isEmpty()) {
            var next = CommandRegistry.following(words);
            lines.add(next.isEmpty() ? "no command begins so" : String.join("  ", next));
        }
        return lines;
    }

    private static String line(String spelling, ApiCommand command) {
        var form = (spelling + " " + command.arguments()).strip();
        return "  %-60s %s".formatted(form, command.summary());
    }
}
