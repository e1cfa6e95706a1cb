package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keys of TCP, written as passwords. */
final class Passwords {
    /** What the kernel has room for. */
    private static final int LONGEST = 80;

    private Passwords() {}

    /** The key that a password stands for. {@code what} is what error messages call it. */
    static Octets key(String what, String password, Md5Config.Encoding encoding, Location place) throws GrammarError {
        Octets key = switch (encoding) {
            case RAW -> raw(password);
            case BASE64 -> base64(what, password, place);
            case AUTO -> guess(password);
        };
        if (key.length() > LONGEST) {
            throw new GrammarError(place, "the " + what + " must be no larger than " + LONGEST + " octets, and has " + key.length());
        }
        return key;
    }

    private static Octets raw(String password) {
        return Octets.copyOf(password.getBytes(StandardCharsets.UTF_8));
    }

    private static Octets base64(String what, String password, Location place) throws GrammarError {
        Octets key = decoded(password);
        if (key == null) {
            throw new GrammarError(place, "the " + what + " is not base64");
        }
        return key;
    }

    /** Only what is made of the letters of hexadecimal digits is taken for base64, with as much padding as it needs. */
    private static Octets guess(String password) {
        boolean candidate = password.chars().allMatch(c -> (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9'));
        for (String padding : candidate ? new String[] {"==", "=", ""} : new String[0]) {
            Octets key = decoded(password + padding);
            if (key != null) {
                return key;
            }
        }
        return raw(password);
    }

    private static @Nullable Octets decoded(String base64) {
        try {
            return Octets.copyOf(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
