package exabgp.cli.demo;

import java.io.PrintStream;
import java.util.List;

/** A table that stays in its place while lines pass below it, on a terminal. */
final class LiveView implements View {
    private static final int LINES = 12;
    private static final List<String> TAILS =
            List.of("\"announce\": {", "\"withdraw\": {", "\"eor\": {", "\"state\": ", "\"notification\": ");
    private static final String ESCAPE = "\u001b[";
    private static final String BOLD = ESCAPE + "1m";
    private static final String GREEN = ESCAPE + "32m";
    private static final String CYAN = ESCAPE + "36m";
    private static final String DIM = ESCAPE + "2m";
    private static final String PLAIN = ESCAPE + "0m";
    private static final String CLEAR_LINE = ESCAPE + "K";
    // Long lines are cut by the terminal itself, which knows its width.
    private static final String NO_WRAP = ESCAPE + "?7l";
    private static final String WRAP = ESCAPE + "?7h";

    private final PrintStream out;
    private int height;
    private int seen = -1;

    LiveView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(Board board) {
        int now = 31 * board.shown().size() + board.state(Role.DAEMON).hashCode() + board.state(Role.ROUTER).hashCode();
        if (now == seen) {
            return;
        }
        seen = now;
        var text = new StringBuilder(NO_WRAP);
        if (height > 0) {
            text.append(ESCAPE).append(height).append("A\r");
        }
        height = 0;
        var rows = Table.rows(board);
        append(text, BOLD + rows.getFirst());
        rows.subList(1, rows.size()).forEach(row -> append(text, (row.contains(" up ") ? GREEN : "") + row));
        append(text, "");
        latest(board).forEach(happening -> append(text, coloured(happening)));
        out.print(text.append(WRAP));
        out.flush();
    }

    @Override
    public void close(Board board) {
        show(board);
        if (!board.lastUpdate().isEmpty()) {
            out.println("\nThe last update in full, as the helper of the router read it:\n" + board.lastUpdate());
        }
    }

    private void append(StringBuilder text, String line) {
        text.append(line).append(PLAIN).append(CLEAR_LINE).append('\n');
        height++;
    }

    private static List<Happening> latest(Board board) {
        var all = board.shown();
        return all.subList(Math.max(0, all.size() - LINES), all.size());
    }

    private static String coloured(Happening happening) {
        return switch (happening.word()) {
            case COMMAND -> "  " + CYAN + PlainView.line(happening);
            case EVENT, END -> "  " + DIM + PlainView.line(new Happening(happening.word(), happening.role(), tail(happening.text())));
        };
    }

    /** The part of an event that a narrow terminal should show: not time, host and addresses, which all of them begin with. */
    private static String tail(String event) {
        for (var start : TAILS) {
            int at = event.lastIndexOf(start);
            if (at > 0) {
                return "{ ... " + event.substring(at);
            }
        }
        return event;
    }
}
