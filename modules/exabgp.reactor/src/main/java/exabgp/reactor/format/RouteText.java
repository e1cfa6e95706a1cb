package exabgp.reactor.format;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.nlri.Nlri;

/** Routes as one line of text, as logs and {@code show adj-rib} have them. Safe for use by any thread. */
public final class RouteText {
    private RouteText() {}

    /** The NLRI with its path identifier. */
    public static String nlri(Nlri nlri) {
        LineBuffer out = new LineBuffer(64);
        NlriText.one(out, nlri);
        return out.text(0);
    }

    /** The NLRI as commands take it: the same, but for families that are shown with more than that. */
    public static String command(Nlri nlri) {
        LineBuffer out = new LineBuffer(64);
        NlriText.command(out, nlri);
        return out.text(0);
    }

    /** The attributes in the order of their codes, the next hop before them all; empty when there are none. */
    public static String attributes(Attributes attributes) {
        LineBuffer out = new LineBuffer(256);
        attributes(out, attributes);
        return out.length() == 0 ? "" : out.text(1);
    }

    /** The attributes as commands take them: what is read from this is the same set again. Empty when there are none. */
    public static String command(Attributes attributes) {
        LineBuffer out = new LineBuffer(256);
        nextHop(out, attributes);
        linkLocal(out, attributes);
        AttributeText.command(out, attributes);
        return out.length() == 0 ? "" : out.text(1);
    }

    /** The NLRI, its next hop if it has one, and the other attributes. */
    public static String route(Nlri nlri, Attributes attributes) {
        LineBuffer out = new LineBuffer(256);
        route(out, nlri, attributes);
        return out.text(0);
    }

    /** Adds the same to a longer text. */
    public static void route(LineBuffer out, Nlri nlri, Attributes attributes) {
        NlriText.one(out, nlri);
        attributes(out, attributes);
    }

    private static void attributes(LineBuffer out, Attributes attributes) {
        nextHop(out, attributes);
        AttributeText.all(out, attributes);
    }

    private static void nextHop(LineBuffer out, Attributes attributes) {
        NextHop nextHop = attributes.find(NextHop.class);
        if (nextHop != null) {
            out.put(' ');
            AttributeText.one(out, nextHop);
        }
    }

    private static void linkLocal(LineBuffer out, Attributes attributes) {
        NextHop nextHop = attributes.find(NextHop.class);
        if (nextHop != null && nextHop.linkLocal() != null) {
            out.ascii(" link-local ");
            AddressText.ip(out, nextHop.linkLocal());
        }
    }
}
