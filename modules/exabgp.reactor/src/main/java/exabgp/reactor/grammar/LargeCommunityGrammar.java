package exabgp.reactor.grammar;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.LargeCommunities;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Large communities: {@code 65000:1:2}, or numbers of 96 bits. */
final class LargeCommunityGrammar {
    private static final long U32 = 0xFFFF_FFFFL;
    private static final int PARTS = 3;

    private LargeCommunityGrammar() {}

    /** One large community, or several in brackets; sorted and each only once, as they are sent. */
    static LargeCommunities communities(Tokens in) throws GrammarError {
        TreeSet<Octets> sorted = new TreeSet<>();
        ListGrammar.read(in, t -> sorted.add(community(t)));
        OctetWriter out = new OctetWriter(sorted.size() * PARTS * 4);
        sorted.forEach(out::octets);
        return new LargeCommunities(out.toOctets());
    }

    private static Octets community(Tokens in) throws GrammarError {
        long[] parts = in.kind() == Tokens.Kind.WORD ? parts(in.buffer(), in.start(), in.stop()) : null;
        if (parts == null) {
            throw in.expected("a large community (three numbers up to 4294967295 with ':' between them, or one number)");
        }
        in.next();
        return new OctetWriter(PARTS * 4).u32(parts[0]).u32(parts[1]).u32(parts[2]).toOctets();
    }

    private static long @Nullable [] parts(String text, int from, int to) {
        int first = Numbers.find(':', text, from, to);
        if (first == to) {
            boolean hexadecimal = Numbers.isHexadecimal(text, from, to);
            return number(text, hexadecimal ? from + 2 : from, to, hexadecimal ? 16 : 10);
        }
        int second = Numbers.find(':', text, first + 1, to);
        long high = Numbers.decimal(text, from, first, U32);
        long middle = Numbers.decimal(text, first + 1, second, U32);
        long low = second == to ? -1 : Numbers.decimal(text, second + 1, to, U32);
        return high < 0 || middle < 0 || low < 0 ? null : new long[] {high, middle, low};
    }

    /** A number of up to 96 bits in three parts, or null. */
    private static long @Nullable [] number(String text, int from, int to, int radix) {
        long[] parts = new long[PARTS];
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            long carry = c < 0x80 ? Character.digit(c, radix) : -1;
            if (carry < 0) {
                return null;
            }
            for (int part = PARTS - 1; part >= 0; part--) {
                long value = parts[part] * radix + carry;
                parts[part] = value & U32;
                carry = value >>> 32;
            }
            if (carry != 0) {
                return null;
            }
        }
        return from < to ? parts : null;
    }
}
