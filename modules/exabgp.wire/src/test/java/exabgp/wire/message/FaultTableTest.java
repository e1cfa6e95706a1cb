package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of {@code docs/rfc7606.md}, row by row. */
class FaultTableTest {
    private static final int ATTRIBUTE_COLUMNS = 6;
    private static final int UPDATE_COLUMNS = 7;

    @TestFactory
    Stream<DynamicTest> eachFaultOfAnAttributeHasItsAnswer() throws IOException {
        return rows(ATTRIBUTE_COLUMNS).map(row -> dynamicTest(row.get(0) + ": " + row.get(1), () -> attribute(row)));
    }

    @TestFactory
    Stream<DynamicTest> eachFaultOfAnUpdateHasItsAnswer() throws IOException {
        return rows(UPDATE_COLUMNS).map(row -> dynamicTest(row.getFirst(), () -> update(row)));
    }

    @Test
    void everyAttributeHasRowsForItsFlagsAndItsValue() throws IOException {
        Set<Integer> known = Stream.concat(Samples.attributes().stream(), Samples.nextHops().stream())
                .filter(attribute -> !(attribute instanceof UnknownAttribute))
                .map(Attribute::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> flags = new TreeSet<>();
        Set<Integer> values = new TreeSet<>();
        rows(ATTRIBUTE_COLUMNS).forEach(row -> (row.get(1).startsWith("flags: ") ? flags : values).add(code(row)));
        assertEquals(Set.of(), without(known, flags), "attributes without a row for their flags in docs/rfc7606.md");
        assertEquals(Set.of(), without(known, values), "attributes without a row for their value in docs/rfc7606.md");
    }

    private static Set<Integer> without(Set<Integer> codes, Set<Integer> told) {
        Set<Integer> left = new TreeSet<>(codes);
        left.removeAll(told);
        return left;
    }

    private static void attribute(List<String> row) {
        int code = code(row);
        Body body = Body.announce(mandatory(code, row.get(2)) + row.get(3));
        check(body, session(row.get(2)), row.get(4), code);
    }

    private static void update(List<String> row) {
        String attributes = row.get(3)
                .replace("MP_REACH", Body.MP_REACH)
                .replace("ORIGIN", Body.ORIGIN)
                .replace("AS_PATH", Body.AS_PATH)
                .replace("NEXT_HOP", Body.NEXT_HOP);
        check(new Body(row.get(2), attributes, row.get(4)), session(row.get(1)), row.get(5), 0);
    }

    private static void check(Body body, Negotiated session, String answer, int code) {
        if (answer.startsWith("reset ")) {
            ProtocolFault fault = assertThrows(ProtocolFault.class, () -> body.decode(session));
            assertEquals(answer, "reset " + fault.code().code() + "/" + fault.code().subcode(), fault::why);
            return;
        }
        Update update = body.decode(session);
        int routes = body.nlri().isEmpty() && !body.attributes().contains("0E1A") ? 0 : 1;
        assertEquals(answer.equals("withdraw") ? 0 : routes, update.announced().size());
        List<Action> actions = update.faults().stream().map(AttributeFault::action).distinct().toList();
        switch (answer) {
            case "withdraw" -> {
                assertTrue(actions.contains(Action.WITHDRAW), () -> update.faults().toString());
                assertTrue(update.withdrawn().size() >= routes);
                assertEquals(Attributes.NONE, update.attributes());
            }
            case "discard" -> {
                assertEquals(List.of(Action.DISCARD), actions);
                assertFalse(update.attributes().has(code));
            }
            case "ignore" -> {
                assertEquals(List.of(), actions);
                assertFalse(update.attributes().has(code));
            }
            case "keep" -> {
                // a second one is left out; it does not matter for the first
                assertFalse(actions.contains(Action.WITHDRAW), () -> update.faults().toString());
                assertTrue(code == 0 || update.attributes().has(code));
            }
            default -> throw new IllegalArgumentException("no answer is '" + answer + "'");
        }
    }

    private static Negotiated session(String name) {
        return switch (name) {
            case "" -> Sessions.INTERNAL;
            case "without AIGP" -> Sessions.INTERNAL.withAigp(false);
            default -> Sessions.named(name);
        };
    }

    /** All mandatory attributes but the one with this code. */
    private static String mandatory(int code, String session) {
        String path = session.equals("narrow") ? "400204 0201 FDE9" : Body.AS_PATH;
        return (code == 1 ? "" : Body.ORIGIN) + (code == 2 ? "" : path) + (code == 3 ? "" : Body.NEXT_HOP);
    }

    private static int code(List<String> row) {
        return Integer.parseInt(row.getFirst().substring(0, row.getFirst().indexOf(' ')));
    }

    /** The rows of the tables with so many columns, without their heads. */
    private static Stream<List<String>> rows(int columns) throws IOException {
        return Files.readAllLines(table()).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1)).map(cell -> cell.replace("`", "").strip()).toList())
                .filter(row -> row.size() == columns && !row.contains("answer"));
    }

    private static Path table() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/rfc7606.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/rfc7606.md");
    }
}
