package exabgp.reactor.config;

import exabgp.reactor.grammar.Addresses;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Single values that several keywords have. */
final class Scalars {
    private static final List<String> TRUE = List.of("true", "enable", "enabled", "yes", "1");
    private static final List<String> FALSE = List.of("false", "disable", "disabled", "no", "0");
    private static final String PEER = "the address of the peer, or a range (as in 192.0.2.1 or 192.0.2.0/24)";
    private static final int TTL = 255;
    private static final int PORT = 65535;

    private Scalars() {}

    /** A boolean; {@code bare} when there is none. */
    static boolean flag(Tokens in, boolean bare) throws GrammarError {
        if (in.isEnd()) {
            return bare;
        }
        if (acceptAny(in, TRUE)) {
            return true;
        }
        if (acceptAny(in, FALSE)) {
            return false;
        }
        throw in.expected("a boolean (true, false, enable, disable, enabled, disabled, yes or no)", List.of("true", "false", "enable", "disable", "enabled", "disabled", "yes", "no"));
    }

    /** A boolean that is true when there is none. */
    static boolean flag(Tokens in) throws GrammarError {
        return flag(in, true);
    }

    /** A boolean that is false when there is none. */
    static boolean flagOrFalse(Tokens in) throws GrammarError {
        return flag(in, false);
    }

    /** A whole number. */
    static int number(Tokens in, int least, int most, String what) throws GrammarError {
        int value = in.kind() == Tokens.Kind.WORD ? parse(in.text()) : -1;
        if (value < least || value > most) {
            throw in.expected(what + " (" + least + " to " + most + ")");
        }
        in.next();
        return value;
    }

    /** A TCP port. */
    static int port(Tokens in) throws GrammarError {
        return number(in, 1, PORT, "a port");
    }

    /** A TTL, or none. */
    static OptionalInt ttl(Tokens in) throws GrammarError {
        if (acceptAny(in, List.of("false", "disable", "disabled"))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(number(in, 0, TTL, "a TTL, or 'disable'"));
    }

    /** An AS number; empty for {@code auto}. */
    static Optional<Asn> asn(Tokens in) throws GrammarError {
        return in.accept("auto") ? Optional.empty() : Optional.of(Addresses.asn(in, "an AS number (0 to 4294967295), or 'auto'"));
    }

    /** An address; empty for {@code auto}. */
    static Optional<Ip> address(Tokens in) throws GrammarError {
        return in.accept("auto") ? Optional.empty() : Optional.of(Addresses.ip(in, "an IP address, or 'auto'"));
    }

    /** An address of fe80::/10. */
    static Ipv6 linkLocal(Tokens in) throws GrammarError {
        GrammarError error = in.expected("an IPv6 link-local address (of fe80::/10)");
        if (Addresses.ip(in, "a link-local address") instanceof Ipv6 v6 && v6.isLinkLocal()) {
            return v6;
        }
        throw error;
    }

    /** An address, or a range of them with its length behind a slash. */
    static PeerRange range(Tokens in) throws GrammarError {
        String word = in.kind() == Tokens.Kind.WORD ? in.text() : "";
        int slash = word.indexOf('/');
        if (slash < 0) {
            return PeerRange.of(Addresses.ip(in, PEER));
        }
        try {
            Ip address = Ip.parse(word.substring(0, slash));
            int length = parse(word.substring(slash + 1));
            if (length >= 0 && length <= address.bits()) {
                in.next();
                return new PeerRange(address, length);
            }
        } catch (IllegalArgumentException e) {
            // not an address before the slash: the same error as for a bad length
        }
        throw in.expected(PEER);
    }

    /** The name of a section: letters, digits, dots, dashes and underscores. */
    static String name(Tokens in, String what) throws GrammarError {
        Location place = in.location();
        String name = in.word(what);
        if (name.isEmpty() || !name.chars().allMatch(Scalars::isInName)) {
            throw new GrammarError(place, what + " may have letters, digits, '.', '-' and '_' only");
        }
        return name;
    }

    private static boolean isInName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    }

    private static boolean acceptAny(Tokens in, List<String> words) {
        for (String word : words) {
            if (in.isIgnoringCase(word)) {
                in.next();
                return true;
            }
        }
        return false;
    }

    /** A number of at most nine decimal digits, or -1. */
    static int parse(String digits) {
        boolean number = !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }
}
