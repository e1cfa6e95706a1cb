package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFinderTest {
    @TempDir
    private Path root;

    private Path beside;
    private Path first;
    private Path second;

    @BeforeEach
    void directories() throws IOException {
        beside = Files.createDirectory(root.resolve("beside"));
        first = Files.createDirectory(root.resolve("first"));
        second = Files.createDirectory(root.resolve("second"));
    }

    @Test
    void anAbsolutePathIsTakenAsItIs() throws Exception {
        Path program = program(first.resolve("p"), "rwxr-xr-x");
        assertEquals(program.toString(), find(program.toString()));
    }

    @Test
    void theLastDirectoryThatHasItCounts() throws Exception {
        program(beside.resolve("p"), "rwxr-xr-x");
        assertEquals(beside.resolve("p").toString(), find("p"));
        program(first.resolve("p"), "rwxr-xr-x");
        assertEquals(first.resolve("p").toString(), find("p"));
        program(second.resolve("p"), "rwxr-xr-x");
        assertEquals(second.resolve("p").toString(), find("p"));
    }

    @Test
    void pathsOfEtcAreLookedForThere() throws Exception {
        Path etc = Files.createDirectory(root.resolve("conf"));
        program(etc.resolve("p"), "rwxr-xr-x");
        assertEquals(etc.resolve("p").toString(), find("etc/exabgp/p"));
        Path here = Files.createDirectories(root.resolve("here/etc/exabgp"));
        program(here.resolve("p"), "rwxr-xr-x");
        assertEquals(here.resolve("p").toString(), find("etc/exabgp/p"));
    }

    @Test
    void whatIsNotAProgramIsRefused() throws IOException {
        assertEquals("cannot find the program 'p'", refusal("p"));
        assertEquals("a directory is not a program: '" + first + "'", refusal(first.toString()));
        assertEquals("a program must be a regular file: '/dev/null'", refusal("/dev/null"));
        assertEquals("exabgp will not be able to run this program: '" + program(beside.resolve("r"), "rw-r--r--") + "'", refusal("r"));
    }

    @Test
    void programsThatChangeWhoRunsThemAreRefused() throws IOException {
        Path program = program(beside.resolve("s"), "rwxr-xr-x");
        Files.setAttribute(program, "unix:mode", 0104755);
        assertEquals("refusing to run a setuid program: '" + program + "'", refusal("s"));
        Files.setAttribute(program, "unix:mode", 0102755);
        assertEquals("refusing to run a setgid program: '" + program + "'", refusal("s"));
    }

    @Test
    void theOwnerMayRunIt() throws Exception {
        Path program = program(beside.resolve("o"), "rwx------");
        assertEquals(program.toString(), find("o"));
    }

    private String find(String program) throws GrammarError {
        Path here = root.resolve("here");
        ProgramPaths paths = new ProgramPaths(here, root.resolve("conf"), List.of(first, second));
        return new ProgramFinder(beside, paths).find(Location.START, program);
    }

    private String refusal(String program) {
        return assertThrows(GrammarError.class, () -> find(program)).message();
    }

    private static Path program(Path path, String mode) throws IOException {
        Files.writeString(path, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
