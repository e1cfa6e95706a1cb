package exabgp.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final Syntax SYNTAX = new Syntax("test", "A test.", List.of(
            Switch.flag('v', "verbose", ""),
            Switch.flag('d', "debug", ""),
            Switch.flag('1', "once", ""),
            Switch.valued('s', "signal", "N", ""),
            Switch.valued('\0', "profile", "FILE", ""),
            Switch.flag('\0', "profound", "")), "FILE...", 1, 2);

    private static Arguments parse(String... words) throws UsageError {
        return Arguments.parse(SYNTAX, List.of(words));
    }

    private static String error(String... words) {
        return assertThrows(UsageError.class, () -> parse(words)).getMessage();
    }

    @Test
    void lettersMayBeJoined() throws UsageError {
        var arguments = parse("-dv1", "file");
        assertTrue(arguments.has("debug"));
        assertTrue(arguments.has("verbose"));
        assertTrue(arguments.has("once"));
        assertEquals(List.of("file"), arguments.operands());
    }

    @Test
    void aValueMayBeJoinedOrFollow() throws UsageError {
        assertEquals("5", parse("-s5", "f").value("signal"));
        assertEquals("5", parse("-s", "5", "f").value("signal"));
        assertEquals("5", parse("-vs", "5", "f").value("signal"));
        assertEquals("5", parse("--signal=5", "f").value("signal"));
        assertEquals("5", parse("--signal", "5", "f").value("signal"));
    }

    @Test
    void optionsMayFollowOperands() throws UsageError {
        var arguments = parse("file", "-d");
        assertTrue(arguments.has("debug"));
        assertEquals(List.of("file"), arguments.operands());
    }

    @Test
    void aLongFormMayBeCutShortWhileItIsClear() throws UsageError {
        assertTrue(parse("--verb", "f").has("verbose"));
        assertEquals("x", parse("--profile=x", "f").value("profile"));
        assertEquals("ambiguous option: --prof could match --profile, --profound", error("--prof", "f"));
    }

    @Test
    void everythingBehindTwoDashesIsAnOperand() throws UsageError {
        assertEquals(List.of("-d", "--x"), parse("--", "-d", "--x").operands());
    }

    @Test
    void aSingleDashIsAnOperand() throws UsageError {
        assertEquals(List.of("-"), parse("-").operands());
    }

    @Test
    void unknownOptionsAreRefused() {
        assertEquals("unrecognized arguments: --nope", error("--nope", "f"));
        assertEquals("unrecognized arguments: -dz", error("-dz", "f"));
    }

    @Test
    void aMissingValueIsRefused() {
        assertEquals("argument --signal: expected one argument", error("f", "--signal"));
        assertEquals("argument -s: expected one argument", error("f", "-s"));
    }

    @Test
    void aValueForAFlagIsRefused() {
        assertEquals("argument --debug: takes no value, found --debug=1", error("--debug=1", "f"));
    }

    @Test
    void theNumberOfOperandsIsChecked() {
        assertEquals("the following arguments are required: FILE...", error("-d"));
        assertEquals("unrecognized arguments: c d", error("a", "b", "c", "d"));
    }

    @Test
    void helpNeedsNothingElse() throws UsageError {
        assertTrue(parse("-h").help());
        assertTrue(parse("--help").help());
        assertFalse(parse("f").help());
    }

    @Test
    void optionWordsGiveTheSameOptionsAgain() throws UsageError {
        var first = parse("-dv", "-s", "5", "f");
        var words = new java.util.ArrayList<>(first.optionWords());
        words.add("f");
        assertEquals(first.optionWords(), Arguments.parse(SYNTAX, words).optionWords());
    }

    @Test
    void anOptionMayHaveFurtherSpellingsAndNoValue() throws UsageError {
        var syntax = new Syntax("test", "A test.", List.of(
                Switch.flag('s', "silent", ""), Switch.valued('F', "file", "FILE", ""),
                Switch.valued('\0', "facility", "NAME", "").orNothing().also("-sF", "--to")), "", 0, 0);
        assertEquals("x", Arguments.parse(syntax, List.of("-sF", "x")).value("facility"));
        assertEquals("x", Arguments.parse(syntax, List.of("--to=x")).value("facility"));
        assertEquals("", Arguments.parse(syntax, List.of("-sF", "-s")).value("facility"));
        assertEquals("", Arguments.parse(syntax, List.of("--facility")).value("facility"));
        assertFalse(Arguments.parse(syntax, List.of("-sF")).has("silent"));
        assertEquals("x", Arguments.parse(syntax, List.of("-sFile", "-Fx")).value("file"));
    }

    @Test
    void allValuesOfAnOptionAreKept() throws UsageError {
        var arguments = parse("-s1", "--signal", "2", "--signal=3", "f");
        assertEquals(List.of("1", "2", "3"), arguments.values("signal"));
        assertEquals("3", arguments.value("signal"));
        assertEquals(List.of(), arguments.values("profile"));
    }

    @Test
    void argumentsAreJoinedOrLaidOverOthers() throws UsageError {
        var first = parse("-s1", "-v", "f");
        var second = parse("-s2", "--profile=x", "g");
        assertEquals(List.of("1", "2"), first.and(second).values("signal"));
        assertEquals(List.of("1"), first.over(second).values("signal"));
        assertEquals("x", first.over(second).value("profile"));
        assertTrue(first.and(second).has("verbose"));
        assertEquals(List.of("f"), first.over(second).operands());
        assertEquals(List.of("f", "g"), first.and(second).operands());
    }

    @Test
    void theUsageNamesEveryOption() {
        assertEquals(
                "usage: exabgp test [-h] [-v] [-d] [-1] [-s N] [--profile FILE] [--profound] FILE...", SYNTAX.usage());
        assertTrue(SYNTAX.help().contains("-s, --signal N"));
    }
}
