package exabgp.cli.demo;

import java.util.ArrayList;
import java.util.List;

/** The board as text. */
final class Table {
    private static final String ROW = "  %-8s %-11s %-7s %-10s %-9s %s";

    private Table() {}

    /** Everything in one line. */
    static String summary(Board board) {
        return "sessions     daemon " + board.state(Role.DAEMON) + ", router " + board.state(Role.ROUTER) + "; "
                + board.commands() + " commands, " + board.updates() + " updates, " + board.prefixes().size() + " prefixes";
    }

    /** The sessions and what went through them. */
    static List<String> rows(Board board) {
        var rows = new ArrayList<String>();
        rows.add(ROW.formatted("speaker", "address", "AS", "session", "messages", "prefixes"));
        rows.add(row(Role.DAEMON, board, board.commands() + " said", "-"));
        rows.add(row(Role.ROUTER, board, board.updates() + " got", Integer.toString(board.prefixes().size())));
        rows.add("  routes at the router: " + (board.prefixes().isEmpty() ? "none" : String.join(" ", board.prefixes())));
        return rows;
    }

    private static String row(Role role, Board board, String messages, String prefixes) {
        return ROW.formatted(role.label(), role.address(), Integer.toString(role.asn()), board.state(role), messages, prefixes);
    }
}
