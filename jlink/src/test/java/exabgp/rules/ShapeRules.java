package exabgp.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** What classes and their fields look like. */
final class ShapeRules {
    private ShapeRules() {}

    static List<HouseRule> all() {
        return List.of(statics(), loggers(), records(), names());
    }

    private static HouseRule statics() {
        return HouseRule.of(
                "static fields are final",
                "a mutable thing has one owner thread, and a static one has none",
                fields().that().areStatic().should().beFinal());
    }

    private static HouseRule loggers() {
        return HouseRule.of(
                "loggers",
                "a logger is found under one name, says where a line comes from, and is not part of a value",
                fields().that().haveRawType("org.slf4j.Logger")
                        .should().bePrivate().andShould().beStatic().andShould().beFinal().andShould().haveName("LOG")
                        .andShould().beDeclaredInClassesThat().resideInAnyPackage("exabgp.session..", "exabgp.reactor..", "exabgp.cli..")
                        .andShould().beDeclaredInClassesThat().resideOutsideOfPackages(
                                "exabgp.session.fsm..", "exabgp.reactor.grammar..", "exabgp.reactor.config..", "exabgp.reactor.format.."));
    }

    private static HouseRule records() {
        var array = DescribedPredicate.<JavaClass>describe("array", JavaClass::isArray);
        return HouseRule.of(
                "no arrays in records",
                "an array is compared by identity and can be changed: octets are Octets, the rest is a List",
                noFields().that().areNotStatic().and().areDeclaredInClassesThat().areRecords().should().haveRawType(array));
    }

    private static HouseRule names() {
        return HouseRule.of(
                "names",
                "such a name says nothing of what the class is (a Helper alone is a helper process)",
                noClasses().should().haveNameMatching(".*[A-Za-z](Impl|Manager|Util|Utils|Helper)")
                        .orShould().haveNameMatching("(.*[.$])?Abstract[A-Z].*"));
    }
}
