package exabgp.reactor.api;

import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Prefix;

/** Finds the IPv4 prefix of a line where it is the first word with a slash, and plainly one of unicast. What it does not find may be a prefix all the same. For one thread, used again and again. */
final class PrefixWord {
    private static final int MULTICAST = 0xE;

    private int start;
    private int end;
    private int address;
    private int length;

    /** Whether there is one; then the other methods tell of it. */
    boolean find(byte[] line, int from, int to) {
        int slash = from;
        while (slash < to && line[slash] != '/') {
            slash++;
        }
        int begin = slash;
        while (begin > from && (isDigit(line[begin - 1]) || line[begin - 1] == '.')) {
            begin--;
        }
        return begin > from && line[begin - 1] == ' ' && read(line, begin, to);
    }

    /** Whether one stands at {@code begin}; then the other methods tell of it. */
    boolean read(byte[] line, int begin, int to) {
        int value = 0;
        int at = begin;
        for (int part = 0; part < 4; part++) {
            int first = at;
            int number = 0;
            while (at < to && isDigit(line[at])) {
                number = number * 10 + line[at] - '0';
                at++;
            }
            boolean octal = at - first > 1 && line[first] == '0';
            if (at == first || octal || at - first > 3 || number > 255 || at == to || line[at] != (part == 3 ? '/' : '.')) {
                return false;
            }
            value = value << 8 | number;
            at++;
        }
        start = begin;
        address = value;
        return readLength(line, at, to) && isUnicastNetwork();
    }

    /** Where it begins in the line. */
    int start() {
        return start;
    }

    /** Where it ends in the line. */
    int end() {
        return end;
    }

    Prefix prefix() {
        return new Prefix(new Ipv4(address), length);
    }

    private boolean readLength(byte[] line, int begin, int to) {
        int at = begin;
        int number = 0;
        while (at < to && at < begin + 2 && isDigit(line[at])) {
            number = number * 10 + line[at] - '0';
            at++;
        }
        end = at;
        length = number;
        return at > begin && number <= 32 && (at == to || line[at] == ' ');
    }

    private boolean isUnicastNetwork() {
        return address >>> 28 != MULTICAST && (length == 32 || address << length == 0);
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }
}
