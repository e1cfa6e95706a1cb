package exabgp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the architecture, over the four modules. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        var code = Compiled.modules();
        return HouseRule.all().stream().map(rule -> dynamicTest(rule.name(), () ->
                assertEquals(List.of(), rule.faults(code), () -> "broken: " + rule.name() + ", because " + rule.reason())));
    }

    @Test
    void theModulesAreThere() {
        var code = Compiled.modules();
        for (var root : code.roots()) {
            assertFalse(Compiled.filesBelow(root, ".class").isEmpty(), root + " has no class");
        }
    }
}
