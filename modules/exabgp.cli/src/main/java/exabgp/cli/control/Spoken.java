package exabgp.cli.control;

import java.io.IOException;
import java.io.PrintStream;

/** Commands one after the other, with what people see of their answers. */
public final class Spoken implements Remote.Listener {
    private static final String RESET = "reset";

    private final PrintStream out;
    private final PrintStream err;

    /**
     * Nothing spoken yet.
     *
     * @param out where answers go
     * @param err where it is said what went wrong
     */
    public Spoken(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void line(String line) {
        out.println(line);
    }

    @Override
    public void reason(String line) {
        out.flush();
        err.println(line);
    }

    /** Writes short words out, and says so. */
    public String expanded(String typed) {
        var full = Shortcuts.expand(typed);
        if (!full.equals(String.join(" ", typed.strip().split("\\s+")))) {
            out.println("command: " + full);
        }
        return full;
    }

    /**
     * Gives a command and shows its answer.
     *
     * @throws IOException when the daemon is gone
     */
    public Remote.End speak(Remote remote, String command) throws IOException, InterruptedException {
        if (command.equals(RESET)) {
            remote.tell(command);
            return Remote.End.DONE;
        }
        var end = remote.ask(command, this);
        out.flush();
        switch (end) {
            case DONE -> {}
            case ERROR -> {
                err.println("ExaBGP returns an error (see ExaBGP's logs for more information)");
                err.println("use help for a list of available commands");
            }
            case SILENT -> err.println("warning: no done within 5 seconds (is exabgp.api.ack off, or is the daemon busy?)");
        }
        return end;
    }
}
