package exabgp.wire.address;

import java.util.Arrays;

/** The text form of IPv6 addresses: RFC 4291 section 2.2 is read, RFC 5952 is written. */
final class Ipv6Text {
    private static final int GROUPS = 8;

    private final String text;
    private final int[] groups = new int[GROUPS];
    private int count;
    private int at;

    /** How many groups stand before the {@code ::}, or -1 when there is none. */
    private int gap = -1;

    private Ipv6Text(String text) {
        this.text = text;
    }

    static Ipv6 parse(String text) {
        Ipv6Text reader = new Ipv6Text(text);
        if (!reader.read()) {
            throw new IllegalArgumentException("'" + text + "' is not an IPv6 address");
        }
        return reader.address();
    }

    private boolean read() {
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            if (!group()) {
                return false;
            }
        }
        // a gap stands for at least one group of zeros
        return gap < 0 ? count == GROUPS : count < GROUPS;
    }

    /** Reads one group and the colons behind it, or an IPv4 address as the last two groups. */
    private boolean group() {
        int start = at;
        int value = 0;
        while (at < text.length() && at - start < 4 && digit(text.charAt(at)) >= 0) {
            value = value << 4 | digit(text.charAt(at++));
        }
        if (at == start || count == GROUPS) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            return dotted(start);
        }
        groups[count++] = value;
        return at == text.length() || colons();
    }

    private boolean colons() {
        if (text.startsWith("::", at) && gap < 0) {
            gap = count;
            at += 2;
            return true;
        }
        // a single colon has a group behind it
        return text.charAt(at++) == ':' && at < text.length() && text.charAt(at) != ':';
    }

    private boolean dotted(int start) {
        Ipv4 address = Ipv4.read(text, start);
        if (address == null || count > GROUPS - 2) {
            return false;
        }
        groups[count++] = address.value() >>> 16;
        groups[count++] = address.value() & 0xFFFF;
        at = text.length();
        return true;
    }

    private Ipv6 address() {
        if (gap >= 0) {
            int behind = count - gap;
            System.arraycopy(groups, gap, groups, GROUPS - behind, behind);
            Arrays.fill(groups, gap, GROUPS - behind, 0);
        }
        return new Ipv6(half(0), half(4));
    }

    private long half(int from) {
        return (long) groups[from] << 48 | (long) groups[from + 1] << 32 | (long) groups[from + 2] << 16 | groups[from + 3];
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    static String format(Ipv6 address) {
        if (address.high() == 0 && address.low() >>> 32 == 0xFFFF) {
            return "::ffff:" + new Ipv4((int) address.low());
        }
        // IPv4-compatible addresses, as inet_ntop writes them
        if (address.high() == 0 && address.low() >>> 32 == 0 && group(address, 6) != 0) {
            return "::" + new Ipv4((int) address.low());
        }
        StringBuilder out = new StringBuilder(39);
        int zeros = longestRun(address);
        int end = zeros + run(address, zeros);
        for (int i = 0; i < GROUPS; i++) {
            if (i == zeros && end - zeros > 1) {
                out.append("::");
                i = end - 1;
            } else {
                if (i > 0 && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(group(address, i)));
            }
        }
        return out.toString();
    }

    /** Where the longest run of zeros begins, the first of several (RFC 5952 section 4.2.3). */
    private static int longestRun(Ipv6 address) {
        int start = 0;
        for (int i = 1; i < GROUPS; i++) {
            if (run(address, i) > run(address, start)) {
                start = i;
            }
        }
        return start;
    }

    private static int run(Ipv6 address, int from) {
        int end = from;
        while (end < GROUPS && group(address, end) == 0) {
            end++;
        }
        return end - from;
    }

    private static int group(Ipv6 address, int index) {
        long half = index < 4 ? address.high() : address.low();
        return (int) (half >>> (48 - 16 * (index & 3))) & 0xFFFF;
    }
}
