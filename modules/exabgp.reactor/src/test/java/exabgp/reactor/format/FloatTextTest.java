package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1.0, 1.0",
        "-12.5, -12.5",
        "0.1, 0.1",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "0.000015, 1.5e-05",
        "312500000.0, 312500000.0",
        "1234567890123456.0, 1234567890123456.0",
        "1E16, 1e+16",
        "1.25E100, 1.25e+100",
        "1.5E-300, 1.5e-300",
        "NaN, null",
        "Infinity, null",
        "-Infinity, null",
    })
    void aNumberIsWrittenAsHelpersKnowIt(double value, String text) {
        LineBuffer out = new LineBuffer();
        FloatText.write(out, value);
        assertEquals(text, out.text(0));
    }
}
