package exabgp.cli.demo;

import java.io.PrintStream;

/** Lines, one after the other, for files and pipes. */
final class PlainView implements View {
    private final PrintStream out;
    private String header = "";
    private int shown;

    PlainView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(Board board) {
        for (; shown < board.shown().size(); shown++) {
            out.println(line(board.shown().get(shown)));
        }
        var now = Table.summary(board);
        if (!now.equals(header)) {
            header = now;
            out.println(now);
        }
        out.flush();
    }

    @Override
    public void close(Board board) {
        show(board);
    }

    static String line(Happening happening) {
        return (happening.word() == Word.COMMAND ? "helper says  " : "router gets  ") + happening.text();
    }
}
