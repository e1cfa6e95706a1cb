package exabgp.reactor.grammar;

/** Whole numbers without a sign, read where they stand. Each method says -1 for what is none, so that the caller can say what was expected. */
final class Numbers {
    /** Above this, ten times a number may not fit a {@code long}. */
    private static final long MUCH = Long.MAX_VALUE / 10 - 1;

    private Numbers() {}

    /** Decimal digits and nothing else, up to {@code most}; -1 for anything else. */
    static long decimal(String text, int from, int to, long most) {
        long value = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > MUCH) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= most ? value : -1;
    }

    /** {@code 0x} and up to sixteen hexadecimal digits, up to {@code most} and less than 2^63; -1 for anything else. */
    static long hexadecimal(String text, int from, int to, long most) {
        if (!isHexadecimal(text, from, to)) {
            return -1;
        }
        long value = 0;
        for (int i = from + 2; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0 || value >>> 59 != 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value <= most ? value : -1;
    }

    /** Whether it begins with {@code 0x} and goes on. */
    static boolean isHexadecimal(String text, int from, int to) {
        return to - from > 2 && text.charAt(from) == '0' && (text.charAt(from + 1) == 'x' || text.charAt(from + 1) == 'X');
    }

    /** Decimal or with {@code 0x}. */
    static long any(String text, int from, int to, long most) {
        return isHexadecimal(text, from, to) ? hexadecimal(text, from, to, most) : decimal(text, from, to, most);
    }

    /** Decimal or with {@code 0x}, all 64 bits of it: what is returned is without a sign too. The largest of all numbers is taken for none, -1. */
    static long unsigned(String text, int from, int to) {
        boolean hexadecimal = isHexadecimal(text, from, to);
        int radix = hexadecimal ? 16 : 10;
        int first = hexadecimal ? from + 2 : from;
        long most = Long.divideUnsigned(-1, radix);
        long value = first < to ? 0 : -1;
        for (int i = first; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            boolean fits = Long.compareUnsigned(value, most) < 0 || (value == most && digit <= (int) Long.remainderUnsigned(-1, radix));
            if (digit < 0 || !fits) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    /** Where {@code wanted} first stands in the range, or {@code to}. */
    static int find(char wanted, String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != wanted) {
            i++;
        }
        return i;
    }
}
