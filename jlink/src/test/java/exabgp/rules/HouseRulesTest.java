package exabgp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The rules of the architecture, over the four modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
    private final Compiled code = Compiled.modules();

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return HouseRule.all().stream().map(rule -> dynamicTest(rule.name(), () ->
                assertEquals(List.of(), rule.faults(code), () -> "broken: " + rule.name() + ", because " + rule.reason())));
    }

    @Test
    void theModulesAreThere() {
        for (var root : code.roots()) {
            assertFalse(Compiled.filesBelow(root, ".class").isEmpty(), root + " has no class");
        }
    }
}
