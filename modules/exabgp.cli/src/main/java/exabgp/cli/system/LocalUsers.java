package exabgp.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users in {@code /etc/passwd}, which can be read in a fraction of the time that it takes to prepare the call of a C function. */
final class LocalUsers {
    private static final Path USERS = Path.of("/etc/passwd");
    private static final Path SWITCH = Path.of("/etc/nsswitch.conf");
    private static final List<String> FILES = List.of("files", "compat");
    private static final int USER = 2;
    private static final int GROUP = 3;

    private LocalUsers() {}

    /** The user, null when the file does not tell or is not the first place to look in. */
    static @Nullable Account find(String name) {
        return find(name, USERS, SWITCH);
    }

    static @Nullable Account find(String name, Path users, Path order) {
        try {
            if (!filesComeFirst(order)) {
                return null;
            }
            // Names of persons in the file may be in any encoding.
            try (var lines = Files.lines(users, StandardCharsets.ISO_8859_1)) {
                return lines.map(line -> line.split(":", -1))
                        .filter(fields -> fields.length > GROUP && fields[0].equals(name))
                        .findFirst()
                        .map(fields -> new Account(name, Integer.parseUnsignedInt(fields[USER]), Integer.parseUnsignedInt(fields[GROUP])))
                        .orElse(null);
            }
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean filesComeFirst(Path order) throws IOException {
        if (Files.notExists(order)) {
            return true;
        }
        try (var lines = Files.lines(order, StandardCharsets.ISO_8859_1)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("passwd:"))
                    .findFirst()
                    .map(line -> FILES.contains(line.substring("passwd:".length()).strip().split("\\s+")[0]))
                    .orElse(true);
        }
    }
}
