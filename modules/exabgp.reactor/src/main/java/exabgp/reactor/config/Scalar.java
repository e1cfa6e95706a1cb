package exabgp.reactor.config;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A single value of a configuration.
 *
 * @param kind what it is
 * @param text a boolean as {@code true} or {@code false}, numbers in decimal digits, addresses in their canonical form, anything else as it was written
 */
public record Scalar(Kind kind, String text) {
    /** What a value is. */
    public enum Kind {
        /** True or false. */
        BOOLEAN,
        /** A whole number. */
        NUMBER,
        /** An IP address. */
        ADDRESS,
        /** An AS number. */
        ASN,
        /** An IP address or a range of them. */
        RANGE,
        /** A word. */
        TEXT
    }

    /** The value that was read of {@code written}. */
    static Scalar of(Object value, String written) {
        return switch (value) {
            case Boolean flag -> new Scalar(Kind.BOOLEAN, flag.toString());
            case Integer number -> new Scalar(Kind.NUMBER, number.toString());
            case OptionalInt number when number.isPresent() -> new Scalar(Kind.NUMBER, Integer.toString(number.getAsInt()));
            case Ip ip -> new Scalar(Kind.ADDRESS, ip.toString());
            case Asn asn -> new Scalar(Kind.ASN, asn.toString());
            case PeerRange range -> new Scalar(Kind.RANGE, range.toString());
            case Optional<?> some when some.isPresent() -> of(some.get(), written);
            default -> new Scalar(Kind.TEXT, written);
        };
    }
}
