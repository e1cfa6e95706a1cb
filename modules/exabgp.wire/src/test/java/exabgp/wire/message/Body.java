package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.negotiated.Negotiated;

/** The body of an UPDATE from hexadecimal parts, blanks allowed, with its length fields filled in. */
record Body(String withdrawn, String attributes, String nlri) {
    static final String ORIGIN = "400101 00";
    static final String AS_PATH = "400206 0201 0000FDE9";
    static final String NEXT_HOP = "400304 C0000201";
    static final String LOCAL_PREF = "400504 00000064";
    static final String MANDATORY = ORIGIN + AS_PATH + NEXT_HOP;

    /** 10.0.0.0/8. */
    static final String PREFIX = "08 0A";

    /** 2001:db8::/32 through 2001:db8::1. */
    static final String MP_REACH = "800E1A 0002 01 10 20010DB8000000000000000000000001 00 20 20010DB8";

    static Body announce(String attributes) {
        return new Body("", attributes, PREFIX);
    }

    static Body attributes(String attributes) {
        return new Body("", attributes, "");
    }

    Octets octets() {
        OctetWriter out = new OctetWriter();
        int length = out.mark16();
        out.octets(hex(withdrawn));
        out.patch16(length);
        length = out.mark16();
        out.octets(hex(attributes));
        out.patch16(length);
        return out.octets(hex(nlri)).toOctets();
    }

    Update decode(Negotiated session) {
        return Updates.decode(octets(), session);
    }

    Update decode() {
        return decode(Sessions.INTERNAL);
    }

    static Octets hex(String text) {
        return Octets.parseHex(text.replace(" ", ""));
    }
}
