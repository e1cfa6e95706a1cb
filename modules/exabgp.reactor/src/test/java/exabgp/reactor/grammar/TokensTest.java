package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.grammar.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void spaceAndSignsEndWords() {
        assertEquals(List.of("a", "b", "';'", "c", "'{'", "d", "'['", "e", "','", "f", "']'", "';'", "'}'"), file("a b; c\t{ d[e,f] ;}\r\n"));
    }

    @Test
    void commentsGoToTheEndOfTheirLine() {
        assertEquals(List.of("a", "';'", "b", "';'"), file("# one { ; \" \\u\na; # two\nb;# three"));
    }

    @Test
    void quotedWordsKeepSpacesAndSigns() {
        assertEquals(List.of("a b # ; { } , [ ]", "", "c", "';'"), file("\"a b # ; { } , [ ]\" '' 'c';"));
    }

    @Test
    void parenthesesBelongToWordsInFiles() {
        assertEquals(List.of("(1:2)", "a(b", "';'"), file("(1:2) a(b;"));
    }

    @Test
    void parenthesesAndCommasAreSignsInCommands() {
        assertEquals(List.of("a", "'['", "1", "','", "2", "']'", "'('", "3", "')'", "b"), command("  a [1,2] (3)b  "));
    }

    @Test
    void escapesAreDecoded() {
        assertEquals(List.of("aAb", "c d", "x\ty", "\\"), command("a\\u0041b 'c\\ d' 'x\\ty' \\\\"));
    }

    @Test
    void anEscapedQuoteIsAQuoteAllTheSame() {
        assertEquals(List.of("a b"), command("\\\"a b\\\""));
    }

    @Test
    void aBackslashAtTheEndOfACommandIsItself() {
        assertEquals(List.of("a\\"), command("a\\"));
    }

    @Test
    void aBackslashAtTheEndOfALineJoinsItWithTheNext() {
        assertEquals(List.of("a", "bc", "d", "';'", "e", "';'"), file("a b\\  \nc \\\n d;\ne;"));
    }

    @Test
    void aStatementMustEndOnItsLine() {
        assertEquals(List.of("a", "b", "the end of the line", "c", "';'"), file("a b # ;\nc;\n"));
        assertEquals(List.of("a", "the end of the line"), file("a"));
    }

    @Test
    void emptyTextsHaveNoTokens() {
        assertEquals(List.of(), file(""));
        assertEquals(List.of(), file("\n \n# c\n"));
        assertEquals(List.of(), command(" "));
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        assertEquals(List.of("a", "';'"), file("\uFEFFa;"));
    }

    @Test
    void placesAreLinesAndColumns() {
        assertEquals("1:1 1:3 1:4 2:3 2:7 2:8 4:1 4:2", places("a b;\n  \"x\" y;\n\nc;"));
    }

    @Test
    void placesSurviveEscapesAndContinuation() {
        assertEquals("1:1 1:8 2:2 2:5 3:1 3:2", places("\\u0041 b\\\n c  ;\nd;"));
    }

    @Test
    void aFaultEndsItsLineAndSaysWhy() {
        assertFault("1:2", "a comment must not touch the word before it: put a space or ';' between them", "a#b\nc;");
        assertFault("1:2", "a quote must not touch the word before it: put a space between them", "a\"b\"\nc;");
        assertFault("1:1", "this quote does not end on its line", "\"b\nc;");
        assertFault("1:4", "a word in quotes cannot have quotes of the other kind in it", "\"it's\"\nc;");
        assertFault("1:2", "these characters are not UTF-8", "a\uFFFD\nc;");
        assertFault("1:1", "these characters are not UTF-8", "\uFFFD\nc;");
        assertFault("1:2", "these characters are not UTF-8", "\"\uFFFD\"\nc;");
        assertFault("1:1", "the unicode escape '\\u00' needs 4 hexadecimal digits", "\\u00\nc;");
        assertFault("1:1", "the unicode escape '\\u00zz' is not hexadecimal", "\\u00zz\nc;");
    }

    @Test
    void faultsInCommentsDoNotMatter() {
        assertEquals(List.of("a", "';'"), file("# \\u00 \uFFFD\na; # \\u0\n"));
    }

    @Test
    void whatIsLeftOfAStatementCanBeSkipped() {
        Tokens in = Tokens.ofFile("a b { c { d; } e; } f; }");
        in.next();
        in.skipStatement(0);
        assertTrue(in.is("f"));
        in.skipStatement(0);
        assertEquals(Kind.CLOSE_BLOCK, in.kind());
        in.skipStatement(0);
        assertEquals(Kind.CLOSE_BLOCK, in.kind());
        assertEquals(-1, in.depth());
    }

    @Test
    void errorsSayWhatWasFoundAndWhatIsNearest() {
        Tokens in = Tokens.ofFile("nieghbor 1;");
        GrammarError error = in.expected("a section", List.of("process", "neighbor", "template"));
        assertEquals("expected a section, found 'nieghbor'; did you mean 'neighbor'?", error.message());
        assertEquals("expected a number, found ';'", thrown(Tokens.ofFile(";")).message());
        assertEquals("expected a number, found the end of the file", thrown(Tokens.ofFile("")).message());
        assertEquals("expected a number, found the end of the command", thrown(Tokens.ofCommand("", 0)).message());
    }

    @Test
    void hostileWordsAreShownOnOneLine() {
        Tokens in = Tokens.ofCommand("'a\\nb\\u0000\\u00a0" + "x".repeat(100) + "'", 0);
        assertEquals("expected y, found 'a\\u000ab\\u0000\\u00a0" + "x".repeat(55) + "...'", in.expected("y").message());
    }

    @Test
    void wordsAreTakenOnlyWhenTheyAreThere() {
        Tokens in = Tokens.ofCommand("done announce Route", 5);
        assertFalse(in.accept("announc"));
        assertFalse(in.accept("announced"));
        assertTrue(in.accept("announce"));
        assertFalse(in.is("route"));
        assertTrue(in.isIgnoringCase("route"));
        assertEquals("1:15", in.location().toString());
    }

    private static GrammarError thrown(Tokens in) {
        return assertThrows(GrammarError.class, () -> in.word("a number"));
    }

    private static void assertFault(String place, String what, String text) {
        Tokens in = Tokens.ofFile(text);
        while (in.kind() == Kind.WORD) {
            in.next();
        }
        assertEquals(Kind.FAULT, in.kind());
        GrammarError error = in.expected("anything");
        assertEquals(what, error.message());
        assertEquals(place, error.location().toString());
        in.next();
        assertTrue(in.is("c"));
    }

    private static String places(String text) {
        StringBuilder out = new StringBuilder();
        for (Tokens in = Tokens.ofFile(text); in.kind() != Kind.END; in.next()) {
            out.append(out.isEmpty() ? "" : " ").append(in.location());
        }
        return out.toString();
    }

    private static List<String> file(String text) {
        return shown(Tokens.ofFile(text));
    }

    private static List<String> command(String text) {
        return shown(Tokens.ofCommand(text, 0));
    }

    private static List<String> shown(Tokens in) {
        List<String> all = new ArrayList<>();
        for (; in.kind() != Kind.END; in.next()) {
            all.add(in.text());
        }
        return all;
    }
}
