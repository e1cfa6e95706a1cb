package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final Map<Character, Verdict> SIGNS = Map.of('+', Verdict.SUCCESS, '-', Verdict.FAILURE, '#', Verdict.DISABLED);

    private static String walk(String verdicts, int rise, int fall) {
        var thresholds = new Thresholds(rise, fall);
        var seen = new StringBuilder();
        var progress = Progress.START;
        for (char sign : verdicts.toCharArray()) {
            progress = progress.after(SIGNS.getOrDefault(sign, Verdict.FAILURE), thresholds);
            seen.append(progress.state()).append(' ');
        }
        return seen.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, +++,     RISING RISING UP",
        "3, 3, ---,     FALLING FALLING DOWN",
        "3, 3, ++-+++,  RISING RISING FALLING RISING RISING UP",
        "3, 3, +++--+,  RISING RISING UP FALLING FALLING RISING",
        "2, 2, ++--++,  RISING UP FALLING DOWN RISING UP",
        "1, 1, +-+-,    UP DOWN UP DOWN",
        "0, 0, +-,      UP DOWN",
        "1, 3, -+,      FALLING UP",
        "3, 1, +-,      RISING DOWN",
        "3, 1, ---+,    DOWN DOWN DOWN RISING",
        "1, 3, ++++-,   UP UP UP UP FALLING",
    })
    void checksMoveTheState(int rise, int fall, String verdicts, String states) {
        assertEquals(states, walk(verdicts, rise, fall));
    }

    @ParameterizedTest
    @CsvSource({
        "#,        DISABLED",
        "++#,      RISING RISING DISABLED",
        "+++#,     RISING RISING UP DISABLED",
        "---#,     FALLING FALLING DOWN DISABLED",
        "##+,      DISABLED DISABLED INIT",
        "#-,       DISABLED INIT",
        "#++++,    DISABLED INIT RISING RISING UP",
        "++#+++,   RISING RISING DISABLED INIT RISING RISING",
    })
    void theFileDisablesAtOnceAndItsRemovalBeginsAgain(String verdicts, String states) {
        assertEquals(states, walk(verdicts, 3, 3));
    }

    @Test
    void onlyFourStatesAreTold() {
        var told = Arrays.stream(State.values()).filter(State::isAnnounced).map(State::name).collect(Collectors.joining(" "));
        assertEquals("UP DOWN DISABLED EXIT", told);
    }
}
