package exabgp.reactor.format;

/** Floating point numbers as JSON, in the form in which ExaBGP writes them: the fewest digits that give the number back, with an exponent when it is large or small. */
final class FloatText {
    private static final int LEAST_POINT = -3;
    private static final int MOST_POINT = 16;

    private FloatText() {}

    /** Writes a number; what is none, as JSON has no word for it, is {@code null}. */
    static void write(LineBuffer out, double value) {
        if (Double.isFinite(value)) {
            digits(out, Double.toString(value));
        } else {
            out.ascii("null");
        }
    }

    /** Moves the point of a number as Java writes it: Java has exponents from other sizes on. */
    private static void digits(LineBuffer out, String java) {
        int start = java.charAt(0) == '-' ? 1 : 0;
        int exponent = java.indexOf('E');
        int end = exponent < 0 ? java.length() : exponent;
        int dot = java.indexOf('.');
        String digits = java.substring(start, dot) + java.substring(dot + 1, end);
        int point = dot - start + (exponent < 0 ? 0 : Integer.parseInt(java.substring(exponent + 1)));
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        int last = digits.length();
        while (last > first + 1 && digits.charAt(last - 1) == '0') {
            last--;
        }
        out.ascii(start == 1 ? "-" : "");
        String significant = digits.substring(first, last);
        place(out, significant, significant.equals("0") ? 1 : point - first);
    }

    /** Writes digits with the point behind the first {@code point} of them. */
    private static void place(LineBuffer out, String digits, int point) {
        int size = digits.length();
        if (point < LEAST_POINT || point > MOST_POINT) {
            out.put(digits.charAt(0));
            if (size > 1) {
                out.put('.').ascii(digits.substring(1));
            }
            int exponent = point - 1;
            out.ascii(exponent < 0 ? "e-" : "e+").ascii(Math.abs(exponent) < 10 ? "0" : "").number(Math.abs(exponent));
        } else if (point <= 0) {
            out.ascii("0.").ascii("0".repeat(-point)).ascii(digits);
        } else if (size <= point) {
            out.ascii(digits).ascii("0".repeat(point - size)).ascii(".0");
        } else {
            out.ascii(digits.substring(0, point)).put('.').ascii(digits.substring(point));
        }
    }
}
