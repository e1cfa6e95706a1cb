package exabgp.reactor.format;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.nlri.Nlri;

/** Routes as one line of text, as logs and {@code show adj-rib} have them. */
public final class RouteText {
    private RouteText() {}

    /** The NLRI with its path identifier. */
    public static String nlri(Nlri nlri) {
        throw new UnsupportedOperationException();
    }

    /** The attributes in the order of their codes, the next hop first; empty when there are none. */
    public static String attributes(Attributes attributes) {
        throw new UnsupportedOperationException();
    }

    /** The NLRI, its next hop if it has one, and the other attributes. */
    public static String route(Nlri nlri, Attributes attributes) {
        throw new UnsupportedOperationException();
    }
}
