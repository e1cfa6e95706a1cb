package exabgp.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A named pipe to or from the helper, and the scripts that are helpers. */
final class Pipe {
    private static final byte[] NLRI = "\"nlri\"".getBytes(StandardCharsets.US_ASCII);

    private Pipe() {}

    /** Makes a pipe. */
    static Path make(Path directory) throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        Process program = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
        if (!program.waitFor(10, TimeUnit.SECONDS) || program.exitValue() != 0) {
            throw new IOException("mkfifo failed");
        }
        return pipe;
    }

    /** Writes a script of one line. */
    static Path script(Path directory, String line) throws IOException {
        return Files.writeString(directory.resolve("helper"), line + "\n");
    }

    /** Reads JSON until that many NLRI were in it. When that was, by {@link System#nanoTime}. */
    static long awaitNlri(InputStream in, int wanted) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int found = 0;
        int matched = 0;
        while (found < wanted) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("the helper ended, " + found + " NLRI were there");
            }
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == NLRI[matched] ? matched + 1 : buffer[i] == NLRI[0] ? 1 : 0;
                if (matched == NLRI.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return System.nanoTime();
    }
}
