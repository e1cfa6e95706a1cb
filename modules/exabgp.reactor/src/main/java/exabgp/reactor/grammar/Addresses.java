package exabgp.reactor.grammar;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.Prefix;
import org.jspecify.annotations.Nullable;

/** Addresses, prefixes and AS numbers as words. */
public final class Addresses {
    private static final int ASN_PART = 0xFFFF;

    private Addresses() {}

    /** Takes an address of either version. {@code what} is what an error message says was expected. */
    public static Ip ip(Tokens in, String what) throws GrammarError {
        Ip address = in.kind() == Tokens.Kind.WORD ? ip(in.buffer(), in.start(), in.stop()) : null;
        if (address == null) {
            throw in.expected(what);
        }
        in.next();
        return address;
    }

    /** Takes an IPv4 address. */
    public static Ipv4 ipv4(Tokens in, String what) throws GrammarError {
        Ipv4 address = in.kind() == Tokens.Kind.WORD ? ipv4(in.buffer(), in.start(), in.stop()) : null;
        if (address == null) {
            throw in.expected(what);
        }
        in.next();
        return address;
    }

    /** Takes an AS number, plain or as two numbers with a dot between them (RFC 5396). */
    public static Asn asn(Tokens in, String what) throws GrammarError {
        long asn = in.kind() == Tokens.Kind.WORD ? asn(in.buffer(), in.start(), in.stop()) : -1;
        if (asn < 0) {
            throw in.expected(what);
        }
        in.next();
        return new Asn(asn);
    }

    /** Takes a prefix; an address alone is one of its full length. All bits behind the length must be zero. */
    static Prefix prefix(Tokens in) throws GrammarError {
        if (in.kind() != Tokens.Kind.WORD) {
            throw in.expected("a prefix");
        }
        String text = in.buffer();
        int slash = Numbers.find('/', text, in.start(), in.stop());
        Ip address = ip(text, in.start(), slash);
        if (address == null) {
            throw in.expected("a prefix (as in 10.0.0.0/8 or 2001:db8::/32)");
        }
        long length = slash == in.stop() ? address.bits() : Numbers.decimal(text, slash + 1, in.stop(), address.bits());
        if (length < 0) {
            throw in.expected("a prefix with a length from 0 to " + address.bits());
        }
        if (!isNetwork(address, (int) length)) {
            throw in.error(Shown.quoted(in.text()) + " is not a network: the bits behind its length must be zero, as in " + Prefix.containing(address, (int) length));
        }
        in.next();
        return new Prefix(address, (int) length);
    }

    /** The AS number in a range of a text, or -1. */
    static long asn(String text, int from, int to) {
        int dot = Numbers.find('.', text, from, to);
        if (dot == to) {
            return Numbers.decimal(text, from, to, Asn.MAX);
        }
        long high = Numbers.decimal(text, from, dot, ASN_PART);
        long low = Numbers.decimal(text, dot + 1, to, ASN_PART);
        return high < 0 || low < 0 ? -1 : high << 16 | low;
    }

    /** The address in a range of a text, or null. */
    static @Nullable Ip ip(String text, int from, int to) {
        Ipv4 v4 = ipv4(text, from, to);
        if (v4 != null || Numbers.find(':', text, from, to) == to) {
            return v4;
        }
        try {
            return Ipv6.parse(text.substring(from, to));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The IPv4 address in a range of a text, or null: four numbers of one to three digits. Every character is looked at once, as every route has two addresses. A leading zero means octal to some. */
    static @Nullable Ipv4 ipv4(String text, int from, int to) {
        int value = 0;
        int dots = 0;
        int digits = 0;
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9 && digits < 3 && (number > 0 || digits == 0)) {
                number = number * 10 + digit;
                digits++;
            } else if (digit == '.' - '0' && digits > 0 && number <= 255 && dots < 3) {
                value = value << 8 | number;
                dots++;
                digits = 0;
                number = 0;
            } else {
                return null;
            }
        }
        return dots == 3 && digits > 0 && number <= 255 ? new Ipv4(value << 8 | number) : null;
    }

    private static boolean isNetwork(Ip address, int length) {
        return switch (address) {
            case Ipv4 v4 -> length == 32 || v4.value() << length == 0;
            case Ipv6 v6 when length >= 64 -> length == 128 || v6.low() << (length - 64) == 0;
            case Ipv6 v6 -> v6.low() == 0 && v6.high() << length == 0;
        };
    }
}
