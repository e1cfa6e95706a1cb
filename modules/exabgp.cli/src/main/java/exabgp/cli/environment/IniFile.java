package exabgp.cli.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads an {@code exabgp.env}: sections {@code [exabgp.tcp]}, lines {@code port = 179}, comments with # or ;. */
final class IniFile {
    private static final String PREFIX = "exabgp.";

    private IniFile() {}

    /**
     * The values by key, as in {@code tcp.port}.
     *
     * @throws InvalidValue for a line that is neither a section nor a value
     */
    static Map<String, String> read(Path file) throws IOException, InvalidValue {
        return parse(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static Map<String, String> parse(String file, String text) throws InvalidValue {
        var values = new HashMap<String, String>();
        var section = "";
        int number = 0;
        for (var raw : text.lines().toList()) {
            number++;
            var line = raw.strip();
            if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';') {
                continue;
            }
            if (line.charAt(0) == '[' && line.endsWith("]")) {
                var name = line.substring(1, line.length() - 1).strip();
                section = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) + "." : null;
                continue;
            }
            int at = separator(line);
            if (at < 1) {
                throw new InvalidValue(
                        file + " line " + number + ": expected [exabgp.section] or option = value, found " + line);
            }
            // Sections of other programs may share the file.
            if (section != null) {
                values.put(section + line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return values;
    }

    private static int separator(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }
}
