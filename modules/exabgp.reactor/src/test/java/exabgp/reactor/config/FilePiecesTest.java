package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than a piece is read as if it were one text. */
class FilePiecesTest {
    private static final int LINES = 20_000;

    @TempDir
    private Path directory;

    private List<String> pieces(String text) throws Exception {
        List<String> pieces = new ArrayList<>();
        try (FilePieces in = new FilePieces(Files.writeString(directory.resolve("a.txt"), text))) {
            for (String piece = in.next(); piece != null; piece = in.next()) {
                pieces.add(piece);
            }
        }
        assertEquals(text, String.join("", pieces));
        return pieces;
    }

    private ConfigResult read(String text) throws Exception {
        return ConfigReader.read(Files.writeString(directory.resolve("a.conf"), text), Read.CONTEXT);
    }

    private static String configuration(String last) {
        var text = new StringBuilder("neighbor 192.0.2.1 { local-as 1; peer-as 1; local-address 192.0.2.2; static {\n");
        for (int i = 0; i < LINES; i++) {
            text.append("route 10.").append(i >> 8).append('.').append(i & 255).append(".0/24 next-hop 192.0.2.9;\n");
        }
        return text + last;
    }

    @Test
    void aPieceEndsWhereALineDoes() throws Exception {
        var pieces = pieces("a line of words\n".repeat(LINES) + "the last");
        assertTrue(pieces.size() > 2, () -> pieces.size() + " pieces");
        pieces.subList(0, pieces.size() - 1).forEach(piece -> assertTrue(piece.endsWith("\n")));
    }

    @Test
    void aLineThatGoesOnBehindABackslashStaysWhole() throws Exception {
        assertEquals(1, pieces("a word \\ \r\n".repeat(LINES)).size());
        for (var piece : pieces("é\\\nb\n".repeat(LINES))) {
            assertTrue(piece.startsWith("é") && piece.endsWith("b\n"));
        }
    }

    @Test
    void aLongLineStaysWhole() throws Exception {
        var line = "x".repeat(300_000) + "\n";
        assertEquals(line, pieces(line + "y\n".repeat(LINES * 20)).getFirst().substring(0, line.length()));
    }

    @Test
    void allRoutesOfALargeFileAreRead() throws Exception {
        var loaded = assertInstanceOf(ConfigResult.Loaded.class, read(configuration("} }")));
        assertEquals(LINES, loaded.configuration().neighbors().getFirst().routes().size());
    }

    @Test
    void aMistakeDeepInAFileHasItsPlaceAndItsLine() throws Exception {
        var refused = assertInstanceOf(ConfigResult.Refused.class, read(configuration("  rout 1.2.3.4;\r\n} }\n")));
        var error = refused.errors().getFirst();
        assertEquals(LINES + 2, error.line());
        assertEquals(3, error.column());
        assertEquals("  rout 1.2.3.4;", error.lineText());
    }

    @Test
    void theEndOfAFileHasItsPlaceToo() throws Exception {
        var text = configuration("route 10.0.0.0/24 next-hop");
        var refused = assertInstanceOf(ConfigResult.Refused.class, read(text));
        assertEquals(assertInstanceOf(ConfigResult.Refused.class, Read.text(text)).errors().getFirst().summary().replace("test.conf", ""),
                refused.errors().getFirst().summary().replace(directory.resolve("a.conf").toString(), ""));
    }

    @Test
    void ofAFileThatHasChangedNoLineIsShown() throws Exception {
        var file = Files.writeString(directory.resolve("a.conf"), "x\n");
        var text = ConfigText.of(file);
        assertTrue(text.isSame());
        Files.writeString(file, "another\n");
        var errors = new Errors();
        errors.add(new GrammarError(Location.START, "wrong"));
        assertEquals(List.of(new ConfigError("a", 1, 1, "", "wrong")), errors.refused("a", text).errors());
    }
}
