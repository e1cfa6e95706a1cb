package exabgp.cli.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Translates commands and events of version 4 line by line. For one thread. */
public final class ApiFilter {
    private ApiFilter() {}

    /**
     * Translates until the input ends. A line that cannot be translated comes out as it is.
     *
     * @param name   what the input is called in messages
     * @param notes  takes what was translated, null when nobody wants to know
     * @param faults takes what cannot be translated
     * @return whether all lines were translated
     */
    public static boolean run(InputStream input, String name, PrintStream out, Consumer<String> notes, Consumer<String> faults) throws IOException {
        var lines = new LineStream(input);
        boolean whole = true;
        for (var line = lines.next(); line != null; line = lines.next()) {
            var translated = ApiLine.either(line);
            var place = name + ":" + lines.number() + ": ";
            if (translated.fault() != null) {
                whole = false;
                faults.accept(place + translated.fault());
            } else if (!translated.text().equals(line)) {
                notes.accept(place + "'" + line + "' is now '" + translated.text() + "'");
            }
            out.write(LineStream.octets(translated.text()));
            if (!lines.isReady()) {
                out.flush();
            }
        }
        out.flush();
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
        return whole;
    }
}
