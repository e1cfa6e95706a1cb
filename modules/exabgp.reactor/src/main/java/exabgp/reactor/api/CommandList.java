package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What {@code help} lists: the commands in the spelling of version 6. */
final class CommandList {
    private static final String FILTERS = "[local-ip <ip>][local-as <asn>][peer-as <asn>][router-id <router-id>]";

    private static final List<Entry> ENTRIES = List.of(
            peer("peer announce attribute"),
            peer("peer announce attributes"),
            peer("peer announce eor"),
            peer("peer announce ipv4"),
            peer("peer announce ipv6"),
            peer("peer announce route"),
            peer("peer announce route-refresh"),
            peer("peer announce watchdog"),
            peer("peer teardown"),
            peer("peer withdraw attribute"),
            peer("peer withdraw attributes"),
            peer("peer withdraw ipv4"),
            peer("peer withdraw ipv6"),
            peer("peer withdraw route"),
            peer("peer withdraw watchdog"),
            peer("rib clear in"),
            peer("rib clear out"),
            peer("rib flush out"),
            peer("system crash"),
            plain("daemon reload"),
            plain("daemon restart"),
            plain("daemon shutdown"),
            plain("daemon status"),
            plain("peer list"),
            options("peer show", "summary", "extensive", "configuration"),
            options("rib show in", "extensive", "inet", "flow", "l2vpn"),
            options("rib show out", "extensive", "inet", "flow", "l2vpn"),
            plain("session ack disable"),
            plain("session ack enable"),
            plain("session ack silence"),
            plain("session bye"),
            plain("session ping"),
            plain("session reset"),
            plain("session sync disable"),
            plain("session sync enable"),
            options("system api version", "4", "6"),
            plain("system help"),
            plain("system queue-status"),
            plain("system version"));

    private CommandList() {}

    private record Entry(String command, boolean neighbors, boolean json, List<String> options) {
        private String text() {
            String line = neighbors ? "[peer <ip> [filters]] " + command : command + " ";
            return options.isEmpty() ? line : line.stripTrailing() + " [ " + String.join(" | ", options) + " ]";
        }
    }

    private static Entry peer(String command) {
        return new Entry(command, true, false, List.of());
    }

    private static Entry plain(String command) {
        return new Entry(command, false, true, List.of());
    }

    private static Entry options(String command, String... options) {
        return new Entry(command, false, true, List.of(options));
    }

    static List<String> text() {
        String title = "available API commands (v6 format):";
        List<String> lines = new ArrayList<>(List.of("", title, "=".repeat(title.length()), "", "filter can be: " + FILTERS, "", "commands:", "---------", ""));
        ENTRIES.stream().map(Entry::text).sorted(Comparator.naturalOrder()).forEach(lines::add);
        lines.add("");
        return lines;
    }

    static String json() {
        List<String> commands = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            String options = entry.options.isEmpty() ? "" : ", \"options\": [" + String.join(", ", entry.options.stream().map(Json::quote).toList()) + "]";
            commands.add("{\"command\": " + Json.quote(entry.command) + ", \"neighbor_support\": " + entry.neighbors + ", \"json_support\": " + entry.json + options + "}");
        }
        return "{\"description\": \"available API commands (v6 format)\", \"peer_filters\": " + Json.quote(FILTERS) + ", \"commands\": [" + String.join(", ", commands) + "]}";
    }
}
