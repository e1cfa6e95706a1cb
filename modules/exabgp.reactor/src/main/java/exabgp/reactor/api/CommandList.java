package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What {@code help} lists: the commands in the spelling of version 6. */
final class CommandList {
    private static final String FILTERS = "[local-ip <ip>][local-as <asn>][peer-as <asn>][router-id <router-id>]";

    private CommandList() {}

    private static String text(ApiCommand command) {
        String line = command.isForPeers() ? "[peer <ip> [filters]] " + command.command() : command.command() + " ";
        return command.options().isEmpty() ? line : line.stripTrailing() + " [ " + String.join(" | ", command.options()) + " ]";
    }

    static List<String> text() {
        String title = "available API commands (v6 format):";
        List<String> lines = new ArrayList<>(List.of("", title, "=".repeat(title.length()), "", "filter can be: " + FILTERS, "", "commands:", "---------", ""));
        CommandRegistry.commands().stream().map(CommandList::text).sorted(Comparator.naturalOrder()).forEach(lines::add);
        lines.add("");
        return lines;
    }

    static String json() {
        List<String> commands = new ArrayList<>();
        for (ApiCommand command : ApiCommand.values()) {
            String options = command.options().isEmpty() ? "" : ", \"options\": [" + String.join(", ", command.options().stream().map(Json::quote).toList()) + "]";
            commands.add("{\"command\": " + Json.quote(command.command()) + ", \"neighbor_support\": " + command.isForPeers() + ", \"json_support\": " + command.hasJson() + options
                    + "}");
        }
        return "{\"description\": \"available API commands (v6 format)\", \"peer_filters\": " + Json.quote(FILTERS) + ", \"commands\": [" + String.join(", ", commands) + "]}";
    }
}
