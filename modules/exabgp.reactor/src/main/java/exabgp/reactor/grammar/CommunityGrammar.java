package exabgp.reactor.grammar;

import exabgp.wire.OctetWriter;
import exabgp.wire.attribute.Communities;
import java.util.Arrays;
import java.util.List;

/** Communities: {@code 65000:1}, names, or numbers. */
final class CommunityGrammar {
    private static final long U32 = 0xFFFF_FFFFL;
    private static final int U16 = 0xFFFF;

    private static final Words<Integer> NAMES = new Words<>(List.of(
            new Words.Entry<>("no-export", 0xFFFF_FF01),
            new Words.Entry<>("no_export", 0xFFFF_FF01),
            new Words.Entry<>("no-advertise", 0xFFFF_FF02),
            new Words.Entry<>("no_advertise", 0xFFFF_FF02),
            new Words.Entry<>("no-export-subconfed", 0xFFFF_FF03),
            new Words.Entry<>("nopeer", 0xFFFF_FF04),
            new Words.Entry<>("no-peer", 0xFFFF_FF04),
            new Words.Entry<>("blackhole", 0xFFFF_029A)));

    private CommunityGrammar() {}

    /** One community, or several in brackets; sorted by value, as they are sent. */
    static Communities communities(Tokens in) throws GrammarError {
        Gathered gathered = new Gathered();
        ListGrammar.read(in, t -> gathered.add(community(t)));
        return gathered.finish();
    }

    private static long community(Tokens in) throws GrammarError {
        long value = value(in);
        if (value < 0) {
            Integer named = NAMES.findInAnyCase(in);
            if (named == null) {
                throw in.expected("a community (two numbers up to 65535 with ':' between them, one number, or a name)", NAMES.all());
            }
            value = Integer.toUnsignedLong(named);
        }
        in.next();
        return value;
    }

    private static long value(Tokens in) {
        if (in.kind() != Tokens.Kind.WORD) {
            return -1;
        }
        String text = in.buffer();
        int colon = Numbers.find(':', text, in.start(), in.stop());
        if (colon == in.stop()) {
            return Numbers.any(text, in.start(), colon, U32);
        }
        long high = Numbers.decimal(text, in.start(), colon, U16);
        long low = Numbers.decimal(text, colon + 1, in.stop(), U16);
        return high < 0 || low < 0 ? -1 : high << 16 | low;
    }

    private static final class Gathered {
        private long[] values = new long[4];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        Communities finish() {
            Arrays.sort(values, 0, size);
            OctetWriter out = new OctetWriter(size * 4);
            for (int i = 0; i < size; i++) {
                out.u32(values[i]);
            }
            return new Communities(out.toOctets());
        }
    }
}
