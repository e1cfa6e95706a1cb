package exabgp.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image stands on its own: it needs no Java, no environment and no particular place. */
class ImageTest {
    private static final long MEGABYTE = 1 << 20;

    /** ORIGIN, AS_PATH, NEXT_HOP; 198.51.100.0/24. */
    private static final String UPDATE = "FF".repeat(16) + "002902" + "0000" + "000E" + "40010100" + "400200" + "400304C0000201" + "18C63364";

    @TempDir
    private Path directory;

    @Test
    void itIsSmall() throws IOException {
        var size = Image.built().size();
        assertTrue(size <= 75 * MEGABYTE, "75 MB are allowed, and it has " + size + " octets");
    }

    @Test
    void itRunsAfterItWasCopied() throws Exception {
        var copy = Image.built().copyTo(directory.resolve("copy"));
        assertVersion(copy.launcher());
    }

    @Test
    void itRunsThroughLinks() throws Exception {
        var copy = Image.built().copyTo(directory.resolve("copy"));
        var absolute = Files.createSymbolicLink(directory.resolve("absolute"), copy.launcher());
        var relative = Files.createSymbolicLink(directory.resolve("relative"), Path.of("absolute"));
        assertVersion(relative);
        assertVersion(absolute);
    }

    @Test
    void itUsesItsCacheAfterItWasCopied() throws Exception {
        var copy = Image.built().copyTo(directory.resolve("copy"));
        var java = copy.home().resolve("bin/java").toString();
        var required = Image.run(directory, List.of(
                java, "-XX:AOTMode=on", "-XX:AOTCache=" + copy.cache(), "-m", "exabgp.cli/exabgp.cli.Main", "version"));
        assertEquals(0, required.status(), required.err());
    }

    @Test
    void shortCommandsTakeTheirClassesFromTheCache() throws Exception {
        var configuration = Files.writeString(directory.resolve("one.conf"), "neighbor 127.0.0.1 { local-as 1; peer-as 2; router-id 1.1.1.1; local-address 127.0.0.1; }");
        assertEquals(List.of(), loadedFromElsewhere("decode", UPDATE));
        assertEquals(List.of(), loadedFromElsewhere("validate", configuration.toString()));
    }

    @Test
    void everybodyMayReadIt() throws Exception {
        try (var files = Files.walk(Image.built().home())) {
            for (var file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                assertTrue(Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ), file::toString);
            }
        }
    }

    @Test
    void itRunsWithoutItsCache() throws Exception {
        var copy = Image.built().copyTo(directory.resolve("copy"));
        Files.delete(copy.cache());
        assertVersion(copy.launcher());
    }

    @Test
    void itRunsWithACacheThatIsNoCache() throws Exception {
        var copy = Image.built().copyTo(directory.resolve("copy"));
        Files.writeString(copy.cache(), "not a cache");
        assertVersion(copy.launcher());
    }

    @Test
    void itRunsWithHalfACache() throws Exception {
        var copy = Image.built().copyTo(directory.resolve("copy"));
        var cache = Files.readAllBytes(copy.cache());
        Files.write(copy.cache(), Arrays.copyOf(cache, cache.length / 2));
        assertVersion(copy.launcher());
    }

    @Test
    void itsClassesKeepTheirLineNumbers() throws Exception {
        var jimage = Path.of(System.getProperty("java.home"), "bin", "jimage").toString();
        var modules = Image.built().home().resolve("lib/modules").toString();
        var classes = directory.resolve("classes");
        var extracted = Image.run(directory, List.of(
                jimage, "extract", "--include", "regex:/exabgp.cli/.*/Main.class", "--dir", classes.toString(), modules));
        assertEquals(0, extracted.status(), extracted.err());
        var main = ClassFile.of().parse(classes.resolve("exabgp.cli/exabgp/cli/Main.class"));
        for (var method : main.methods()) {
            assertFalse(method.code().orElseThrow().findAttribute(Attributes.lineNumberTable()).isEmpty(), method.methodName().stringValue());
        }
    }

    /** Its classes are in no cache, and a daemon that writes the time into its log would wait for them at each start. */
    @Test
    void theLogOfADaemonNeedsNoFormatterOfTheJdk() throws Exception {
        var settings = Files.writeString(directory.resolve("settings"), "[exabgp.log]\nshort = false\n[exabgp.tcp]\nbind = 192.0.2.99\n[exabgp.api]\ncli = false\n");
        var file = Files.writeString(directory.resolve("exabgp.conf"), "neighbor 192.0.2.1 { router-id 192.0.2.2; local-address 192.0.2.2; local-as 65001; peer-as 65002; }\n");
        var loaded = loaded(1, "--env-file=" + settings, file.toString());
        assertTrue(loaded.outcome().err().lines().anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d \\d+ .*")), loaded.outcome().err());
        assertEquals(List.of(), loaded.elsewhere().stream().filter(line -> line.contains("java.time.format.")).toList());
    }

    /** The classes of ours, and those that call sites are made of at run time, that a command does not take from the cache: each takes a thousand times as long. */
    private List<String> loadedFromElsewhere(String... words) throws Exception {
        return loaded(0, words).elsewhere().stream().filter(line -> line.contains("exabgp.") || line.contains("java.lang.invoke.")).toList();
    }

    private Loaded loaded(int status, String... words) throws Exception {
        var image = Image.built();
        var log = directory.resolve("classes.log");
        var command = new ArrayList<>(List.of(
                image.home().resolve("bin/java").toString(), "-XX:AOTCache=" + image.cache(), "-Xlog:class+load:file=" + log, "-m", "exabgp.cli/exabgp.cli.Main"));
        command.addAll(List.of(words));
        var outcome = Image.run(directory, command);
        assertEquals(status, outcome.status(), outcome.err());
        try (var lines = Files.lines(log)) {
            return new Loaded(outcome, lines.filter(line -> !line.contains("shared objects file")).toList());
        }
    }

    /**
     * What came of a command.
     *
     * @param elsewhere a line for each class that was not taken from the cache
     */
    private record Loaded(Image.Outcome outcome, List<String> elsewhere) {}

    private void assertVersion(Path launcher) throws Exception {
        var version = Image.run(directory, List.of(launcher.toString(), "version"));
        assertEquals("", version.err());
        assertEquals(0, version.status());
        assertFalse(version.out().isBlank());
    }
}
