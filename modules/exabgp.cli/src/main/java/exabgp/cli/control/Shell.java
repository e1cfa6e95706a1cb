package exabgp.cli.control;

import exabgp.reactor.api.ApiCommand;
import exabgp.reactor.api.CommandRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** The dialogue with somebody at a terminal: history, completion, help at a question mark. The only one who knows JLine. */
public final class Shell {
    private static final String PROMPT = "exabgp> ";
    private static final String HELP = "exabgp-help";
    private static final Pattern ADDRESS = Pattern.compile("\"peer-address\": \"([^\"]*)\"");

    private final Connector connector;
    private final Path history;
    private final boolean colours;
    private final PrintStream err;
    private @Nullable Remote remote;

    /** How the daemon is found, also when it was started again. */
    @FunctionalInterface
    public interface Connector {
        /** Finds it. */
        Remote connect() throws Unreachable, InterruptedException;
    }

    /**
     * A dialogue that has not begun.
     *
     * @param history where what was typed is kept
     * @param colours whether the terminal may show them
     * @param err     where it is said what went wrong
     */
    public Shell(Connector connector, Path history, boolean colours, PrintStream err) {
        this.connector = connector;
        this.history = history;
        this.colours = colours;
        this.err = err;
    }

    /**
     * Takes commands until there are no more.
     *
     * @return the exit status
     * @throws Unreachable when there was no daemon at the beginning
     */
    public int run() throws Unreachable, IOException, InterruptedException {
        remote = connector.connect();
        // asking a terminal how it joins characters would swallow what was typed before the prompt
        try (var terminal = TerminalBuilder.builder().name("exabgp").system(true).dumb(true).graphemeCluster(false).build()) {
            var reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(parser())
                    .completer((line, words, candidates) -> complete(words.line().substring(0, words.cursor()), candidates))
                    .variable(LineReader.HISTORY_FILE, history)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
                    .build();
            reader.getWidgets().put(HELP, () -> help(reader));
            var keys = reader.getKeyMaps().get(LineReader.MAIN);
            if (keys != null) {
                keys.bind(new Reference(HELP), "?");
            }
            converse(reader, terminal);
        } finally {
            disconnect();
        }
        return 0;
    }

    /** Nothing in a command is quoted or escaped as a shell would have it. */
    private static DefaultParser parser() {
        return new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]);
    }

    private void converse(LineReader reader, Terminal terminal) throws InterruptedException {
        var prompt = prompt(terminal);
        while (true) {
            try {
                var line = reader.readLine(prompt).strip();
                if (line.equals("exit") || line.equals("quit")) {
                    return;
                }
                if (!line.isEmpty() && !line.startsWith("#")) {
                    answer(line, terminal);
                }
            } catch (UserInterruptException e) {
                // ^C gives up the line, as in a shell
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    private String prompt(Terminal terminal) {
        return colours
                ? new AttributedStringBuilder().styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN), PROMPT).toAnsi(terminal)
                : PROMPT;
    }

    private void answer(String line, Terminal terminal) throws InterruptedException {
        var out = new PrintStream(terminal.output(), false, terminal.encoding());
        var spoken = new Spoken(out, out);
        try {
            var known = remote;
            var present = known == null ? connector.connect() : known;
            remote = present;
            if (spoken.speak(present, spoken.expanded(line)) == Remote.End.SILENT) {
                // what may still come belongs to this command, not to the next one
                disconnect();
            }
        } catch (Unreachable | IOException e) {
            out.println("error: " + e.getMessage());
            disconnect();
        }
        out.flush();
        terminal.flush();
    }

    private void disconnect() {
        try {
            if (remote != null) {
                remote.close();
            }
        } catch (IOException e) {
            err.println("error: " + e.getMessage());
        }
        remote = null;
    }

    private void complete(String typed, List<Candidate> candidates) {
        int begin = typed.lastIndexOf(' ') + 1;
        var before = typed.substring(0, begin).strip();
        for (var word : CommandRegistry.following(before)) {
            if (word.equals(ApiCommand.PEER)) {
                Stream.concat(Stream.of("*"), peers().stream()).distinct().forEach(peer -> candidates.add(new Candidate(peer)));
            } else {
                candidates.add(new Candidate(word));
            }
        }
    }

    /** The addresses of the peers that the daemon has now. */
    private List<String> peers() {
        var lines = new StringBuilder();
        try {
            if (remote != null && remote.ask("peer list json", lines(lines)) == Remote.End.SILENT) {
                disconnect();
            }
        } catch (IOException e) {
            disconnect();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ADDRESS.matcher(lines).results().map(found -> found.group(1)).toList();
    }

    private static Remote.Listener lines(StringBuilder into) {
        return new Remote.Listener() {
            @Override
            public void line(String line) {
                into.append(line);
            }

            @Override
            public void reason(String line) {
                // then there are none to offer
            }
        };
    }

    /** Shows above the line what may follow what was typed. */
    private boolean help(LineReader reader) {
        var typed = reader.getBuffer().upToCursor();
        var help = new StringBuilder();
        for (var line : Help.of(typed)) {
            help.append(line).append('\n');
        }
        reader.printAbove(help.toString());
        return true;
    }
}
