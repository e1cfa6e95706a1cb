package exabgp.cli.arguments;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one subcommand accepts.
 *
 * @param command the words that select it
 * @param purpose one sentence for the help
 * @param switches its options
 * @param operands how the operands are shown in the usage, empty when there are none
 * @param least how many operands it needs
 * @param most how many operands it takes
 */
public record Syntax(String command, String purpose, List<Switch> switches, String operands, int least, int most) {
    public Syntax {
        switches = List.copyOf(switches);
    }

    /** The usage line, without a line break. */
    public String usage() {
        var options = switches.stream().map(Switch::usage).collect(Collectors.joining(" "));
        return ("usage: exabgp " + command + " [-h] " + options + " " + operands).stripTrailing();
    }

    /** The whole help, of several lines. */
    public String help() {
        var options = switches.stream().map(Switch::help).collect(Collectors.joining("\n"));
        return usage() + "\n\n" + purpose + "\n\noptions:\n  %-34s %s".formatted("-h, --help", "show this and end")
                + (options.isEmpty() ? "" : "\n" + options);
    }
}
