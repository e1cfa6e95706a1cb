package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.reactor.grammar.Tokens.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads configuration files. Safe for use by any thread. */
public final class ConfigReader {
    static final Table<Reading> TOP = new Table<Reading>("a configuration file (process, neighbor or template)")
            .named("process", ProcessSection.TABLE, (in, reading, same) -> ProcessSection.read(in, reading))
            .named("neighbor", NeighborSection.TABLE, (in, reading, same) -> NeighborSection.read(in, reading))
            .block("template", Templates.TABLE, reading -> reading);

    private ConfigReader() {}

    /** Reads a file. Never throws for what is in it, or for a file that cannot be read. */
    public static ConfigResult read(Path file, ConfigContext context) {
        String text;
        try {
            text = text(file);
        } catch (IOException | SecurityException | OutOfMemoryError e) {
            return refused(file.toString(), why(file, e));
        }
        Path directory = file.toAbsolutePath().getParent();
        return read(file.toString(), text, directory == null ? file : directory, context);
    }

    /**
     * Reads a text as if it were a file.
     *
     * @param name      what errors call it
     * @param directory where helper programs are looked for beside {@code context.programs()}
     */
    public static ConfigResult read(String name, String text, Path directory, ConfigContext context) {
        if (text.isEmpty()) {
            return new ConfigResult.Refused(List.of(new ConfigError(name, 1, 1, "", "expected a process, neighbor or template section, found an empty file")), 0);
        }
        Reading reading = Reading.start(new ProgramFinder(directory, context.programs()), context);
        Tokens in = Tokens.ofFile(text);
        Section.statements(in, 0, TOP, reading, reading);
        end(in, reading);
        Errors errors = reading.errors();
        if (errors.count() > 0) {
            return errors.refused(name, text);
        }
        List<ProcessConfig> processes = new ArrayList<>(reading.processes().values());
        return new ConfigResult.Loaded(new Configuration(reading.neighbors(), processes), errors.warnings(name, text));
    }

    private static String text(Path file) throws IOException {
        try {
            // makes no second copy of a large file
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            // what is not UTF-8 does no harm in a comment, and has a place elsewhere
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
    }

    /** A brace too many ends a file for ExaBGP. That does no harm as the last thing there is; but what stands behind it would be lost without a word. */
    private static void end(Tokens in, Reading reading) {
        if (in.kind() == Kind.CLOSE_BLOCK) {
            Location place = in.location();
            while (in.kind() == Kind.CLOSE_BLOCK) {
                in.next();
            }
            if (in.kind() != Kind.END) {
                reading.errors().add(new GrammarError(place, "this '}' closes nothing, and what is behind it would be ignored"));
            }
        }
    }

    private static ConfigResult refused(String file, String what) {
        return new ConfigResult.Refused(List.of(new ConfigError(file, 0, 0, "", what)), 0);
    }

    private static String why(Path file, Throwable e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "this file may not be read";
            case OutOfMemoryError _ -> "this file is too large";
            default -> Files.isDirectory(file) ? "this is a directory" : "this file cannot be read (" + e.getMessage() + ")";
        };
    }
}
