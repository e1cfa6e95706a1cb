package exabgp.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One rule of the architecture.
 *
 * @param name what it is called in a report
 * @param reason why it is there
 * @param check the places of some compiled code that break it, one line each
 */
record HouseRule(String name, String reason, Function<Compiled, List<String>> check) {

    /** A rule that ArchUnit can see. It may find nothing to look at: a package can be empty. */
    static HouseRule of(String name, String reason, ArchRule rule) {
        var quiet = rule.because(reason).allowEmptyShould(true);
        return new HouseRule(name, reason, code -> quiet.evaluate(code.classes()).getFailureReport().getDetails());
    }

    List<String> faults(Compiled code) {
        return check.apply(code);
    }

    /** Every rule there is. */
    static List<HouseRule> all() {
        return List.of(
                        DependencyRules.all(),
                        PurityRules.all(),
                        WaitingRules.all(),
                        ShapeRules.all(),
                        BytecodeRules.all(),
                        ModuleRules.all(),
                        SwitchRule.all())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
