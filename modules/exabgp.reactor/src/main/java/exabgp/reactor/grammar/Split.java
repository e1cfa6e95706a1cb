package exabgp.reactor.grammar;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import java.util.ArrayList;
import java.util.List;

/** Cuts a prefix into all the longer ones of one length that lie in it. */
final class Split {
    /** As a power of two: a slip of the pen must not make more routes than there is memory. */
    private static final int MOST = 20;

    private Split() {}

    /** Whether so many parts can be made. */
    static boolean isPossible(Prefix whole, int length) {
        return length - whole.length() <= MOST && length <= whole.address().bits();
    }

    /** The parts in order; the prefix itself when it is as long already. */
    static List<Prefix> parts(Prefix whole, int length) {
        if (length <= whole.length()) {
            return List.of(whole);
        }
        int count = 1 << (length - whole.length());
        List<Prefix> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Prefix(part(whole.address(), length, i), length));
        }
        return parts;
    }

    private static Ip part(Ip first, int length, int index) {
        return switch (first) {
            case Ipv4 v4 -> new Ipv4(v4.value() | index << (32 - length));
            case Ipv6 v6 -> shifted(v6, 128 - length, index);
        };
    }

    /** The index moved to the left into a number of 128 bits. */
    private static Ipv6 shifted(Ipv6 first, int shift, long index) {
        if (shift >= 64) {
            return new Ipv6(first.high() | index << (shift - 64), first.low());
        }
        long high = shift == 0 ? 0 : index >>> (64 - shift);
        return new Ipv6(first.high() | high, first.low() | index << shift);
    }
}
