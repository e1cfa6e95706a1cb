package exabgp.reactor.format;

import exabgp.wire.Octets;

/**
 * Decimal digits into an array, three at a time from tables. Nothing is divided: the compiler that the image runs with makes a division instruction of each, which takes longer than all the rest. All methods
 * return where what they wrote ends; there have to be two places more than that in the array.
 */
final class Digits {
    private static final int GROUP = 1000;

    /** 0 to 999 without leading zeros: the first digit in the lowest octet, how many there are in the highest. */
    private static final int[] SHORT = table(false);

    /** 0 to 999 with leading zeros. */
    private static final int[] FULL = table(true);

    private Digits() {}

    /** Writes 0 to 4294967295. */
    static int number(byte[] array, int at, long value) {
        if (value < GROUP) {
            return small(array, at, (int) value);
        }
        long thousands = thousandth(value);
        // most numbers have no more than six digits
        int end = thousands < GROUP ? small(array, at, (int) thousands) : number(array, at, thousands);
        return full(array, end, (int) (value - thousands * GROUP));
    }

    /** Writes 0 to 999. */
    static int small(byte[] array, int at, int value) {
        int digits = SHORT[value];
        put(array, at, digits);
        return at + (digits >>> 24);
    }

    /** Writes six digits, leading zeros included. */
    static int six(byte[] array, int at, int value) {
        int thousands = (int) thousandth(value);
        return full(array, full(array, at, thousands), value - thousands * GROUP);
    }

    /** Writes 32 bits as four numbers with dots between them. */
    static int dotted(byte[] array, int at, int value) {
        int end = small(array, at, value >>> 24);
        array[end] = '.';
        end = small(array, end + 1, value >>> 16 & 0xFF);
        array[end] = '.';
        end = small(array, end + 1, value >>> 8 & 0xFF);
        array[end] = '.';
        return small(array, end + 1, value & 0xFF);
    }

    /** Writes the address of which there are the octets from {@code from} to {@code end}. */
    static int dotted(byte[] array, int at, Octets packed, int from, int end) {
        int next = at;
        for (int i = from; i < end; i++) {
            next = small(array, next, packed.u8(i));
            array[next++] = '.';
        }
        for (int i = end - from; i < Integer.BYTES; i++) {
            array[next] = '0';
            array[next + 1] = '.';
            next += 2;
        }
        return next - 1;
    }

    private static int full(byte[] array, int at, int value) {
        put(array, at, FULL[value]);
        return at + 3;
    }

    private static void put(byte[] array, int at, int digits) {
        array[at] = (byte) digits;
        array[at + 1] = (byte) (digits >>> 8);
        array[at + 2] = (byte) (digits >>> 16);
    }

    /** The quotient by 1000, right for all numbers of 32 bits: the factor is 2^38 / 1000, rounded up. */
    private static long thousandth(long value) {
        return (value * 274_877_907L) >>> 38;
    }

    private static int[] table(boolean zeros) {
        int[] table = new int[GROUP];
        for (int value = 0; value < GROUP; value++) {
            int count = zeros || value >= 100 ? 3 : value >= 10 ? 2 : 1;
            int digits = count << 24;
            int rest = value;
            for (int place = count - 1; place >= 0; place--) {
                digits |= ('0' + rest % 10) << (8 * place);
                rest /= 10;
            }
            table[value] = digits;
        }
        return table;
    }
}
