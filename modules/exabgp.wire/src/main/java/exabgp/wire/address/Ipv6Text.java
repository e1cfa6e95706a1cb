package exabgp.wire.address;

/** The text form of IPv6 addresses: RFC 4291 section 2.2 is read, RFC 5952 is written. */
final class Ipv6Text {
    private static final int GROUPS = 8;

    private Ipv6Text() {}

    static Ipv6 parse(String text) {
        int gap = text.indexOf("::");
        int[] groups = new int[GROUPS];
        if (gap < 0) {
            if (read(text, groups) != GROUPS) {
                throw invalid(text);
            }
            return of(groups);
        }
        int[] tail = new int[GROUPS];
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int head = before.isEmpty() ? 0 : read(before, groups);
        int rest = after.isEmpty() ? 0 : read(after, tail);
        // the gap stands for at least one group of zeros
        if (head < 0 || rest < 0 || head + rest >= GROUPS || before.indexOf('.') >= 0) {
            throw invalid(text);
        }
        System.arraycopy(tail, 0, groups, GROUPS - rest, rest);
        return of(groups);
    }

    static String format(Ipv6 address) {
        if (address.high() == 0 && address.low() >>> 32 == 0xFFFF) {
            return "::ffff:" + new Ipv4((int) address.low());
        }
        // IPv4-compatible addresses, as inet_ntop writes them
        if (address.high() == 0 && address.low() >>> 32 == 0 && group(address, 6) != 0) {
            return "::" + new Ipv4((int) address.low());
        }
        int start = 0;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && group(address, i + run) == 0) {
                run++;
            }
            if (run > longest) {
                start = i;
                longest = run;
            }
        }
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (longest > 1 && i == start) {
                out.append("::");
                i += longest - 1;
            } else {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(group(address, i)));
            }
        }
        return out.toString();
    }

    /** Fills {@code groups} from text without a gap and returns how many it held, or -1. */
    private static int read(String text, int[] groups) {
        int count = 0;
        int at = 0;
        while (true) {
            int colon = text.indexOf(':', at);
            String word = colon < 0 ? text.substring(at) : text.substring(at, colon);
            if (colon < 0 && word.indexOf('.') >= 0 && count <= GROUPS - 2) {
                int v4 = Ipv4.parse(word).value();
                groups[count++] = v4 >>> 16;
                groups[count++] = v4 & 0xFFFF;
                return count;
            }
            int value = hexadecimal(word);
            if (value < 0 || count == GROUPS) {
                return -1;
            }
            groups[count++] = value;
            if (colon < 0) {
                return count;
            }
            at = colon + 1;
        }
    }

    private static int hexadecimal(String word) {
        if (word.isEmpty() || word.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static int group(Ipv6 address, int index) {
        long half = index < 4 ? address.high() : address.low();
        return (int) (half >>> (48 - 16 * (index & 3))) & 0xFFFF;
    }

    private static Ipv6 of(int[] groups) {
        return new Ipv6(half(groups, 0), half(groups, 4));
    }

    private static long half(int[] groups, int from) {
        return (long) groups[from] << 48 | (long) groups[from + 1] << 32 | (long) groups[from + 2] << 16 | groups[from + 3];
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("'" + text + "' is not an IPv6 address");
    }
}
