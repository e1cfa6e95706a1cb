package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for helper programs, and checks that they can be run. */
final class ProgramFinder {
    private static final Path SYSTEM = Path.of("/etc/exabgp");
    private static final int SETUID = 04000;
    private static final int SETGID = 02000;

    private final Path configuration;
    private final ProgramPaths paths;

    /** Looks in {@code paths} and in the directory of the configuration file. */
    ProgramFinder(Path configuration, ProgramPaths paths) {
        this.configuration = configuration;
        this.paths = paths;
    }

    /** The path of a program. Of several that exist the last one counts, as with ExaBGP. */
    String find(Location place, String program) throws GrammarError {
        Path found = null;
        for (Path candidate : candidates(place, program)) {
            found = Files.exists(candidate) ? candidate : found;
        }
        if (found == null) {
            throw new GrammarError(place, "cannot find the program '" + program + "'");
        }
        String fault = fault(found);
        if (fault != null) {
            throw new GrammarError(place, fault + ": '" + found + "'");
        }
        return found.toString();
    }

    private List<Path> candidates(Location place, String program) throws GrammarError {
        try {
            if (program.startsWith("/")) {
                return List.of(Path.of(program));
            }
            return program.startsWith("etc/exabgp") ? underEtc(Path.of(program)) : anywhere(program);
        } catch (InvalidPathException e) {
            throw new GrammarError(place, "this cannot be the name of a program");
        }
    }

    private List<Path> underEtc(Path program) {
        Path rest = program.getNameCount() > 2 ? program.subpath(2, program.getNameCount()) : Path.of("");
        List<Path> candidates = new ArrayList<>();
        Path etc = paths.etc();
        if (etc != null) {
            candidates.add(etc.resolve(rest));
        }
        candidates.add(SYSTEM.resolve(rest));
        Path working = paths.workingDirectory();
        Path last = working.getFileName();
        if (last != null && (last.toString().equals("etc") || last.toString().equals("sbin"))) {
            candidates.add(working.resolveSibling(program));
        }
        if (!working.toString().contains("etc")) {
            candidates.add(working.resolve(program));
        }
        return candidates;
    }

    private List<Path> anywhere(String program) {
        List<Path> candidates = new ArrayList<>();
        candidates.add(SYSTEM.resolve(program));
        candidates.add(configuration.resolve(program));
        paths.search().forEach(directory -> candidates.add(directory.resolve(program)));
        return candidates;
    }

    /** Why it cannot be run, null when it can. */
    private static @Nullable String fault(Path program) {
        if (Files.isDirectory(program)) {
            return "a directory is not a program";
        }
        if (!Files.isRegularFile(program)) {
            return "a program must be a regular file";
        }
        try {
            Map<String, Object> file = Files.readAttributes(program, "unix:mode,uid,gid");
            int mode = number(file, "mode");
            if ((mode & SETUID) != 0) {
                return "refusing to run a setuid program";
            }
            if ((mode & SETGID) != 0) {
                return "refusing to run a setgid program";
            }
            return isExecutable(mode, file) ? null : "exabgp will not be able to run this program";
        } catch (IOException | SecurityException e) {
            return "cannot access the program (" + e.getMessage() + ")";
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            // no such attributes on this system: ask for what every system knows
            return Files.isExecutable(program) ? null : "exabgp will not be able to run this program";
        }
    }

    private static boolean isExecutable(int mode, Map<String, Object> file) throws IOException {
        if ((mode & 0001) != 0) {
            return true;
        }
        Path self = Path.of("/proc/self");
        if (!Files.exists(self)) {
            return (mode & 0110) != 0;
        }
        Map<String, Object> process = Files.readAttributes(self, "unix:uid,gid");
        boolean owner = (mode & 0100) != 0 && number(file, "uid") == number(process, "uid");
        boolean group = (mode & 0010) != 0 && number(file, "gid") == number(process, "gid");
        return owner || group;
    }

    private static int number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Integer value ? value : 0;
    }
}
