package exabgp.cli;

import exabgp.cli.log.Logs;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Runs several command lines in one VM, one after the other, because one run makes one AOT cache. The build of the image starts it, and nobody else.
 */
final class Training {
    private static final Duration LAST_LINES = Duration.ofMillis(500);

    private Training() {}

    /**
     * Ends with the exit status of the first command line that failed, else 0.
     *
     * @param lines one command line each, with a blank between two words
     */
    public static void main(String[] lines) throws InterruptedException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int status = 0;
        for (var line : lines) {
            int one = Main.run(new Terminal(System.in, out, System.err), List.of(line.split(" ")));
            status = status == 0 ? one : status;
        }
        out.flush();
        Logs.close(LAST_LINES);
        Main.end(status);
    }
}
