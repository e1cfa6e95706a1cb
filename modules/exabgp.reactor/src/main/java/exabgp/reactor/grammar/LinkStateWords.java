package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The kinds of values that routes of BGP-LS and their attribute have. */
final class LinkStateWords {
    static final long U8 = 0xFF;
    static final long U16 = 0xFFFF;
    static final long U24 = 0xFF_FFFF;
    static final long U32 = 0xFFFF_FFFFL;

    private LinkStateWords() {}

    /** Reads the value behind a key. */
    interface Field {
        void read(String key, Tokens in) throws GrammarError;
    }

    /** Reads {@code [ key value key value ]}; commas mean nothing. A key that begins like one that ends with a hyphen is taken too. */
    static void fields(Tokens in, String owner, Collection<String> keys, Field field) throws GrammarError {
        if (!in.accept(Kind.OPEN_LIST)) {
            throw in.expected("'[' behind " + owner);
        }
        while (!in.accept(Kind.CLOSE_LIST)) {
            if (in.accept(Kind.COMMA)) {
                continue;
            }
            if (in.kind() != Kind.WORD || keys.stream().noneMatch(key -> isKey(key, in))) {
                throw in.expected("']' or a word of " + owner + " (" + String.join(", ", keys) + ")", keys);
            }
            String key = in.text();
            in.next();
            field.read(key, in);
        }
    }

    private static boolean isKey(String key, Tokens in) {
        return key.endsWith("-") ? in.isWordFrom(key) : in.is(key);
    }

    /** The number at the end of a word like {@code generic-lsid-9999}. */
    static int suffix(String key, String beginning, Location place) throws GrammarError {
        long number = Numbers.decimal(key, beginning.length(), key.length(), U16);
        if (number < 0) {
            throw new GrammarError(place, "expected " + beginning + " and a type (0 to 65535), found " + Shown.quoted(key));
        }
        return (int) number;
    }

    /** A number, decimal or with {@code 0x}. */
    static long number(Tokens in, long most, String what) throws GrammarError {
        long value = in.kind() == Kind.WORD ? Numbers.any(in.buffer(), in.start(), in.stop(), most) : -1;
        if (value < 0) {
            throw in.expected(what + " (0 to " + most + ")");
        }
        in.next();
        return value;
    }

    /** A number of 64 bits without a sign. */
    static long unsigned(Tokens in, String what) throws GrammarError {
        String text = in.kind() == Kind.WORD ? in.text() : "";
        try {
            if (text.startsWith("+")) {
                throw new NumberFormatException();
            }
            long value = text.startsWith("0x") ? Long.parseUnsignedLong(text, 2, text.length(), 16) : Long.parseUnsignedLong(text);
            in.next();
            return value;
        } catch (NumberFormatException e) {
            throw in.expected(what + " (0 to 18446744073709551615)");
        }
    }

    /** Octets as {@code 0x} and pairs of digits. */
    static Octets octets(Tokens in, String what) throws GrammarError {
        if (!in.isWordFrom("0x")) {
            throw in.expected(what + " (0x and pairs of hexadecimal digits)");
        }
        try {
            Octets octets = Octets.parseHex(in.buffer().substring(in.start() + 2, in.stop()));
            in.next();
            return octets;
        } catch (IllegalArgumentException e) {
            throw in.expected(what + " (0x and pairs of hexadecimal digits)");
        }
    }

    /** A decimal fraction, or a whole number, of which nothing but a finite one is taken. */
    static double fraction(Tokens in, String what) throws GrammarError {
        String text = in.kind() == Kind.WORD ? in.text() : "";
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> "0123456789.e+-".indexOf(c) >= 0);
        try {
            double value = plain ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite((float) value)) {
                in.next();
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with all else that is no number
        }
        throw in.expected(what + " (a number, as in 125000000 or 1.5e+09)");
    }

    /** A bandwidth. */
    static float rate(Tokens in) throws GrammarError {
        return (float) fraction(in, "octets a second");
    }

    /** Reads one of the values of a list. */
    interface Value<T> {
        T read(Tokens in) throws GrammarError;
    }

    /** One value, or several between brackets. */
    static <T> List<T> values(Tokens in, Value<? extends T> value) throws GrammarError {
        List<T> values = new ArrayList<>();
        ListGrammar.read(in, word -> values.add(value.read(word)));
        return values;
    }

    /** {@code true} or {@code false}. */
    static boolean truth(Tokens in, String what) throws GrammarError {
        boolean value = in.is("true");
        if (!value && !in.is("false")) {
            throw in.expected(what + " (true or false)", List.of("true", "false"));
        }
        in.next();
        return value;
    }

    static Ipv6 ipv6(Tokens in, String what) throws GrammarError {
        Ip address = in.kind() == Kind.WORD ? Addresses.ip(in.buffer(), in.start(), in.stop()) : null;
        if (!(address instanceof Ipv6 sid)) {
            throw in.expected(what + " (an IPv6 address)");
        }
        in.next();
        return sid;
    }

    /** The first octet of flags: a number, or any of the names of its bits, from the highest down. */
    static int flags(Tokens in, List<String> names) throws GrammarError {
        int[] bits = {0};
        ListGrammar.read(in, word -> {
            int named = word.kind() == Kind.WORD ? names.indexOf(word.text()) : -1;
            if (named >= 0) {
                bits[0] |= 0x80 >> named;
                word.next();
            } else if (word.kind() == Kind.WORD && Character.isDigit(word.buffer().charAt(word.start()))) {
                bits[0] |= (int) number(word, U8, "flags");
            } else {
                throw word.expected("flags (0x00 to 0xFF" + (names.isEmpty() ? ")" : ", or any of " + String.join(", ", names) + ")"), names);
            }
        });
        return bits[0];
    }

    /** The octets that tell a neighbor from others: an IPv4 address with OSPF, else hexadecimal digits, with dots or without. */
    static Octets systemId(Tokens in, String what) throws GrammarError {
        if (in.kind() == Kind.WORD) {
            Ipv4 router = Addresses.ipv4(in.buffer(), in.start(), in.stop());
            String digits = in.text().replace(".", "");
            if (router != null) {
                in.next();
                return Octets.of(router.value() >>> 24, router.value() >>> 16, router.value() >>> 8, router.value());
            }
            if ((digits.length() == 12 || digits.length() == 14) && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
                in.next();
                return Octets.parseHex(digits);
            }
        }
        throw in.expected(what);
    }
}
