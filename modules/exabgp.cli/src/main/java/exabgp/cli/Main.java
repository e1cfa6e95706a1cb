package exabgp.cli;

import exabgp.cli.log.Logs;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The entry point of the image. */
public final class Main {
    private static final Duration LAST_LINES = Duration.ofMillis(500);

    private Main() {}

    /**
     * Runs the command line and ends with its exit status.
     *
     * @param arguments the words after the program's name
     */
    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(new Terminal(System.in, out, err), List.of(arguments));
        out.flush();
        Logs.close(LAST_LINES);
        end(status);
    }

    /** Ends the VM. With 0 by a return of the last thread that is no daemon, this one: an exit looks for a logger to tell first, which takes 3 ms. */
    static void end(int status) {
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs one command line and gives its exit status. The training run comes this way too, so that this class is in the AOT cache. */
    static int run(Terminal terminal, List<String> arguments) throws InterruptedException {
        return new Program(System.getenv(), terminal).run(arguments);
    }
}
