package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;

/** Writes addresses and prefixes digit by digit; the same text as {@code toString} of their values. */
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    static void ip(LineBuffer out, Ip address) {
        switch (address) {
            case Ipv4 v4 -> ipv4(out, v4.value());
            case Ipv6 v6 -> ipv6(out, v6.high(), v6.low());
        }
    }

    static void ipv4(LineBuffer out, int value) {
        out.dotted(value);
    }

    /** RFC 5952, with the last part of IPv4-mapped and IPv4-compatible addresses dotted, as {@code inet_ntop} has it. */
    static void ipv6(LineBuffer out, long high, long low) {
        boolean mapped = low >>> 32 == 0xFFFF;
        boolean compatible = low >>> 32 == 0 && low >>> 16 != 0;
        if (high == 0 && (mapped || compatible)) {
            out.ascii(mapped ? "::ffff:" : "::");
            ipv4(out, (int) low);
            return;
        }
        int gap = gap(high, low);
        int gapStart = gap >>> 4;
        int gapEnd = gapStart + (gap & 0xF);
        for (int i = 0; i < GROUPS; i++) {
            if (i == gapStart && gapEnd > gapStart) {
                out.ascii("::");
                i = gapEnd - 1;
            } else {
                if (i > 0 && i != gapEnd) {
                    out.put(':');
                }
                out.hexGroup(group(high, low, i));
            }
        }
    }

    /** The prefix whose length octet stands at {@code start} and whose address ends at {@code end}. */
    static void prefix(LineBuffer out, boolean v4, Octets packed, int start, int end) {
        if (v4) {
            out.dotted(packed, start + 1, end);
        } else {
            ipv6(out, packed, start + 1, end);
        }
        out.put('/').number(packed.u8(start));
    }

    /** The address of which a prefix has the octets from {@code from} to {@code end}. */
    static void ipv6(LineBuffer out, Octets packed, int from, int end) {
        int middle = Math.min(end, from + 8);
        ipv6(out, bits(packed, from, middle), bits(packed, middle, end));
    }

    /** Up to eight octets as the upper bits of a {@code long}. */
    private static long bits(Octets packed, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value |= (long) packed.u8(i) << (56 - 8 * (i - from));
        }
        return value;
    }

    /** Where the first longest run of two or more zero groups begins, times 16, plus its length; its length is 0 when there is none. */
    private static int gap(long high, long low) {
        int best = 0;
        int run = 0;
        for (int i = 0; i < GROUPS; i++) {
            run = group(high, low, i) == 0 ? run + 1 : 0;
            if (run > 1 && run > (best & 0xF)) {
                best = (i + 1 - run) << 4 | run;
            }
        }
        return best;
    }

    private static int group(long high, long low, int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index & 3))) & 0xFFFF;
    }
}
