package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.reactor.grammar.Tokens.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads configuration files. Safe for use by any thread. */
public final class ConfigReader {
    static final Table<Reading> TOP = new Table<Reading>("a configuration file (process, neighbor or template)")
            .named("process", ProcessSection.TABLE, (in, reading, same) -> ProcessSection.read(in, reading))
            .named("neighbor", NeighborSection.TABLE, (in, reading, same) -> NeighborSection.read(in, reading))
            .block("template", Templates.TABLE, reading -> reading)
            .formerly("group");

    private ConfigReader() {}

    /** Reads a file. Never throws for what is in it, or for a file that cannot be read. */
    public static ConfigResult read(Path file, ConfigContext context) {
        Path directory = file.toAbsolutePath().getParent();
        try {
            return read(file.toString(), ConfigText.of(file), directory == null ? file : directory, context);
        } catch (IOException | SecurityException | OutOfMemoryError e) {
            return refused(file.toString(), why(file, e));
        } catch (UncheckedIOException e) {
            return refused(file.toString(), why(file, Objects.requireNonNull(e.getCause())));
        }
    }

    /**
     * Reads a text as if it were a file.
     *
     * @param name      what errors call it
     * @param directory where helper programs are looked for beside {@code context.programs()}
     */
    public static ConfigResult read(String name, String text, Path directory, ConfigContext context) {
        try {
            return read(name, ConfigText.of(text), directory, context);
        } catch (IOException e) {
            return refused(name, "this text cannot be read (" + e.getMessage() + ")");
        }
    }

    private static ConfigResult read(String name, ConfigText text, Path directory, ConfigContext context) throws IOException {
        if (text.isEmpty()) {
            return new ConfigResult.Refused(List.of(new ConfigError(name, 1, 1, "", "expected a process, neighbor or template section, found an empty file")), 0);
        }
        Reading reading = Reading.start(new ProgramFinder(directory, context.programs()), context);
        try (ConfigText.Pieces pieces = text.open()) {
            Tokens in = Tokens.ofFile(pieces);
            Section.statements(in, 0, TOP, reading, reading);
            end(in, reading);
            ApiDraft.missing(reading);
        }
        Errors errors = reading.errors();
        if (errors.count() > 0) {
            return errors.refused(name, text);
        }
        List<ProcessConfig> processes = new ArrayList<>(reading.processes().values());
        return new ConfigResult.Loaded(new Configuration(reading.neighbors(), processes), errors.warnings(name, text));
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
