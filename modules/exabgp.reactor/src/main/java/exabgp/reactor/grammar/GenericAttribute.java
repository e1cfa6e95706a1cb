package exabgp.reactor.grammar;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attribute;

/** An attribute in hexadecimal: {@code [ 0xCODE 0xFLAGS 0xDATA ]}. */
final class GenericAttribute {
    private static final int U8 = 0xFF;
    private static final int LONGEST = 0xFFFF;
    private static final String FORMAT = " in '[ 0xCODE 0xFLAGS 0xDATA ]'";

    private GenericAttribute() {}

    static Attribute read(Tokens in) throws GrammarError {
        if (!in.accept(Tokens.Kind.OPEN_LIST)) {
            throw in.expected("'['" + FORMAT);
        }
        int code = octet(in, "the type code");
        int flags = octet(in, "the flags");
        Octets value = data(in);
        if (!in.accept(Tokens.Kind.CLOSE_LIST)) {
            throw in.expected("']'" + FORMAT);
        }
        return Attribute.ofRaw(code, flags, value);
    }

    private static int octet(Tokens in, String what) throws GrammarError {
        long value = in.kind() == Tokens.Kind.WORD ? Numbers.hexadecimal(in.buffer(), in.start(), in.stop(), U8) : -1;
        if (value < 0) {
            throw in.expected(what + " (0x00 to 0xFF)" + FORMAT);
        }
        in.next();
        return (int) value;
    }

    /** Any number of octets, none at all included: {@code 0x}. */
    private static Octets data(Tokens in) throws GrammarError {
        boolean prefixed = in.isWordFrom("0x") || in.isWordFrom("0X");
        if (!prefixed) {
            throw in.expected("the data (0x and hexadecimal digits)" + FORMAT);
        }
        String digits = in.buffer().substring(in.start() + 2, in.stop());
        if (digits.length() / 2 > LONGEST) {
            throw in.error("the data of an attribute can have " + LONGEST + " octets at most");
        }
        if (digits.length() % 2 != 0) {
            throw in.expected("an even number of hexadecimal digits");
        }
        try {
            Octets value = Octets.parseHex(digits);
            in.next();
            return value;
        } catch (IllegalArgumentException e) {
            throw in.expected("hexadecimal digits behind 0x");
        }
    }
}
