package exabgp.cli.migrate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of octets: what is no text comes out as it went in. For one thread. */
final class LineStream {
    /** Octets of the longest line: more than the largest message makes in JSON. */
    private static final int LONGEST = 1 << 24;

    private final BufferedInputStream in;
    private long number;

    LineStream(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, each octet a character; null at the end of the input. */
    @Nullable String next() throws IOException {
        var line = new ByteArrayOutputStream();
        int octet = in.read();
        if (octet < 0) {
            return null;
        }
        number++;
        for (; octet >= 0 && octet != '\n'; octet = in.read()) {
            if (line.size() == LONGEST) {
                throw new IOException("line " + number + " has more than " + LONGEST + " octets");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** The number of the line that came last, the first is 1. */
    long number() {
        return number;
    }

    /** Octets to write for a line. */
    static byte[] octets(String line) {
        return (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the next line is there, at least in part. */
    boolean isReady() throws IOException {
        return in.available() > 0;
    }
}
